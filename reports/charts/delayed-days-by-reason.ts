/** Delayed days by recorded reason, base beside variant. */
import { stepOfParts } from '../reading/delayed-parts.ts';
import { findDifference, findEstimate } from '../reading/figures.ts';
import type { Comparison } from '../reading/sides.ts';
import { rangeOfDifference, roundInterval } from '../words/finding.ts';
import { levelAt } from '../words/headline.ts';
import { wordsFor } from '../words/measure-words.ts';
import { percentage } from '../words/numbers.ts';
import { ownReasons, reasonInWords } from '../words/reasons.ts';
import { delayedParts, reasonTable } from '../tables/ledger-tables.ts';
import type { Chart, MissingChart } from './chart.ts';
import { sideBars, type Bar } from './side-bars.ts';

const NAME = 'delayed-days-by-reason';
const ABOUT =
  'Delayed days a year by recorded reason code. Thin line: 95% interval of the average. The code says what was recorded, not always what caused the wait.';
const MEASURE = 'delayedDays';

/** Share of the total that a reason makes up on the base side. */
function shareText(comparison: Comparison, reason: string): string | null {
  const part = findEstimate(comparison.base.results, MEASURE, { reason })?.mean;
  const total = findEstimate(comparison.base.results, MEASURE)?.mean;
  if (part === undefined || total === undefined || total === 0) return null;
  return percentage(part / total, 0);
}

function largestReason(comparison: Comparison, reasons: readonly string[], name: (code: string) => string) {
  const first = reasons[0]!;
  const share = shareText(comparison, first);
  return `${name(first)} is the largest recorded reason${share === null ? '' : `, with ${share} of delayed days`}.`;
}

function findingOf(
  comparison: Comparison,
  reasons: readonly string[],
  name: (code: string) => string,
): string {
  const { all, variant } = comparison;
  if (variant === null) return largestReason(comparison, reasons, name);
  const changes = reasons.flatMap((reason) => {
    const figure = { measure: MEASURE, dimensions: { reason } };
    const change = findDifference(all, variant.results.scenario, figure);
    return change === undefined ? [] : [{ reason, change }];
  });
  const clear = changes.filter(({ change }) => change.verdict === 'lower' || change.verdict === 'higher');
  const largest = clear.sort((a, b) => Math.abs(b.change.mean) - Math.abs(a.change.mean))[0];
  if (largest === undefined) return 'No reason’s delayed days can be told apart between base and variant.';
  const { reason, change } = largest;
  const share = shareText(comparison, reason);
  const words = wordsFor(MEASURE);
  const start = `${name(reason)} changes most`;
  const part = share === null ? '' : ` It is ${share} of delayed days in the base.`;
  if (change.low === null || change.high === null) return `${start}.${part}`;
  const { low, high, step } = roundInterval(change.mean, change.low, change.high);
  return `${start}: ${rangeOfDifference(low, high, step, words)} days a year (95% interval).${part}`;
}

/** Draws delayed days by reason. */
export function delayedDaysByReason(comparison: Comparison): Chart | MissingChart {
  const { sides, manifest } = comparison;
  const reasons = delayedParts(comparison, 'reason');
  if (reasons.length === 0) {
    return { name: NAME, about: ABOUT, why: 'the results hold no delayed days with a reason' };
  }
  const own = ownReasons(manifest.scenarios[0]?.resolved);
  const name = (code: string): string => reasonInWords(code, own);
  // The same step as in the ledger, so that one figure is one number in all of the report.
  const step = stepOfParts(sides, MEASURE);
  const text = (estimate: Bar['estimate']): string => levelAt(estimate, step, wordsFor(MEASURE));
  const bars = reasons.flatMap((reason, row) =>
    sides.flatMap((side): Bar[] => {
      const estimate = findEstimate(side.results, MEASURE, { reason });
      if (estimate === undefined) return [];
      const note = { text: text(estimate), after: estimate.high ?? estimate.mean };
      return [{ side, row, estimate, note }];
    }),
  );
  return {
    name: NAME,
    finding: findingOf(comparison, reasons, name),
    about: ABOUT,
    table: reasonTable(comparison)!,
    picture: (room) =>
      sideBars({ labels: reasons.map(name), bars, sides, axisTitle: 'Delayed days a year' }, room),
  };
}
