/** Which of several scenarios is best, in words. */
import type { Results } from '../../src/experiment/results.ts';
import { aboutMoreReplications, rangeOfDifference, roundInterval } from './finding.ts';
import { listInWords } from './lists.ts';
import { wordsFor } from './measure-words.ts';
import { counted, percentage, plain } from './numbers.ts';

type Selection = NonNullable<Results['selection']>;

const quoted = (title: string): string => `\u201C${title}\u201D`;

/** Title of a scenario by its name. */
function titles(results: Results): (name: string) => string {
  const all = new Map([results, ...results.variants].map(({ scenario, title }) => [scenario, title]));
  return (name) => quoted(all.get(name) ?? name);
}

/** Up to so many scenarios are named in a sentence. */
const FEW = 3;

/** The best by its average against each other scenario, the procedure\u2019s answer, and the chances; none without two variants. */
export function selectionInWords(results: Results): string[] {
  const { selection } = results;
  if (selection === undefined) return [];
  const title = titles(results);
  return [besideTheBest(selection, title), procedure(selection, title), chances(selection, title)];
}

function besideTheBest({ pairs }: Selection, title: (name: string) => string): string {
  const best = title(pairs[0]!.best);
  const unclear = pairs.filter(({ verdict }) => verdict === 'cannot tell' || verdict === 'same');
  if (unclear.length === 0)
    return `${best} has fewer delayed days than every other scenario, in pairs on the same people (the intervals hold for all pairs together, 95%).`;
  const named =
    unclear.length > FEW
      ? counted(unclear.length, 'other scenario')
      : listInWords(unclear.map((pair) => withMore(pair, title)));
  return `${best} has the lowest average of delayed days, but in pairs on the same people it cannot be told apart from ${named}.`;
}

/** `\u201CA\u201D (200 fewer to 30 more; about 40 more replications would tell them apart)`. */
function withMore(
  { other, mean, low, high, verdict, moreReplications }: Selection['pairs'][number],
  title: (name: string) => string,
): string {
  if (verdict === 'same') return `${title(other)} (the same in every replication)`;
  if (low === null || high === null) return title(other);
  const words = wordsFor('delayedDays');
  const rounded = roundInterval(mean, low, high);
  const range = rangeOfDifference(rounded.low, rounded.high, rounded.step, words);
  const about = aboutMoreReplications(moreReplications);
  const more = about === null ? '' : `; ${about} would tell them apart`;
  return `${title(other)} (which has ${range}${more})`;
}

function procedure({ left, used, chance, indifference }: Selection, title: (name: string) => string): string {
  const lead = `${plain(indifference)} delayed days a year or more`;
  const runs = counted(used, 'replication');
  if (left.length === 1)
    return `${title(left[0]!)} is chosen as best after ${runs}: that is right with ${percentage(chance, 0)} where the best leads by ${lead} (selection procedure of Kim and Nelson).`;
  const still = left.length > FEW ? counted(left.length, 'scenario') : listInWords(left.map(title));
  return `Still in the running after ${runs}: ${still}. More replications are needed to choose one and be right with ${percentage(chance, 0)} where the best leads by ${lead} (selection procedure of Kim and Nelson).`;
}

/** Chances that are told one by one; the rest together. */
const LEAST_TOLD = 0.01;

function chances({ chances: all }: Selection, title: (name: string) => string): string {
  const told = [...all].filter(({ chance }) => chance >= LEAST_TOLD).sort((a, b) => b.chance - a.chance);
  const text = told.map(({ scenario, chance }) => `${title(scenario)} ${chanceText(chance)}`);
  return `Chance of being the best on average: ${listInWords(text)}${told.length < all.length ? '; the others less than 1%' : ''}.`;
}

function chanceText(chance: number): string {
  return chance > 0.99 ? 'over 99%' : percentage(chance, 0);
}
