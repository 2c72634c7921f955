/** The period, warm-up and replications in words. */
import { longDay, parseDay } from '../calendar/civil-day.ts';
import { lengthInDays } from '../quantity.ts';
import type { Run, Scenario } from '../scenario.ts';
import { quantityWords, shareWords } from './phrases.ts';

/** First and last measured day of a run, as day numbers. */
export function measuredDays(run: Run): { readonly first: number; readonly last: number } {
  const first = parseDay(run.from)!;
  const last = run.to === undefined ? first + Math.round(lengthInDays(run.length!)) - 1 : parseDay(run.to)!;
  return { first, last };
}

function warmUpWords({ warmUp = 'none' }: Run, first: number): string {
  if (warmUp === 'none') return 'There is no warm-up: it begins empty, or with the people said to be there.';
  const start = first - Math.round(lengthInDays(warmUp));
  return `A warm-up of ${quantityWords(warmUp)} runs before it, from ${longDay(start)}, and is not measured.`;
}

function replicationWords({ replications = 30, seed = 'stepdown' }: Run): string {
  if (typeof replications === 'number')
    return `It is run ${replications} times with different chances, from the seed "${seed}".`;
  const wanted = Object.entries(replications.until).map(
    ([measure, width]) =>
      `${measure} is known to within ${typeof width === 'number' ? width : shareWords(width)}`,
  );
  return `It is run ${replications.atLeast} to ${replications.atMost} times, until ${wanted.join(' and ')}, from the seed "${seed}".`;
}

/** What is run, when and how often. */
export function periodWords({ description, run }: Scenario): string[] {
  const { first, last } = measuredDays(run);
  const days = last - first + 1;
  const period = `Measured are the ${days} days from ${longDay(first)} to ${longDay(last)}, in rows by ${run.periods ?? 'month'}.`;
  const about = description === undefined ? [] : [description.trim()];
  return [...about, period, warmUpWords(run, first), replicationWords(run)];
}
