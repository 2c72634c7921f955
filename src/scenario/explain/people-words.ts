/** Cohorts in words: how they come, how long until they are ready, where they go. */
import type { Arrive, Cohort } from '../scenario.ts';
import { dateWords, distributionWords, joined, quantityWords, sentence, targetWords } from './phrases.ts';

type PerDay = NonNullable<Arrive['perDay']>;

function perDayWords(perDay: PerDay): string {
  if (typeof perDay !== 'object' || 'value' in perDay)
    return `${quantityWords(perDay as number)} a day on average`;
  if ('from' in perDay && Object.keys(perDay).length === 1)
    return `as many a day as the column "${perDay.from as string}" says`;
  return joined(Object.entries(perDay).map(([place, rate]) => `${quantityWords(rate)} a day in ${place}`));
}

function arriveWords(arrive: Arrive): string {
  if (arrive.perDay !== undefined) return perDayWords(arrive.perDay);
  if (arrive.every !== undefined) return `one every ${quantityWords(arrive.every)} on average`;
  if (arrive.gaps !== undefined) return `with gaps of ${distributionWords(arrive.gaps)}`;
  if (arrive.rates !== undefined)
    return `by a table of ${arrive.rates.perDay.length} rates that repeats every ${quantityWords(arrive.rates.cycle)}`;
  if (arrive.counts !== undefined)
    return `in ${arrive.counts.perDay.length} observed daily numbers from ${dateWords(arrive.counts.from)}`;
  if (arrive.at !== undefined) return `at ${arrive.at.length} stated instants`;
  return `one by one from a table of ${arrive.table?.rows?.length ?? 0} people`;
}

function patternWords(arrive: Arrive): string {
  const by = [arrive.byMonth && 'month', arrive.byWeekday && 'day of the week', arrive.byHour && 'hour'];
  const words = by.filter((word) => typeof word === 'string');
  const pulses = (arrive.pulses ?? []).map(
    (pulse) =>
      `${quantityWords(pulse.times)} times as many from ${dateWords(pulse.from)} to ${dateWords(pulse.to)}`,
  );
  const parts = [
    ...(words.length === 0 ? [] : [`more or fewer by ${joined(words)}`]),
    ...(arrive.growth === undefined ? [] : [`growing by ${quantityWords(arrive.growth)}`]),
    ...pulses,
    ...(arrive.batch === undefined ? [] : [`several at once (${distributionWords(arrive.batch)})`]),
  ];
  return parts.length === 0 ? '' : `; ${parts.join('; ')}`;
}

function readyWords({ readyAfter, admittedTo }: Cohort): string {
  if (readyAfter === undefined) return `Their stay in ${admittedTo} is that of the service`;
  if (typeof readyAfter === 'object' && 'by route' in readyAfter) {
    const routes = Object.entries(readyAfter['by route']).map(
      ([route, stay]) => `${distributionWords(stay)} for ${route}`,
    );
    return `They are ready to leave after ${joined(routes)}`;
  }
  return `They are ready to leave after ${distributionWords(readyAfter)}`;
}

/** Sentences about one cohort. */
export function peopleSentences(name: string, cohort: Cohort): string[] {
  const each = cohort.per === undefined || cohort.per === 'all' ? '' : ` (by ${cohort.per})`;
  const urgent = cohort.priority === undefined ? '' : `, with priority ${cohort.priority}`;
  const comes = `${name}${each} come to ${cohort.admittedTo}, ${arriveWords(cohort.arrive)}${patternWords(cohort.arrive)}${urgent}`;
  const leaves = cohort.leaveBy === undefined ? [] : [`They go on to: ${targetWords(cohort.leaveBy)}.`];
  return [sentence(comes), `${readyWords(cohort)}.`, ...leaves];
}
