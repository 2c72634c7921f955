/** The sections of one comparison or run, in the order in which a reader asks. */
import { afterwardsTable, fromHospitalTable } from '../tables/afterwards-table.ts';
import { causeTable, reasonBesideCauseTable } from '../tables/cause-tables.ts';
import { keyFiguresTable } from '../tables/key-figures-table.ts';
import { ledgerTables, localityTable } from '../tables/ledger-tables.ts';
import type { ReportTable } from '../tables/report-table.ts';
import { servicesTable } from '../tables/services-table.ts';
import type { Comparison } from '../reading/sides.ts';
import { answer } from './answer.ts';
import { markup } from './markup.ts';
import { points } from './points.ts';
import { tableParts, wordsPart, type PageChart, type Part, type Section } from './section.ts';

/** One comparison with its charts, by the part of the report they belong to. */
export interface PageComparison {
  readonly comparison: Comparison;
  /** Put after ids and names of tables, to tell several variants apart; else empty. */
  readonly suffix: string;
  readonly charts: Readonly<
    Record<'people' | 'delays' | 'localities' | 'capacity' | 'costs', readonly PageChart[]>
  >;
}

const LEDGER = markup`<h3>The delay ledger</h3>
<p>The same delay, divided in different ways, and each time counted in three: days, patients on an average day, and different people. Days and patients add up to the total; people do not, because one person may be delayed for several reasons. Figures are rounded, so the last digit of a total may differ.</p>`;

/** Charts as parts; those that cannot be drawn are said to be missing only in a comparison. */
function chartParts(charts: readonly PageChart[], { variant }: Comparison): Part[] {
  return charts
    .filter((chart) => variant !== null || 'wide' in chart)
    .map((chart): Part => ({ kind: 'chart', chart }));
}

function ledgerParts(tables: readonly (ReportTable | null)[]): Part[] {
  const parts = tableParts(tables, true);
  return parts.length === 0 ? [] : [...wordsPart(LEDGER), ...parts];
}

/** All sections; those with nothing to say are left out. */
export function comparisonSections(page: PageComparison): Section[] {
  const { comparison, suffix, charts } = page;
  const { people, delays, localities, capacity, costs } = charts;
  const make = (id: string, title: string, parts: readonly Part[]): Section[] =>
    parts.length === 0 ? [] : [{ id: id + suffix, title, parts: parts.map(suffixed(suffix)) }];
  const drawn = (list: readonly PageChart[]): PageChart[] => list.filter((chart) => 'wide' in chart);
  const paired = comparison.variant === null ? 'Key figures' : 'Base and variant side by side';
  const ledger = [...ledgerTables(comparison), causeTable(comparison), reasonBesideCauseTable(comparison)];
  const byLocality = drawn(localities);
  return [
    ...make('answer', 'The answer', wordsPart(answer(comparison))),
    ...make('points', 'What to read beside the answer', wordsPart(points(comparison))),
    ...make('figures', paired, tableParts([keyFiguresTable(comparison)])),
    ...make('people', 'How many people wait, and how long', chartParts(drawn(people), comparison)),
    ...make('delays', 'Delays', [...chartParts(delays, comparison), ...ledgerParts(ledger)]),
    ...make(
      'localities',
      'By locality',
      byLocality.length === 0 ? tableParts([localityTable(comparison)]) : chartParts(byLocality, comparison),
    ),
    ...make('capacity', 'Throughput, hours and beds', chartParts(capacity, comparison)),
    ...make('costs', 'Costs by payer', chartParts(drawn(costs), comparison)),
    ...make('services', 'Services', tableParts([servicesTable(comparison)])),
    ...make(
      'afterwards',
      'Afterwards',
      tableParts([afterwardsTable(comparison), fromHospitalTable(comparison)]),
    ),
  ];
}

/** Names of tables under charts have their suffix already. */
function suffixed(suffix: string) {
  return (part: Part): Part =>
    part.kind === 'table' ? { ...part, table: { ...part.table, name: part.table.name + suffix } } : part;
}
