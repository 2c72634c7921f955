/** The delay ledger: the same delayed days, divided in every way a board asks. */
import { findDifference, findEstimate, valuesOf } from '../reading/figures.ts';
import { makeUpTotal, stepOfParts } from '../reading/delayed-parts.ts';
import type { Comparison, Side } from '../reading/sides.ts';
import { wordsFor } from '../words/measure-words.ts';
import { levelAt } from '../words/headline.ts';
import { ownReasons, reasonInWords } from '../words/reasons.ts';
import { pageTable } from './data-table.ts';
import { average, verdict } from './difference-cells.ts';
import { markup, name, type Html, type Piece } from './markup.ts';

/** One division of a measure. */
interface Division {
  readonly measure: string;
  readonly dimension: string;
  readonly caption: string;
  readonly header: string;
  /** Words for a value of the dimension. */
  readonly called?: (value: string) => string;
}

type Level = (side: Side, measure: string, dimensions: Readonly<Record<string, string>>) => Piece;

/** Levels of a table, all rounded to the same step. */
function levelsAt(step: number): Level {
  return ({ results }, measure, dimensions) => {
    const estimate = findEstimate(results, measure, dimensions);
    return estimate === undefined ? 'n/a' : levelAt(estimate, step, wordsFor(measure));
  };
}

function differenceCells(
  comparison: Comparison,
  figure: { measure: string; dimensions: Readonly<Record<string, string>> },
): Piece[] {
  const { all, variant } = comparison;
  if (variant === null) return [];
  const difference = findDifference(all, variant.results.scenario, figure);
  if (difference === undefined) return ['n/a', 'n/a'];
  const words = wordsFor(figure.measure);
  return [average(difference, words), verdict(difference, words)];
}

function division(comparison: Comparison, of: Division): Html | null {
  const { base, variant, sides } = comparison;
  const size = (value: string): number =>
    findEstimate(base.results, of.measure, { [of.dimension]: value })?.mean ?? 0;
  const all = sides.flatMap((side) => valuesOf(side.results.measures, of));
  const occurs = (value: string): boolean =>
    sides.some(
      ({ results }) => (findEstimate(results, of.measure, { [of.dimension]: value })?.mean ?? 0) !== 0,
    );
  const values = [...new Set(all)].filter(occurs).sort((a, b) => size(b) - size(a));
  if (values.length === 0) return null;
  const parts = { measure: of.measure, dimension: of.dimension, values };
  const level = levelsAt(stepOfParts(sides, parts));
  const row = (header: Html, figure: { measure: string; dimensions: Readonly<Record<string, string>> }) => ({
    header,
    cells: [
      ...sides.map((side) => level(side, figure.measure, figure.dimensions)),
      ...differenceCells(comparison, figure),
    ],
  });
  const whole = sides.every((side) => makeUpTotal(side, parts));
  const total = whole ? [row(markup`All`, { measure: 'delayedDays', dimensions: {} })] : [];
  const compared = ['Variant', 'Average difference', 'Verdict'];
  const columns = [of.header, variant === null ? 'Average' : 'Base', ...(variant === null ? [] : compared)];
  return pageTable({
    caption: of.caption,
    columns: columns.map((label) => ({ label, numeric: ['Average', 'Base', 'Variant'].includes(label) })),
    rows: [
      ...values.map((value) =>
        row(name(of.called?.(value) ?? value), {
          measure: of.measure,
          dimensions: { [of.dimension]: value },
        }),
      ),
      ...total,
    ],
    look: variant === null ? 'stack' : 'stack ledger',
  });
}

const DIVISIONS: readonly Division[] = [
  {
    measure: 'rootCauseDays',
    dimension: 'constraint',
    caption: 'Delayed days a year by root cause',
    header: 'Root cause',
    called: inWords,
  },
  {
    measure: 'delayedDays',
    dimension: 'constraint',
    caption: 'Delayed days a year by what the person waits for',
    header: 'Waits for',
    called: inWords,
  },
  {
    measure: 'delayedDays',
    dimension: 'attribution',
    caption: 'Delayed days a year by attribution',
    header: 'Attributed to',
  },
  {
    measure: 'delayedDays',
    dimension: 'pathway',
    caption: 'Delayed days a year by pathway',
    header: 'Pathway',
  },
  {
    measure: 'delayedDays',
    dimension: 'service',
    caption: 'Delayed days a year by the bed in which they are spent',
    header: 'Bed',
  },
];

/** What is waited for, where it is no service. */
function inWords(constraint: string): string {
  return constraint === 'process' ? 'Work before the move (assessment, medicines, transport)' : constraint;
}

/** Delayed days by what caused them, whom they are attributed to, and the pathway; null when there is nothing to divide. */
export function ledger(comparison: Comparison): Html | null {
  const own = ownReasons(comparison.manifest.scenarios[0]?.resolved);
  const reasons: Division = {
    measure: 'delayedDays',
    dimension: 'reason',
    caption: 'Delayed days a year by recorded reason',
    header: 'Reason',
    called: (code) => reasonInWords(code, own),
  };
  const tables = [reasons, ...DIVISIONS].flatMap((of): Html[] => {
    const table = division(comparison, of);
    if (table === null) return [];
    return [
      markup`<details class="printed"><summary>${of.caption}</summary>${table}</details>
`,
    ];
  });
  if (tables.length === 0) return null;
  return markup`<h3>The delay ledger</h3>
<p>The same delayed days, divided in different ways. The recorded reason says which wait was open; the root cause follows the wait through services that are full of people who are themselves held up, to what blocks them.</p>
${tables}`;
}
