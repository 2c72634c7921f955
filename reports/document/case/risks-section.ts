/** Risks to the answer: read from results and scenario by rule. */
import { columns, words, type ReportTable } from '../../tables/report-table.ts';
import { risksOf, type Risk } from '../../words/risks.ts';
import { paragraph, tableBlocks, type Section } from '../block.ts';
import type { Content } from '../place-charts.ts';

/** Every risk of every comparison, each once. */
export function allRisks({ comparisons, assumptions }: Content): Risk[] {
  const all = comparisons.flatMap(({ comparison }) => risksOf({ comparison, assumptions }));
  return [...new Map(all.map((risk) => [JSON.stringify(risk), risk])).values()];
}

function risksTable(risks: readonly Risk[]): ReportTable {
  return {
    name: 'risks',
    caption: 'Risks to the answer',
    columns: columns('Risk', 'Why it matters here', 'What would lower it'),
    rows: risks.map(({ risk, why, cure }) => ({ header: words(risk), cells: [words(why), words(cure)] })),
    look: 'stack',
  };
}

/** The section. */
export function risksSection(content: Content): Section {
  return {
    id: 'risks',
    title: 'Risks',
    parts: [
      paragraph(
        'Read from the results and the scenario. They are risks to the answer; risks of carrying the change out (staff, contracts, buildings) are for the author to add.',
      ),
      ...tableBlocks([risksTable(allRisks(content))]),
    ],
  };
}
