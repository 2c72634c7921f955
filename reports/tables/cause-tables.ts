/** What really causes delayed days, beside what was waited for and the code that was recorded. */
import { stepOfParts } from '../reading/delayed-parts.ts';
import { findEstimate, valuesOf, type Dimensions } from '../reading/figures.ts';
import type { Comparison } from '../reading/sides.ts';
import { causeInWords, ownReasons, reasonInWords } from '../words/reasons.ts';
import { pairCell } from './cells.ts';
import { readingOf } from './reading.ts';
import { columns, words, type ReportTable } from './report-table.ts';

const ROOT = 'rootCauseDays';
const PROCESS = 'process';

/** Whether a measure of these dimensions is other than zero on any side. */
function occurs(
  { sides }: Comparison,
  measure: string,
  dimensions: Readonly<Record<string, string>>,
): boolean {
  return sides.some(({ results }) => (findEstimate(results, measure, dimensions)?.mean ?? 0) !== 0);
}

function causesOf(comparison: Comparison): string[] {
  const { base, sides } = comparison;
  const size = (constraint: string): number => findEstimate(base.results, ROOT, { constraint })?.mean ?? 0;
  const all = new Set(
    sides.flatMap(({ results }) => valuesOf(results.measures, { measure: ROOT, dimension: 'constraint' })),
  );
  return [...all]
    .filter((constraint) => [ROOT, 'delayedDays'].some((of) => occurs(comparison, of, { constraint })))
    .sort((a, b) => size(b) - size(a));
}

/** Days by what was waited for and by root cause; null where the results hold no root causes. */
export function causeTable(comparison: Comparison): ReportTable | null {
  const causes = causesOf(comparison);
  if (causes.length === 0) return null;
  const step = stepOfParts(comparison.sides, ROOT);
  return {
    name: 'delay-by-root-cause',
    caption: 'Delayed days a year by what is waited for and by root cause',
    reading: readingOf(comparison),
    note: 'The recorded reason says which wait was open. The root cause follows the wait through services that are full of people who are themselves held up, to what blocks them; it is counted at midnight, so totals differ a little. Time set in the scenario is a step of a stated length: there is no queue behind it in this model, and no more of any service shortens it.',
    columns: columns('Cause', 'Days waited for it', 'Days it is the root cause of'),
    rows: causes.flatMap((constraint) => [
      {
        header: words(causeInWords(constraint)),
        cells: ['delayedDays', ROOT].map((measure) =>
          pairCell(comparison, { measure, dimensions: { constraint }, step }),
        ),
      },
      ...(constraint === PROCESS ? setTimes(comparison, step) : []),
    ]),
    look: 'stack',
  };
}

/** The time that is set, by recorded reason: assessment, choice and the wait for a home are not one cause. */
function setTimes(comparison: Comparison, step: number): ReportTable['rows'] {
  const { base, manifest } = comparison;
  const own = ownReasons(manifest.scenarios[0]?.resolved);
  const size = (dimensions: Dimensions): number => findEstimate(base.results, ROOT, dimensions)?.mean ?? 0;
  const wanted = { measure: ROOT, dimension: 'reason', fixed: { constraint: PROCESS } };
  return valuesOf(base.results.measures, wanted)
    .map((reason) => ({ reason, constraint: PROCESS }))
    .filter((dimensions) => occurs(comparison, ROOT, dimensions))
    .sort((a, b) => size(b) - size(a))
    .map((dimensions) => ({
      header: words(`Set time recorded as ${reasonInWords(dimensions.reason, own)}`),
      cells: ['delayedDays', ROOT].map((measure) => pairCell(comparison, { measure, dimensions, step })),
    }));
}

/** Each recorded reason with what caused its days; null where the results do not divide them so. */
export function reasonBesideCauseTable(comparison: Comparison): ReportTable | null {
  const { base, sides, manifest } = comparison;
  const own = ownReasons(manifest.scenarios[0]?.resolved);
  const step = stepOfParts(sides, ROOT);
  const pairs = base.results.measures
    .filter(({ measure, dimensions }) => measure === ROOT && dimensions['reason'] !== undefined)
    .filter(({ dimensions }) => occurs(comparison, ROOT, dimensions))
    .sort((a, b) => (b.mean ?? 0) - (a.mean ?? 0));
  if (pairs.length === 0) return null;
  return {
    name: 'reason-beside-root-cause',
    caption: 'Recorded reason beside root cause, days a year',
    reading: readingOf(comparison),
    columns: columns('Recorded reason', 'Root cause', 'Delayed days at midnight'),
    rows: pairs.map(({ dimensions }) => ({
      header: words(reasonInWords(dimensions['reason'] ?? '', own)),
      cells: [
        words(causeInWords(dimensions['constraint'] ?? '')),
        pairCell(comparison, { measure: ROOT, dimensions, step }),
      ],
    })),
    look: 'stack',
  };
}
