/** From the facts of a queue to what theory expects of it. */
import { erlangB } from '../../theory/erlang-b.ts';
import { type DelayQueue, erlangC, meanWait } from '../../theory/erlang-c.ts';
import { fixedStayMeanWait } from '../../theory/fixed-stay-queue.ts';
import { finiteQueue, impatientQueue } from '../../theory/limited-queue.ts';
import { singleServerMeanWait } from '../../theory/single-server.ts';
import { DAYS_PER_YEAR } from '../../units.ts';
import type { Expectation, QueueFacts, Sureness } from './expectation.ts';

/** A figure without the service it is of. */
export type Figure = Omit<Expectation, 'service'>;

/** Figures, or the reason why there are none. */
export type Said = readonly Figure[] | string;

/** Up to here M/D/c is worked out exactly: its chain grows with the square of the places. */
const MOST_FIXED = 200;
/** Above this load the chain of M/D/c is too long to solve in passing. */
const FULLEST_FIXED = 0.95;

/** What theory says of a queue. */
export function queueFigures(facts: QueueFacts): Said {
  if (facts.servers === Infinity) return unlimitedFigures(facts);
  if (facts.servers < 1) return 'it has no places';
  if (facts.room === 0) return lossFigures(facts);
  if (facts.patience < Infinity) return impatientFigures(facts);
  if (facts.room < Infinity) return roomFigures(facts);
  return load(facts) < facts.servers
    ? delayFigures(facts)
    : 'more is asked of it than there is, so that there is no long run';
}

function load({ arrivalRate, stay }: QueueFacts): number {
  return arrivalRate * stay.mean;
}

function delayQueue({ servers, arrivalRate, stay }: QueueFacts): DelayQueue {
  return { servers, arrivalRate, meanStay: stay.mean };
}

function figuresBy(by: string, sureness: Sureness, of: Partial<Record<Figure['measure'], number>>): Figure[] {
  return Object.entries(of).map(([measure, value]) => {
    return { measure: measure as Figure['measure'], value, sureness, by };
  });
}

/** The number present is Poisson: its variance is its mean. */
function unlimitedFigures(facts: QueueFacts): Figure[] {
  return figuresBy('M/G/infinity', 'exact', { occupied: load(facts) });
}

function lossFigures(facts: QueueFacts): Figure[] {
  const lost = erlangB(facts.servers, load(facts));
  const occupied = load(facts) * (1 - lost);
  return figuresBy('Erlang B', 'exact', { shareRefused: lost, occupied });
}

function impatientFigures(facts: QueueFacts): Said {
  if (facts.stay.law !== 'exponential') return 'people give up waiting, and stays are not exponential';
  if (facts.room < Infinity) return 'people give up waiting, and the queue may be full';
  const { renege, waiting, occupied } = impatientQueue(delayQueue(facts), facts.patience);
  const reneged = renege * facts.arrivalRate * DAYS_PER_YEAR;
  return figuresBy('Erlang A', 'exact', { waiting, reneged, occupied });
}

function roomFigures(facts: QueueFacts): Said {
  if (facts.stay.law !== 'exponential') return 'the queue may be full, and stays are not exponential';
  const { refused, waiting, occupied } = finiteQueue(delayQueue(facts), facts.room);
  const wait = waiting / (facts.arrivalRate * (1 - refused));
  return figuresBy('M/M/c/K', 'exact', { shareRefused: refused, meanWait: wait, waiting, occupied });
}

function delayFigures(facts: QueueFacts): Figure[] {
  const { servers, arrivalRate, stay } = facts;
  const queue = delayQueue(facts);
  const waits = (by: string, sureness: Sureness, wait: number, chance?: number): Figure[] =>
    figuresBy(by, sureness, {
      ...(chance !== undefined && { shareWaited: chance }),
      meanWait: wait,
      waiting: arrivalRate * wait,
    });
  const occupied = figuresBy('Little', 'exact', { occupied: load(facts) });
  if (stay.law === 'exponential')
    return [...waits('Erlang C', 'exact', meanWait(queue), erlangC(servers, load(facts))), ...occupied];
  if (servers === 1) {
    const meanSquareStay = stay.mean ** 2 * (1 + stay.cv ** 2);
    const wait = singleServerMeanWait({ arrivalRate, meanStay: stay.mean, meanSquareStay });
    return [...waits('Pollaczek and Khinchine', 'exact', wait, load(facts)), ...occupied];
  }
  if (stay.law === 'fixed' && servers <= MOST_FIXED && load(facts) / servers <= FULLEST_FIXED)
    return [...waits('M/D/c', 'exact', fixedStayMeanWait(queue)), ...occupied];
  const wait = ((1 + stay.cv ** 2) / 2) * meanWait(queue);
  return [...waits('Allen and Cunneen', 'approximate', wait), ...occupied];
}
