/** Dated changes of services. */
import { ownValue } from '../own-value.ts';
import { service as serviceSchema } from '../schema/services.ts';
import type { Change, ChangedCapacity, Path, Service } from '../scenario.ts';
import { CAPACITY_KEYS, capacityKeyOf, type CapacityKey } from '../service-kinds.ts';
import { checkCapacity, perOf } from './capacities.ts';
import { expectKnown, keysPresent, soundService, type Checking } from './checking.ts';
import { checkLaid, expectSameWays, laidOver } from './laid-over.ts';
import { checkBundleFor } from './services.ts';

type ChangedService = NonNullable<Change['services']>[string];

function checkCapacities(
  checking: Checking,
  path: Path,
  { name, base, over }: { name: string; base: Service; over: ChangedService },
): void {
  const key = capacityKeyOf(base);
  if (soundService(checking, name) === undefined) return;
  for (const changed of keysPresent(over, CAPACITY_KEYS) as Exclude<CapacityKey, 'unlimited'>[]) {
    const at = [...path, changed];
    const capacity: ChangedCapacity = over[changed]!;
    if (changed === key)
      checkCapacity(checking, at, { capacity, given: { key, per: perOf(base), isChange: true } });
    else
      checking.report(
        at,
        `${key ?? 'a capacity'}, as the service has`,
        'a change cannot make it another kind of service',
      );
  }
}

/** Checks the changes of one service. */
export function checkChangedService(
  checking: Checking,
  path: Path,
  { name, over }: { name: string; over: ChangedService },
): void {
  const { names, scenario, report } = checking;
  expectKnown(report, path, { name, known: names.services, what: 'a service' });
  const base = ownValue(scenario.services, name);
  if (base === undefined) return;
  checkCapacities(checking, path, { name, base, over });
  checkLaid(checking, path, {
    base,
    over,
    shape: serviceSchema.pick({ stay: true, turnround: true, bundle: true, then: true }).shape,
  });
  if (over.bundle !== undefined) {
    const bundle = laidOver(base.bundle, over.bundle) as Service['bundle'];
    checkBundleFor(checking, [...path, 'bundle'], { pool: name, bundle });
  }
  if (!checking.refused(['services', name, 'then']))
    expectSameWays(checking, [...path, 'then'], { old: base.then, fresh: over.then });
}
