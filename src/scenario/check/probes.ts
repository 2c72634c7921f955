/** Probes: a state or conditions, of services and places that exist, at some instants. */
import { isPool } from '../service-kinds.ts';
import { lengthInTicks } from '../quantity.ts';
import type { Path, Probe } from '../scenario.ts';
import { perOf, placesOf } from './capacities.ts';
import { entriesOf, expectKnown, expectOneOf, soundService, type Checking } from './checking.ts';

type State = NonNullable<Probe['state']>;

const POOL_STATES = ['drawn', 'spare'];

function checkState(checking: Checking, path: Path, state: State): void {
  const { report, names } = checking;
  expectKnown(report, [...path, 'service'], {
    name: state.service,
    known: names.services,
    what: 'a service',
  });
  const service = soundService(checking, state.service);
  if (service === undefined) return;
  if (state.place !== undefined)
    expectKnown(report, [...path, 'place'], {
      name: state.place,
      known: placesOf(checking, perOf(service)),
      what: 'a place of this service',
    });
  if (POOL_STATES.includes(state.is) && !isPool(service))
    report(
      [...path, 'is'],
      `\`${state.is}\` only of a pool: "${state.service}" has places`,
      'for places there is `free`',
    );
}

function checkOne(checking: Checking, path: Path, probe: Probe): void {
  const { report } = checking;
  expectOneOf(report, path, probe, ['state', 'when']);
  expectOneOf(report, path, probe, ['every', 'at']);
  for (const key of ['every', 'cycle'] as const)
    if (probe[key] !== undefined && lengthInTicks(probe[key]) === 0)
      report([...path, key], 'a length above zero', 'for example 1 day');
  if (probe.state !== undefined) checkState(checking, [...path, 'state'], probe.state);
  const isList = Array.isArray(probe.when);
  const conditions = probe.when === undefined ? [] : [probe.when].flat();
  conditions.forEach((condition, index) => {
    const at = [...path, 'when', ...(isList ? [index] : [])];
    checkState(checking, at, condition);
    if (condition.atLeast === undefined && condition.atMost === undefined)
      report(at, '`atLeast` or `atMost`', 'for example atLeast: 1');
  });
}

/** Checks every probe. */
export function checkProbes(checking: Checking): void {
  for (const [name, probe] of entriesOf(checking.scenario.probes))
    checkOne(checking, ['probes', name], probe);
}
