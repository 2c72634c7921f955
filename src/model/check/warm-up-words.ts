/** What is to say about a warm-up that is shorter than some service needs. */
import type { Plan } from '../plan.ts';
import { count, percent } from './check-report.ts';
import { beginsFilled, settledAfter, type Settling, warmUpDays } from './settling.ts';
import { isBounded, nameOf } from './warnings.ts';

/** From this share of the long-run level on, what is left of an empty start hardly shows in a year of results. */
const NEARLY_SETTLED = 0.85;

/** Services that begin empty and need longer than the warm-up; of the copies of a service, the slowest. */
function slowest(plan: Plan, settlings: readonly Settling[]): Settling[] {
  const warmUp = warmUpDays(plan);
  // Where people are refused or give up, a load of 100% makes no queue that grows and nothing that never settles.
  const isSlow = ({ index, needed }: Settling): boolean =>
    needed > warmUp && (Number.isFinite(needed) || !isBounded(plan, index));
  const slow = settlings.filter((one) => isSlow(one) && !beginsFilled(plan, one.index));
  const byService = new Map<string, Settling>();
  for (const one of slow) {
    const { service } = plan.services[one.index]!;
    const most = byService.get(service);
    if (most === undefined || one.needed > most.needed) byService.set(service, one);
  }
  return [...byService.values()];
}

function isNearlySettled(plan: Plan, settling: Settling): boolean {
  return settledAfter(settling, warmUpDays(plan)) >= NEARLY_SETTLED;
}

function slowWords(plan: Plan, settling: Settling): string {
  const { index, meanStay, needed } = settling;
  const name = nameOf(plan.services[index]!);
  const stay = `mean stay ${count(meanStay, 'day')}`;
  if (!Number.isFinite(needed)) {
    return `${name} never settles, whatever the warm-up, because its load is 100% or more (${stay}).`;
  }
  const warmUp = warmUpDays(plan);
  const reached = `the warm-up of ${count(warmUp, 'day')} brings it to about ${percent(settledAfter(settling, warmUp))}`;
  const has = warmUp === 0 ? 'there is no warm-up' : reached;
  return `${name} begins empty and needs about ${count(Math.ceil(needed), 'day')} to come within 5% of its long-run level (${stay}); ${has}. Lengthen \`warmUp\`, or say with \`initial\` who is there at the start.`;
}

/** Services that are far from settled at the end of the warm-up. */
export function shortWarmUp(plan: Plan, settlings: readonly Settling[]): string[] {
  return slowest(plan, settlings)
    .filter((settling) => !isNearlySettled(plan, settling))
    .map((settling) => slowWords(plan, settling));
}

/** Services that are nearly, but not quite, settled then: worth a word, not a warning. */
export function nearlySettled(plan: Plan, settlings: readonly Settling[]): string[] {
  return slowest(plan, settlings)
    .filter((settling) => isNearlySettled(plan, settling))
    .map((settling) => {
      const reached = percent(settledAfter(settling, warmUpDays(plan)));
      return `${nameOf(plan.services[settling.index]!)} is nearly settled when measuring begins, at about ${reached} of its long-run level by a cautious estimate; one run with a longer warm-up shows whether the rest matters.`;
    });
}
