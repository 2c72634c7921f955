/** Services in words: what there is of them, how long people stay, how they wait. */
import { capacityKeyOf, capacityOf } from '../service-kinds.ts';
import type { Bundle, Capacity, CapacityPattern, Service } from '../scenario.ts';
import { isByPlace } from '../check/capacities.ts';
import { distributionWords, joined, quantityWords, sentence, shareWords, targetWords } from './phrases.ts';

function patternWords(pattern: CapacityPattern): string {
  const figure =
    pattern.from === undefined ? String(pattern.value ?? 'none') : `what the column "${pattern.from}" says`;
  const by = [pattern.byMonth && 'month', pattern.byWeekday && 'day of the week', pattern.byHour && 'hour'];
  const words = by.filter((word) => typeof word === 'string');
  const steps = Object.keys(pattern.steps ?? {}).length;
  const parts = [
    figure,
    ...(pattern.productiveRatio === undefined
      ? []
      : [`of which ${shareWords(pattern.productiveRatio)} become contact hours`]),
    ...(words.length === 0 ? [] : [`more or less by ${joined(words)}`]),
    ...(steps === 0 ? [] : [`with ${steps} dated ${steps === 1 ? 'step' : 'steps'}`]),
    ...((pattern.closed ?? []).length === 0 ? [] : ['with closures']),
  ];
  return parts.join(', ');
}

function capacityWords(capacity: Capacity): string {
  if (typeof capacity !== 'object') return String(capacity);
  if (isByPlace(capacity))
    return joined(
      Object.entries(capacity).map(([place, one]) => `${capacityWords(one as Capacity)} in ${place}`),
    );
  return patternWords(capacity);
}

/** What a person takes of a pool. */
export function bundleWords(bundle: Bundle): string {
  const total = bundle.hours ?? bundle.visits;
  const parts = [
    ...(total === undefined ? [] : [distributionWords(total)]),
    ...(bundle.cap === undefined ? [] : [`at most ${quantityWords(bundle.cap)}`]),
    ...(bundle.over === undefined
      ? []
      : [`over ${quantityWords(bundle.over)}${bundle.profile === undefined ? '' : ' by a profile'}`]),
    ...(bundle.intensity === undefined ? [] : [`at ${quantityWords(bundle.intensity)}`]),
    ...(bundle.for === undefined ? [] : [`for ${distributionWords(bundle.for)}`]),
    ...(bundle.taper === undefined
      ? []
      : [
          `falling from ${distributionWords(bundle.taper.from)} to ${distributionWords(bundle.taper.to)} over ${distributionWords(bundle.taper.over)}`,
        ]),
    ...(bundle.review === undefined ? [] : ['some finish early at a review']),
    ...(bundle.extension === undefined ? [] : [`${shareWords(bundle.extension.share)} are extended`]),
  ];
  return parts.join(', ');
}

/** What is counted, beside pools, whose figures carry their unit. */
const COUNTED: Readonly<Record<string, string>> = { beds: 'beds', places: 'places', staff: 'staff' };

/** The sentence about one service. */
export function serviceSentence(name: string, service: Service): string {
  const [key, capacity] = [capacityKeyOf(service), capacityOf(service)];
  const each = service.per === undefined || service.per === 'all' ? '' : `, one for each ${service.per}`;
  const amount =
    capacity === 'unlimited'
      ? 'as much as is asked for'
      : capacity === null
        ? 'nothing'
        : capacityWords(capacity);
  const counted =
    capacity === 'unlimited' || key === null ? '' : COUNTED[key] === undefined ? '' : `${COUNTED[key]}: `;
  const parts = [
    `${name}${each} has ${counted}${amount}`,
    ...(service.stay === undefined ? [] : [`people stay ${distributionWords(service.stay)}`]),
    ...(service.bundle === undefined ? [] : [`each person takes ${bundleWords(service.bundle)}`]),
    ...(service.then === undefined ? [] : [`they go on to: ${targetWords(service.then)}`]),
    ...(service.admits === undefined ? [] : ['people start only in its admission hours']),
    ...(service.queue?.limit === undefined || service.queue.limit === 'unlimited'
      ? []
      : [`at most ${quantityWords(service.queue.limit)} may wait to get in`]),
  ];
  return sentence(parts.join('; '));
}
