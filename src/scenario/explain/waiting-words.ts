/** How people wait for a service, who goes first, and what becomes of those who cannot get in. */
import type { Cohort, Service, Wait } from '../scenario.ts';
import { distributionWords, quantityWords, destinationWords, windowWords } from './phrases.ts';

const PREEMPTION = {
  none: [],
  resume: [
    'A more urgent person may take the place of a less urgent one, whose stay later goes on from where it stopped.',
  ],
  restart: [
    'A more urgent person may take the place of a less urgent one, whose stay later begins again from the start.',
  ],
} as const;

function limitSentences({ limit, transfers }: NonNullable<Service['queue']>): string[] {
  return [
    ...(limit === undefined || limit === 'unlimited'
      ? []
      : [`At most ${quantityWords(limit)} may wait to get in from outside; one more is refused.`]),
    ...(transfers === undefined || transfers === 'unlimited'
      ? []
      : [`At most ${quantityWords(transfers)} may wait from other services; one more stays where they are.`]),
  ];
}

/** Order, limits, urgency and hours of admission of a service. */
export function queueSentences({ queue = {}, preemption = 'none', admits }: Service): string[] {
  return [
    ...(queue.order === 'priority' ? ['The most urgent are taken first.'] : []),
    ...PREEMPTION[preemption],
    ...limitSentences(queue),
    ...(admits === undefined ? [] : [`New people may start only ${windowWords(admits)}.`]),
  ];
}

/** Where those go who find a full queue. */
export function refusedWords(rejected: Cohort['leaveBy']): string {
  return rejected === undefined ? 'leave (ending "refused")' : `go to: ${destinationWords(rejected)}`;
}

/** What may end a wait before its time: patience, death, a full queue. */
export function limitWords({
  patience,
  death,
  rejected,
}: Pick<Wait, 'patience' | 'death' | 'rejected'>): string[] {
  return [
    ...(patience === undefined
      ? []
      : [
          `they give up when they have waited ${distributionWords(patience.after)}, and go to: ${destinationWords(patience.then)}`,
        ]),
    ...(death === undefined
      ? []
      : [`they die if they have still to wait after ${distributionWords(death.after)}`]),
    ...(rejected === undefined ? [] : [`those refused at a full queue ${refusedWords(rejected)}`]),
  ];
}
