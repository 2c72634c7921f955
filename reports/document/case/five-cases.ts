/** Where each of the five cases of the Green Book finds its evidence here, and what it has to bring itself. */
import { columns, words, type ReportTable } from '../../tables/report-table.ts';
import { paragraph, tableBlocks, type Section } from '../block.ts';

const CASES = [
  ['Strategic', 'The question; the targets', 'How it fits local and national plans'],
  [
    'Economic',
    'The options; the findings; costs and benefits; sensitivity',
    'Benefits that are not simulated: outcomes, experience, staff',
  ],
  ['Commercial', 'Hours and beds as they are bought in each option', 'Providers, contracts, procurement'],
  [
    'Financial',
    'Who pays and who saves; what is cash; double-running',
    'Budgets, funding and accounting treatment',
  ],
  [
    'Management',
    'Risks; what to do next; the assurance statement',
    'Who does what by when; how benefits are followed up',
  ],
] as const;

function table(): ReportTable {
  return {
    name: 'five-cases',
    caption: 'The five cases and this paper',
    columns: columns('Case', 'Evidence in this paper', 'For the author to add'),
    rows: CASES.map(([name, here, add]) => ({ header: words(name), cells: [words(here), words(add)] })),
    look: 'stack',
  };
}

/** The section. */
export function fiveCases(): Section {
  return {
    id: 'five-cases',
    title: 'How this serves the five cases',
    parts: [
      paragraph(
        'HM Treasury’s Green Book asks for five cases. A simulation gives evidence for some of them and none for others.',
      ),
      ...tableBlocks([table()]),
    ],
  };
}
