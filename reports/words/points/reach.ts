/** How much of all delay the changed services can touch; of one scenario, what all delay waits for. */
import { findEstimate, valuesOf } from '../../reading/figures.ts';
import { changedServices, resolvedOf, startsInWords } from '../../reading/resolved-scenario.ts';
import type { Comparison } from '../../reading/sides.ts';
import { listInWords } from '../lists.ts';
import { percentage } from '../numbers.ts';
import { causeMidSentence, ownReasons, reasonInWords } from '../reasons.ts';
import type { Point } from './point.ts';

const ROOT = 'rootCauseDays';

interface Cause {
  readonly constraint: string;
  readonly days: number;
}

function causesOf({ base: { results } }: Comparison): Cause[] {
  const constraints = valuesOf(results.measures, { measure: ROOT, dimension: 'constraint' });
  return constraints
    .map((constraint) => ({ constraint, days: findEstimate(results, ROOT, { constraint })?.mean ?? 0 }))
    .sort((a, b) => b.days - a.days);
}

/** Codes under which the days of a cause are recorded, with the share of all days each code is. */
function recordedUnder({ base: { results }, manifest }: Comparison, causes: readonly string[]): string[] {
  const own = ownReasons(manifest.scenarios[0]?.resolved);
  const total = findEstimate(results, 'delayedDays')?.mean ?? 0;
  const codes = new Set(
    results.measures.flatMap(({ measure, dimensions: { reason, constraint }, mean }) =>
      measure === ROOT && reason !== undefined && causes.includes(constraint ?? '') && (mean ?? 0) > 0
        ? [reason]
        : [],
    ),
  );
  return [...codes].map((reason) => {
    const days = findEstimate(results, 'delayedDays', { reason })?.mean;
    const share = days === undefined || total === 0 ? '' : ` (${percentage(days / total, 0)} of all days)`;
    return `${reasonInWords(reason, own)}${share}`;
  });
}

function ofOneScenario(causes: readonly Cause[], total: number): Point {
  const shares = causes
    .filter(({ days }) => days > 0)
    .map(({ constraint, days }) => `${causeMidSentence(constraint)} ${percentage(days / total, 0)}`);
  return {
    title: 'What the delay waits for',
    text: `By root cause: ${listInWords(shares)}. More of one service can shorten only the part that waits for it.`,
  };
}

/** Use of capacity below which a service has room whenever it starts people [share]. */
const ROOMY = 0.9;

/**
 * Days of the base that a service leaves however much room it has: those that the variant still has while
 * little of its capacity is used, where people start at set times only. Null where that cannot be said.
 */
function waitForStart(comparison: Comparison, service: string): { days: number; says: string } | null {
  const { base, variant } = comparison;
  if (variant === null) return null;
  const starts = startsInWords(resolvedOf(comparison, variant), service);
  const use = findEstimate(variant.results, 'utilisation', { service })?.mean;
  const [before, left] = [base, variant].map(
    ({ results }) => findEstimate(results, ROOT, { constraint: service })?.mean ?? 0,
  ) as [number, number];
  // A change that lengthens the wait shows no floor beneath it.
  if (starts === null || use === undefined || use >= ROOMY || left <= 0 || before <= 0 || left > before)
    return null;
  const days = Math.min(before, left);
  return {
    days,
    says: `Of the days given to \u201C${service}\u201D, ${percentage(days / before, 0)} remain in the variant, although only ${percentage(use, 0)} of its capacity is used: it starts people only at set times (${starts}), and the wait for the next one is not shortened by smaller bundles or more capacity. They are not counted as within reach.`,
  };
}

/** Whether the services that changed cause more delay than before. */
function lengthens({ base, variant }: Comparison, changed: readonly string[]): boolean {
  const days = (side: Comparison['base']): number =>
    changed.reduce(
      (sum, constraint) => sum + (findEstimate(side.results, ROOT, { constraint })?.mean ?? 0),
      0,
    );
  return variant !== null && days(variant) > days(base);
}

/** The point; null where delay has no root causes, or nothing that can be waited for has changed. */
export function reachPoint(comparison: Comparison): Point | null {
  const causes = causesOf(comparison);
  const total = causes.reduce((sum, { days }) => sum + days, 0);
  if (total <= 0) return null;
  if (comparison.variant === null) return ofOneScenario(causes, total);
  const changed = changedServices(comparison).filter((name) => name !== 'process');
  if (changed.length === 0) return null;
  const touched = causes.filter(({ constraint }) => changed.includes(constraint));
  const share = touched.reduce((sum, { days }) => sum + days, 0) / total;
  const names = listInWords(changed.map((name) => `\u201C${name}\u201D`));
  if (share === 0)
    return {
      title: 'How much of all delay the change can touch',
      text: `None of the delay in the base has ${names} as its root cause.`,
    };
  const codes = recordedUnder(
    comparison,
    touched.map(({ constraint }) => constraint),
  );
  const recorded = codes.length === 0 ? '' : ` It is recorded under ${listInWords(codes)}.`;
  const rest = changed.flatMap((service) => waitForStart(comparison, service) ?? []);
  const reach = share - rest.reduce((sum, { days }) => sum + days, 0) / total;
  return {
    title: lengthens(comparison, changed)
      ? `The change bears on ${percentage(share, 0)} of all delay`
      : `${percentage(reach, 0)} of all delay is within reach`,
    text: `Waiting for ${names} is the root cause of ${percentage(share, 0)} of the delayed days in the base.${recorded}${rest.map(({ says }) => ` ${says}`).join('')} The other ${percentage(1 - share, 0)} has other causes, which a change of ${names} does not reach.`,
  };
}
