/** The sections of one comparison or run, in the order in which a reader asks. */
import { afterwardsTable, fromHospitalTable } from '../tables/afterwards-table.ts';
import { breakEvenTable } from '../tables/break-even-table.ts';
import { causeTable, reasonBesideCauseTable } from '../tables/cause-tables.ts';
import { keyFiguresTable } from '../tables/key-figures-table.ts';
import { ledgerTables, localityTable } from '../tables/ledger-tables.ts';
import type { ReportTable } from '../tables/report-table.ts';
import { servicesTable } from '../tables/services-table.ts';
import type { Comparison } from '../reading/sides.ts';
import { answer } from './answer.ts';
import { heading, isPlaced, paragraph, tableBlocks, type Block, type Figure, type Section } from './block.ts';
import { points } from './points.ts';

/** One comparison with its charts, by the part of the report they belong to. */
export interface PlacedComparison {
  readonly comparison: Comparison;
  /** Put after ids and names of tables, to tell several variants apart; else empty. */
  readonly suffix: string;
  readonly charts: Readonly<
    Record<'people' | 'delays' | 'localities' | 'capacity' | 'costs', readonly Figure[]>
  >;
}

const LEDGER =
  'The same delay, divided in different ways, and each time counted in three: days, patients on an average day, and different people. Days and patients add up to the total; people do not, because one person may be delayed for several reasons. Figures are rounded, so the last digit of a total may differ.';

/** Charts as parts; those that cannot be drawn are said to be missing only in a comparison. */
function figureBlocks(charts: readonly Figure[], { variant }: Comparison): Block[] {
  return charts
    .filter((figure) => variant !== null || isPlaced(figure))
    .map((figure): Block => ({ kind: 'figure', figure }));
}

function ledgerBlocks(tables: readonly (ReportTable | null)[]): Block[] {
  const blocks = tableBlocks(tables, true);
  return blocks.length === 0 ? [] : [heading('The delay ledger'), paragraph(LEDGER), ...blocks];
}

/** All sections; those with nothing to say are left out. */
export function comparisonSections(page: PlacedComparison): Section[] {
  const { comparison, suffix, charts } = page;
  const { people, delays, localities, capacity, costs } = charts;
  const make = (id: string, title: string, blocks: readonly Block[]): Section[] =>
    blocks.length === 0 ? [] : [{ id: id + suffix, title, parts: blocks.map(suffixed(suffix)) }];
  const drawn = (list: readonly Figure[]): Figure[] => list.filter(isPlaced);
  const paired = comparison.variant === null ? 'Key figures' : 'Base and variant side by side';
  const ledger = [...ledgerTables(comparison), causeTable(comparison), reasonBesideCauseTable(comparison)];
  const byLocality = drawn(localities);
  return [
    ...make('answer', 'The answer', [answer(comparison)]),
    ...make('points', 'What to read beside the answer', points(comparison)),
    ...make('figures', paired, tableBlocks([keyFiguresTable(comparison)])),
    ...make('people', 'How many people wait, and how long', figureBlocks(drawn(people), comparison)),
    ...make('delays', 'Delays', [...figureBlocks(delays, comparison), ...ledgerBlocks(ledger)]),
    ...make(
      'localities',
      'By locality',
      byLocality.length === 0
        ? tableBlocks([localityTable(comparison)])
        : figureBlocks(byLocality, comparison),
    ),
    ...make('capacity', 'Throughput, hours and beds', figureBlocks(capacity, comparison)),
    ...make('costs', 'Costs by payer', [
      ...figureBlocks(drawn(costs), comparison),
      ...tableBlocks([breakEvenTable(comparison)]),
    ]),
    ...make('services', 'Services', tableBlocks([servicesTable(comparison)])),
    ...make(
      'afterwards',
      'Afterwards',
      tableBlocks([afterwardsTable(comparison), fromHospitalTable(comparison)]),
    ),
  ];
}

/** Names of tables under charts have their suffix already. */
function suffixed(suffix: string) {
  return (block: Block): Block =>
    block.kind === 'table' ? { ...block, table: { ...block.table, name: block.table.name + suffix } } : block;
}
