/** Which of capacity and demand limits what gets through, or that something else does. */
import type { Estimate, ScenarioResults } from '../../src/experiment/results.ts';
import { findEstimate, type Dimensions } from '../reading/figures.ts';
import { levelText } from './headline.ts';
import { listInWords } from './lists.ts';
import { wordsFor } from './measure-words.ts';

/** People waiting on an average day from which demand is not called met [people]. */
const QUEUE = 1;
/** People turned away, for each who asked, from which demand is not called met. */
const TURNED_AWAY = 0.01;

const ELSE =
  'something else is in the way, such as capacity that falls during the period, refusals, queues or onward care that is full';

const LOSSES = [
  { measure: 'refused', says: 'are refused' },
  { measure: 'reneged', says: 'give up' },
  { measure: 'diedWaiting', says: 'die waiting' },
] as const;

interface Steps {
  readonly carry: Estimate;
  readonly demand: Estimate;
  readonly through: Estimate;
}

function stepsOf(results: ScenarioResults, dimensions: Dimensions): Steps | null {
  const [carry, demand, through] = ['couldCarry', 'demand', 'gotThrough'].map((measure) =>
    findEstimate(results, measure, dimensions),
  );
  return carry === undefined || demand === undefined || through === undefined
    ? null
    : { carry, demand, through };
}

/** A number of people rounded to what its interval supports. */
function people(estimate: Estimate): string {
  return levelText(estimate, wordsFor('started'));
}

/** What keeps those who ask from getting in, in words: `50 people wait on average`, `555 a year are refused`. */
function unmet(results: ScenarioResults, dimensions: Dimensions, demand: number): string[] {
  const waiting = findEstimate(results, 'waiting', dimensions);
  const queue =
    waiting !== undefined && waiting.mean >= QUEUE
      ? [`${levelText(waiting, wordsFor('waiting'))} wait on average`]
      : [];
  const losses = LOSSES.flatMap(({ measure, says }) => {
    const lost = findEstimate(results, measure, dimensions);
    if (lost === undefined || lost.mean < TURNED_AWAY * demand) return [];
    return [`${people(lost)} a year ${says}`];
  });
  return [...queue, ...losses];
}

/**
 * Which step sets the limit in a service, in words without a capital; null where there are no intervals
 * to tell by (one replication). Demand is called the limit only where those who ask get in: what got
 * through reaches demand, nobody to speak of waits and few are refused, give up or die waiting.
 */
export function limitInWords(results: ScenarioResults, dimensions: Dimensions): string | null {
  const steps = stepsOf(results, dimensions);
  if (steps === null) return null;
  const { carry, demand, through } = steps;
  if (carry.low === null || carry.high === null || demand.low === null || demand.high === null) return null;
  const got = `${people(through)} get through`;
  const both = `capacity (${people(carry)}) and demand (${people(demand)})`;
  if (through.high !== null && through.high < Math.min(carry.low, demand.low)) {
    const seen = unmet(results, dimensions, demand.mean ?? 0);
    return `${got}, fewer than both ${both}: ${ELSE}${seen.length === 0 ? '' : ` (${listInWords(seen)})`}`;
  }
  if (carry.high < demand.low)
    return `capacity (${people(carry)}) is the limit, below demand (${people(demand)}): ${got}`;
  if (carry.low <= demand.high) return `${both} cannot be told apart: ${got}`;
  const seen = unmet(results, dimensions, demand.mean ?? 0);
  if (seen.length === 0)
    return `demand (${people(demand)}) is the limit, not capacity (${people(carry)}): ${got}`;
  return `${got}; over the whole period capacity (${people(carry)}) is above demand (${people(demand)}), yet ${listInWords(seen)}`;
}
