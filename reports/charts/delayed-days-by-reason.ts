/** Delayed days by recorded reason, base beside variant. */
import { stepOfParts } from '../reading/delayed-parts.ts';
import { findDifference, findEstimate } from '../reading/figures.ts';
import type { Comparison } from '../reading/sides.ts';
import { rangeOfDifference, roundInterval } from '../words/finding.ts';
import { daysOfReason, largestReasonInWords } from '../words/largest-reason.ts';
import { levelAt } from '../words/headline.ts';
import { wordsFor } from '../words/measure-words.ts';
import { ownReasons, reasonInWords } from '../words/reasons.ts';
import { delayedParts, reasonTable } from '../tables/ledger-tables.ts';
import type { Chart, MissingChart } from './chart.ts';
import { barMarks, sideBars, type Bar, type SideBars } from './side-bars.ts';

const NAME = 'delayed-days-by-reason';
const ABOUT =
  'Delayed days a year by recorded reason code. Thin line: 95% interval of the average. The code says what was recorded, not always what caused the wait.';
const MEASURE = 'delayedDays';

function findingOf(
  comparison: Comparison,
  reasons: readonly string[],
  name: (code: string) => string,
): string {
  const { all, base, variant } = comparison;
  if (variant === null) return largestReasonInWords(base, name) ?? ABOUT;
  const changes = reasons.flatMap((reason) => {
    const figure = { measure: MEASURE, dimensions: { reason } };
    const change = findDifference(all, variant.results.scenario, figure);
    return change === undefined ? [] : [{ reason, change }];
  });
  const clear = changes.filter(({ change }) => change.verdict === 'lower' || change.verdict === 'higher');
  const largest = clear.sort((a, b) => Math.abs(b.change.mean) - Math.abs(a.change.mean))[0];
  if (largest === undefined) return 'No reason’s delayed days can be told apart between base and variant.';
  const { reason, change } = largest;
  const before = daysOfReason(base, reason);
  const words = wordsFor(MEASURE);
  const start = `The largest average change is under ${name(reason)}`;
  const part = before === null ? '' : ` In the base it is ${before}.`;
  if (change.low === null || change.high === null) return `${start}.${part}`;
  const { low, high, step } = roundInterval(change.mean, change.low, change.high);
  return `${start}: ${rangeOfDifference(low, high, step, words)} delayed days a year (95% interval).${part}`;
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
  const labels = reasons.map(name);
  const shown: SideBars = {
    ...{ labels, bars, sides },
    ...{ axisTitle: 'Delayed days a year', unit: 'delayed days a year' },
  };
  return {
    name: NAME,
    finding: findingOf(comparison, reasons, name),
    about: ABOUT,
    table: reasonTable(comparison)!,
    marks: barMarks(shown),
    picture: (room) => sideBars(shown, room),
  };
}
