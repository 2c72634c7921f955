/** Probes in words: what is looked at, and when. */
import type { Probe } from '../scenario.ts';
import { joined, quantityWords } from './phrases.ts';

type State = NonNullable<Probe['state']>;

const STATES = {
  waiting: 'people waiting for',
  occupied: 'places in use or people active in',
  delayed: 'people held up in',
  capacity: 'capacity of',
  free: 'places free in',
  drawn: 'care drawn from',
  spare: 'what is to spare of',
} as const satisfies Record<State['is'], string>;

function stateWords({ service, place, is }: State): string {
  return `${STATES[is]} ${service}${place === undefined ? '' : ` in ${place}`}`;
}

type Condition = Exclude<NonNullable<Probe['when']>, readonly unknown[]>;

function conditionWords({ atLeast, atMost, ...state }: Condition): string {
  const bounds = [
    ...(atLeast === undefined ? [] : [`at least ${quantityWords(atLeast)}`]),
    ...(atMost === undefined ? [] : [`at most ${quantityWords(atMost)}`]),
  ];
  return `${stateWords(state)}: ${bounds.join(' and ')}`;
}

/** The sentence about one probe. */
export function probeSentence(name: string, { state, when, every, at, look, cycle }: Probe): string {
  const what =
    state === undefined
      ? `whether all of this holds (${[when ?? []].flat().map(conditionWords).join('; ')})`
      : stateWords(state);
  const times = every === undefined ? `at ${joined(at ?? [])}` : `every ${quantityWords(every)}`;
  const before = look === 'before' ? ', just before anything happens then' : '';
  const round = cycle === undefined ? '' : `, also averaged over a cycle of ${quantityWords(cycle)}`;
  return `${name}: ${what}, ${times}${before}${round}.`;
}
