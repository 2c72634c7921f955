/** Cohorts in words: how they come, how long until they are ready, where they go. */
import { numberOf } from '../quantity.ts';
import { serviceNamed } from '../service-kinds.ts';
import type { Arrive, Cohort, Quantity, Scenario } from '../scenario.ts';
import { dateWords, distributionWords, joined, quantityWords, destinationWords } from './phrases.ts';
import { tableOf } from './service-words.ts';
import { limitWords, refusedWords } from './waiting-words.ts';

type PerDay = NonNullable<Arrive['perDay']>;

/** Places with a total of their figures, which are exact enough for reading. */
function totalWords(figures: readonly (readonly [place: string, perDay: Quantity])[]): string {
  const total = figures.reduce((sum, [, perDay]) => sum + numberOf(perDay), 0);
  const each = joined(figures.map(([place, perDay]) => `${quantityWords(perDay)} in ${place}`));
  return `${Number(total.toPrecision(4))} a day in all on average (${each})`;
}

function perDayWords(perDay: PerDay, { per, arrive }: Cohort, scenario: Scenario): string {
  if (typeof perDay !== 'object' || 'value' in perDay) {
    const split = per === undefined || per === 'all' ? '' : ' in all';
    const by = arrive.splitBy === undefined ? '' : `, split in proportion to ${arrive.splitBy}`;
    return `${quantityWords(perDay as number)} a day${split} on average${by}`;
  }
  const map: Readonly<Record<string, Quantity>> = perDay;
  const { from } = map;
  if (typeof from !== 'string') return totalWords(Object.entries(map));
  const rows = Object.entries(tableOf(scenario, per) ?? {});
  return totalWords(rows.map(([place, row]) => [place, row[from] as Quantity]));
}

function arriveWords(cohort: Cohort, scenario: Scenario): string {
  const { arrive } = cohort;
  if (arrive.perDay !== undefined) return perDayWords(arrive.perDay, cohort, scenario);
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
    ...(arrive.batch === undefined ? [] : [`in groups of ${distributionWords(arrive.batch)}`]),
  ];
  return parts.length === 0 ? '' : `; ${parts.join('; ')}`;
}

function readyWords({ readyAfter, admittedTo }: Cohort): string {
  if (readyAfter === undefined) return `Their stay in ${admittedTo} is that of the service`;
  if (typeof readyAfter === 'object' && 'by route' in readyAfter) {
    const routes = Object.entries(readyAfter['by route']).map(
      ([route, stay]) => `${distributionWords(stay)} for ${route === 'otherwise' ? 'the others' : route}`,
    );
    return `They are ready to leave after ${joined(routes)}`;
  }
  return `They are ready to leave after ${distributionWords(readyAfter)}`;
}

/** The wait to get in: what may end it, and what becomes of those who are refused. */
function waitingSentences({ admittedTo, waiting = {} }: Cohort, scenario: Scenario): string[] {
  const limit = serviceNamed(scenario, admittedTo)?.queue?.limit ?? 'unlimited';
  const { rejected, ...others } = waiting;
  const limits = limitWords(others);
  return [
    ...(limits.length === 0 ? [] : [`While they wait to get in, ${limits.join('; ')}.`]),
    ...(limit === 'unlimited' && rejected === undefined
      ? []
      : [`Those refused at a full queue ${refusedWords(rejected)}.`]),
  ];
}

/** Sentences about one cohort. */
export function peopleSentences(name: string, cohort: Cohort, scenario: Scenario): string[] {
  const each = cohort.per === undefined || cohort.per === 'all' ? '' : ` (by ${cohort.per})`;
  const urgent = cohort.priority === undefined ? '' : `; urgency ${cohort.priority} (1 is most urgent)`;
  const comes = `${name}${each}: they come to ${cohort.admittedTo}, ${arriveWords(cohort, scenario)}${patternWords(cohort.arrive)}${urgent}.`;
  const leaves = cohort.leaveBy === undefined ? [] : [`They go on to: ${destinationWords(cohort.leaveBy)}.`];
  return [[comes, `${readyWords(cohort)}.`, ...leaves, ...waitingSentences(cohort, scenario)].join(' ')];
}
