/** Writes the page, pictures and tables of a warm-up. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Manifest } from '../src/experiment/results.ts';
import type { WarmUpFound } from '../src/experiment/warm-up/warm-up-advice.ts';
import { warmUpCharts } from './charts/warm-up-chart.ts';
import { list, paragraph, tableBlocks, type Section } from './document/block.ts';
import { placed } from './document/place-charts.ts';
import { dailyCsv, settlingsTable } from './tables/warm-up-tables.ts';
import { warmUpFindings, type WarmUpAsked } from './words/warm-up.ts';
import { writeStudy } from './write-study.ts';

export interface WarmUpReport {
  readonly title: string;
  readonly asked: WarmUpAsked;
  readonly manifest: Manifest;
  /** An existing folder. */
  readonly folder: string;
}

/** Writes `report.html`, a picture of every series, the tables and `tables/daily.csv` into the folder. */
export async function writeWarmUp(found: WarmUpFound, report: WarmUpReport): Promise<void> {
  const { asked, ...rest } = report;
  await writeStudy({ kind: 'warm-up', sections: sectionsOf(found, asked), data: 'warmup.json', ...rest });
  const { from } = report.manifest.replications;
  await writeFile(join(report.folder, 'tables', 'daily.csv'), dailyCsv(found, from));
}

function sectionsOf(found: WarmUpFound, asked: WarmUpAsked): Section[] {
  const findings = warmUpFindings(found.advice, asked).map((text) => paragraph([{ name: text }]));
  return [
    {
      id: 'found',
      title: 'What was found',
      parts: [
        { kind: 'callout', tone: 'answer', blocks: findings },
        ...tableBlocks([settlingsTable(found.advice)]),
      ],
    },
    {
      id: 'pictures',
      title: 'From the start of the run',
      parts: warmUpCharts(found, asked).map((chart) => ({ kind: 'figure', figure: placed(chart) })),
    },
    {
      id: 'method',
      title: 'Method and limits',
      parts: [
        paragraph(
          'The runs are those of the scenario, event by event; only the window is opened to their first instant. Each series is averaged over replications (Welch), and MSER-5 (White 1997) leaves out as much of its start, five values at a time, as makes the standard error of the rest least. A cut in the last half is refused; the best one in the first half is then taken only if the halves of what it leaves are not shown to differ.',
        ),
        ...list([
          'MSER-5 counts only where the start stands apart from the second half of the run: the first five values or the first tenth, tested over replications (Student’s t, at most 5 false alarms in 100 runs over all series together). Elsewhere its cut is chance.',
          'The trend is the slope of the least-squares line through the measured period in each replication; replications are independent, so that Student’s t holds whatever a series remembers of its past. All trends are tested together (Bonferroni).',
          'Where the file itself moves with the year, days are set beside the same weekday 52 weeks before, and the trend is from year to year.',
          'A cut found on noise varies from run to run, and a margin costs little: results hardly suffer from a warm-up that is twice as long as needed, and do from one that is too short.',
        ]),
      ],
    },
  ];
}
