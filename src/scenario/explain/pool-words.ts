/** The rules of a pool of hours, visits or placements, those it has by default included. */
import { capacityKeyOf } from '../service-kinds.ts';
import type { Service } from '../scenario.ts';
import { daysWords } from './phrases.ts';

const LEDGERS = {
  rate: 'at every instant',
  week: 'by calendar week',
  day: 'by day',
} as const;
const DEFAULT_LEDGERS = { hours: 'rate', visits: 'day', placements: 'week' } as const;

function startWords({ startDays = 'any time', startTime }: Service): string {
  if (startDays === 'any time') return 'People start at any time.';
  const on = startDays === 'every day' ? startDays : `on ${daysWords(startDays)}`;
  return `People start ${on} at ${startTime ?? '00:00'}.`;
}

function careSentences({ reserve, order, shortfall, whileWaiting }: Service): string[] {
  return [
    reserve === 'this week'
      ? 'A person starts when the first week of care fits.'
      : 'A person starts when the whole of their care fits.',
    order === 'first-in-first-out'
      ? 'Nobody may overtake another who waits.'
      : 'Somebody whose care fits may overtake one whose care does not fit yet.',
    shortfall === 'lost'
      ? 'Care due that cannot be given is lost.'
      : 'Care due that cannot be given is given later.',
    whileWaiting === 'none'
      ? 'Whoever has finished and waits to go on takes no more care.'
      : 'Whoever has finished and waits to go on still takes as much as in their last week.',
  ];
}

/** How a pool is kept and in what order people start. */
export function poolSentences(service: Service): string[] {
  const key = capacityKeyOf(service) as keyof typeof DEFAULT_LEDGERS;
  return [
    `The ${key} are counted ${LEDGERS[service.ledger ?? DEFAULT_LEDGERS[key]]}.`,
    startWords(service),
    ...(key === 'placements' ? [] : careSentences(service)),
  ];
}
