/** Whether a change moves days from one code to another although both wait for the same thing. */
import type { Difference } from '../../../src/experiment/results.ts';
import { findDifference, findEstimate, valuesOf } from '../../reading/figures.ts';
import { resolvedOf } from '../../reading/resolved-scenario.ts';
import type { Comparison } from '../../reading/sides.ts';
import { rangeOfDifference, roundInterval } from '../finding.ts';
import { listInWords } from '../lists.ts';
import { wordsFor } from '../measure-words.ts';
import { ownReasons, reasonInWords } from '../reasons.ts';
import type { Point } from './point.ts';

const ROOT = 'rootCauseDays';

interface Change {
  readonly reason: string;
  readonly change: Difference & { readonly mean: number };
}

/** How the days of one root cause change under each code, where that can be told. */
function changesOf({ all, base, variant }: Comparison, constraint: string): Change[] {
  const reasons = valuesOf(base.results.measures, {
    measure: ROOT,
    dimension: 'reason',
    fixed: { constraint },
  });
  return reasons.flatMap((reason) => {
    const figure = { measure: ROOT, dimensions: { reason, constraint } };
    const change = findDifference(all, variant!.results.scenario, figure);
    const clear = change?.verdict === 'higher' || change?.verdict === 'lower';
    return change !== undefined && clear ? [{ reason, change }] : [];
  });
}

function changeInWords({ reason, change }: Change, name: (code: string) => string): string {
  const words = wordsFor('delayedDays');
  const { mean, low, high } = change;
  const interval = roundInterval(mean, low ?? mean, high ?? mean);
  return `${rangeOfDifference(interval.low, interval.high, interval.step, words)} a year under ${name(reason)}`;
}

/** What the root cause does as a whole. */
function wholeInWords({ base, variant }: Comparison, constraint: string): string {
  const [before, after] = [base, variant!].map(
    ({ results }) => findEstimate(results, ROOT, { constraint })?.mean ?? 0,
  ) as [number, number];
  return after > before ? 'longer' : 'shorter';
}

/** The point; null where no cause has one code that rises and another that falls. */
export function recordedElsewherePoint(comparison: Comparison): Point | null {
  if (comparison.variant === null) return null;
  const constraints = valuesOf(comparison.base.results.measures, { measure: ROOT, dimension: 'constraint' });
  const own = ownReasons(resolvedOf(comparison, comparison.variant));
  const said = constraints
    .filter((constraint) => constraint !== 'process')
    .flatMap((constraint) => {
      const changes = changesOf(comparison, constraint);
      if (!changes.some(({ change }) => change.mean > 0) || !changes.some(({ change }) => change.mean < 0))
        return [];
      const each = changes.map((change) => changeInWords(change, (code) => reasonInWords(code, own)));
      return [
        `Of the delayed days, ${listInWords(each)}; all of these wait for ${constraint}, and that wait has become ${wholeInWords(comparison, constraint)}.`,
      ];
    });
  if (said.length === 0) return null;
  return {
    title: 'The codes alone would mislead',
    text: `${said.join(' ')} A code says which step was open, not what was in the way.`,
  };
}
