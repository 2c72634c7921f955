/** Writes the page, charts and tables of levers. */
import type { Levers } from '../src/experiment/levers/lever.ts';
import type { Manifest } from '../src/experiment/results.ts';
import { leversChart } from './charts/levers-chart.ts';
import { list, paragraph, tableBlocks, type Section } from './document/block.ts';
import { placed } from './document/place-charts.ts';
import { bottlenecksTable, leversTable, noLeversTable } from './tables/levers-tables.ts';
import { leversFindings } from './words/levers.ts';
import { ownReasons, type OwnReasons } from './words/reasons.ts';
import { writeStudy } from './write-study.ts';

export interface LeversReport {
  readonly title: string;
  readonly manifest: Manifest;
  readonly resolved: unknown;
  /** An existing folder. */
  readonly folder: string;
}

/** Writes `report.html`, the picture and the tables into the folder. */
export async function writeLevers(levers: Levers, { resolved, ...rest }: LeversReport): Promise<void> {
  const sections = leversSections(levers, ownReasons(resolved));
  await writeStudy({ kind: 'levers', sections, data: 'levers.json', ...rest });
}

function leversSections(levers: Levers, own: OwnReasons): Section[] {
  const findings = leversFindings(levers, own).map((text) => paragraph([{ name: text }]));
  return [
    {
      id: 'found',
      title: 'What was found',
      parts: [
        { kind: 'callout', tone: 'answer', blocks: findings },
        { kind: 'figure', figure: placed(leversChart(levers)) },
        ...tableBlocks([levers.levers.length === 0 ? null : leversTable(levers), noLeversTable(levers)]),
      ],
    },
    {
      id: 'bottlenecks',
      title: 'Where the bottleneck moves',
      parts: tableBlocks([bottlenecksTable(levers, own)]),
    },
    {
      id: 'method',
      title: 'Method and limits',
      parts: [
        paragraph(
          'Each service in turn gets as much more capacity as the money buys, for the whole run and shared over places as it is now. It is run on the same replications as the scenario as it stands: differences are paired. Beds and people come whole; where the money buys a part of one, the nearest whole number is added and its effect counted in proportion.',
        ),
        ...list([
          'The order is by delayed days. Services next to each other may not be told apart: the table says of which that is so, and about how many more replications would tell.',
          'Costs elsewhere leave out what the capacity itself costs: that is the money spent.',
          'The next pounds bring less than these did, and another service may then come first: put them into the scenario and ask again.',
          'A capacity that the scenario changes on a date by a stated figure has that figure from that day on.',
        ]),
      ],
    },
  ];
}
