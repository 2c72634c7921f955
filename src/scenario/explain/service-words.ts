/** Services in words: what there is of them, how long people stay, how they wait. */
import { capacityKeyOf, capacityOf, isPool } from '../service-kinds.ts';
import type { Initial, Scenario, Service } from '../scenario.ts';
import { bundleWords } from './bundle-words.ts';
import { capacityWords } from './capacity-words.ts';
import { distributionWords, quantityWords, destinationWords, windowWords } from './phrases.ts';
import { poolSentences } from './pool-words.ts';
import { queueSentences } from './waiting-words.ts';

/** The table of the places of which a service or group has copies. */
export function tableOf(
  { localities, hospitals }: Scenario,
  per: Service['per'],
): Scenario['localities'] | undefined {
  return per === 'locality' ? localities : per === 'hospital' ? hospitals : undefined;
}

function headSentence(name: string, service: Service, scenario: Scenario): string {
  const [key, capacity] = [capacityKeyOf(service), capacityOf(service)];
  const { per = 'all' } = service;
  const each = per === 'all' ? '' : ` (one for each ${per})`;
  const amount =
    capacity === null || key === null || capacity === 'unlimited'
      ? 'as many places as are asked for'
      : capacityWords(capacity, { key, table: tableOf(scenario, per) });
  const parts = [
    `${name}${each}: ${amount}`,
    ...(service.stay === undefined ? [] : [`people stay ${distributionWords(service.stay)}`]),
    ...(service.bundle === undefined ? [] : [`each person takes ${bundleWords(service.bundle)}`]),
    ...(service.then === undefined ? [] : [`they go on to: ${destinationWords(service.then)}`]),
  ];
  return `${parts.join('; ')}.`;
}

function fallWords(falls: NonNullable<Service['whenCapacityFalls']>): string {
  if (typeof falls === 'object') return `move to ${falls['move to']}`;
  return falls === 'send back' ? 'are sent back to wait' : 'finish their stay';
}

function placeSentences({ turnround, whenCapacityFalls, works }: Service): string[] {
  return [
    ...(turnround === undefined
      ? []
      : [`A place that has been left can be used again after ${distributionWords(turnround)}.`]),
    ...(whenCapacityFalls === undefined
      ? []
      : [`When there is less, those above it ${fallWords(whenCapacityFalls)}.`]),
    ...(works === undefined ? [] : [`They work ${windowWords(works)}; outside these hours work pauses.`]),
  ];
}

function remainingWords(remaining: Initial['remaining']): string {
  if (remaining === undefined || remaining === 'length-biased') return 'part-way through their stays';
  if (Array.isArray(remaining)) return 'with the rest of each stay given';
  if (typeof remaining === 'object' && 'elapsed' in remaining) return 'with the time already spent given';
  return `with ${distributionWords(remaining)} still to stay`;
}

function peopleWords(number: NonNullable<Initial['occupied']>): string {
  if (typeof number !== 'object' || 'value' in number) return quantityWords(number as number);
  return Object.entries(number)
    .map(([place, one]) => `${quantityWords(one)} in ${place}`)
    .join(', ');
}

function initialSentence({ occupied = 0, waiting, cohort, remaining, waited }: Initial): string {
  const queue =
    waiting === undefined
      ? ''
      : `, and ${peopleWords(waiting)} wait to get in${waited === undefined ? '' : ', with the time already waited given'}`;
  return `At the start ${peopleWords(occupied)} of ${cohort} are in place, ${remainingWords(remaining)}${queue}.`;
}

/** What is to say about one service. */
export function serviceSentence(name: string, service: Service, scenario: Scenario): string {
  return [
    headSentence(name, service, scenario),
    ...(isPool(service) ? poolSentences(service) : []),
    ...queueSentences(service),
    ...(service.mutualAid === undefined
      ? []
      : [
          `People may also use that of another place within ${quantityWords(service.mutualAid.within)}, the nearest first.`,
        ]),
    ...placeSentences(service),
    ...(service.initial === undefined ? [] : [initialSentence(service.initial)]),
  ].join(' ');
}
