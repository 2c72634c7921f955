/** The delay ledger: the same delay in days, patients and people, divided in every way a board asks. */
import { makeUpTotal, stepOfParts, type DelayMeasure } from '../reading/delayed-parts.ts';
import { findEstimate, valuesOf, type Dimensions } from '../reading/figures.ts';
import type { Comparison } from '../reading/sides.ts';
import { ownReasons, reasonInWords } from '../words/reasons.ts';
import { pairCell } from './cells.ts';
import { readingOf } from './reading.ts';
import { columns, words, type ReportTable, type Row } from './report-table.ts';

/** One division of delay. */
interface Division {
  readonly name: string;
  readonly dimension: string;
  readonly caption: string;
  readonly header: string;
  /** Words for a value of the dimension. */
  readonly called?: (value: string) => string;
}

const COLUMNS = [
  { measure: 'delayedDays', label: 'Delayed days a year' },
  { measure: 'patientsDelayed', label: 'Patients delayed on an average day' },
  { measure: 'peopleAffected', label: 'Different people delayed in the period' },
] as const satisfies readonly { measure: DelayMeasure; label: string }[];

const DIVISIONS: readonly Division[] = [
  { name: 'delay-by-attribution', dimension: 'attribution', caption: 'attribution', header: 'Attributed to' },
  { name: 'delay-by-pathway', dimension: 'pathway', caption: 'pathway', header: 'Pathway' },
  {
    name: 'delay-by-bed',
    dimension: 'service',
    caption: 'the bed in which the days are spent',
    header: 'Bed',
  },
];

/** Values of a dimension with any delay on any side, the largest first. */
export function delayedParts({ base, sides }: Comparison, dimension: string): string[] {
  const days = (side: typeof base, value: string): number =>
    findEstimate(side.results, 'delayedDays', { [dimension]: value })?.mean ?? 0;
  const wanted = { measure: 'delayedDays', dimension };
  const all = new Set(sides.flatMap(({ results }) => valuesOf(results.measures, wanted)));
  return [...all]
    .filter((value) => sides.some((side) => days(side, value) !== 0))
    .sort((a, b) => days(base, b) - days(base, a));
}

function rowOf(comparison: Comparison, header: string, dimensions: Dimensions): Row {
  return {
    header: words(header),
    // the total is the number that it is everywhere else, and its parts are told a digit finer
    cells: COLUMNS.map(({ measure }) =>
      pairCell(comparison, {
        measure,
        dimensions,
        ...(Object.keys(dimensions).length === 0 ? {} : { step: stepOfParts(comparison.sides, measure) }),
      }),
    ),
  };
}

/** Delay divided by one dimension; null where there is nothing to divide. */
function division(comparison: Comparison, of: Division): ReportTable | null {
  const { dimension, header, called = (value: string) => value } = of;
  const values = delayedParts(comparison, dimension);
  if (values.length === 0) return null;
  const parts = { measure: 'delayedDays', dimension, values } as const;
  const whole = values.length > 1 && comparison.sides.every((side) => makeUpTotal(side, parts));
  const rows = values.map((value) => rowOf(comparison, called(value), { [dimension]: value }));
  return {
    name: of.name,
    caption: `Delay by ${of.caption}`,
    reading: readingOf(comparison),
    columns: columns(header, ...COLUMNS.map(({ label }) => label)),
    rows: whole ? [...rows, { ...rowOf(comparison, 'All', {}), isTotal: true }] : rows,
    look: 'stack',
  };
}

/** Delay by recorded reason. */
export function reasonTable(comparison: Comparison): ReportTable | null {
  const own = ownReasons(comparison.manifest.scenarios[0]?.resolved);
  return division(comparison, {
    name: 'delay-by-reason',
    dimension: 'reason',
    caption: 'recorded reason',
    header: 'Reason',
    called: (code) => reasonInWords(code, own),
  });
}

/** Delay by attribution, pathway and bed. */
export function ledgerTables(comparison: Comparison): ReportTable[] {
  return DIVISIONS.flatMap((of) => division(comparison, of) ?? []);
}

/** Delay by the locality of the person. */
export function localityTable(comparison: Comparison): ReportTable | null {
  return division(comparison, {
    name: 'delay-by-locality',
    dimension: 'locality',
    caption: 'locality',
    header: 'Locality',
  });
}
