/** Dated changes of cohorts. */
import { ownValue } from '../own-value.ts';
import { cohort as cohortSchema } from '../schema/people.ts';
import type { Change, Cohort, Path, Service } from '../scenario.ts';
import { entriesOf, expectKnown, keysPresent, type Checking } from './checking.ts';
import { checkLaid, expectSameWays, laidOver } from './laid-over.ts';
import { checkBundleFor } from './services.ts';

type ChangedCohort = NonNullable<Change['people']>[string];

/** Ways of coming that are a rate, which `times` can change. */
const BY_RATE = ['perDay', 'every', 'rates'];

function checkArrivals(
  { report }: Checking,
  path: Path,
  { base, over }: { base: Cohort; over: ChangedCohort },
): void {
  for (const key of ['perDay', 'every'] as const)
    if (over.arrive?.[key] !== undefined && base.arrive[key] === undefined)
      report(
        [...path, key],
        `\`${key}\` only for people who come by \`${key}\``,
        '`times` works for all who come by a rate',
      );
  for (const key of ['times', 'add'] as const)
    if (over.arrive?.[key] !== undefined && keysPresent(base.arrive, BY_RATE).length === 0)
      report(
        [...path, key],
        'people who come by a rate (`perDay`, `every` or `rates`)',
        `take \`${key}\` out, and give the people of those days themselves`,
      );
  if (over.arrive?.add !== undefined && base.arrive.rates !== undefined)
    report(
      [...path, 'add'],
      'people who come by `perDay` or `every`: a table of rates has no one rate to add to',
      'use `times`',
    );
}

function checkNamed(
  checking: Checking,
  path: Path,
  { base, over }: { base: Cohort; over: ChangedCohort },
): void {
  const { names, report } = checking;
  for (const [pool, fresh] of entriesOf(over.bundles)) {
    const at = [...path, 'bundles', pool];
    expectKnown(report, at, { name: pool, known: names.services, what: 'a service' });
    const bundle = laidOver(ownValue(base.bundles, pool), fresh) as Service['bundle'];
    checkBundleFor(checking, at, { pool, bundle });
  }
  for (const name of Object.keys(over.stays ?? {}))
    expectKnown(report, [...path, 'stays', name], { name, known: names.services, what: 'a service' });
}

/** Checks the changes of one cohort. */
export function checkChangedCohort(
  checking: Checking,
  path: Path,
  { name, over }: { name: string; over: ChangedCohort },
): void {
  const { names, scenario, report } = checking;
  expectKnown(report, path, { name, known: names.people, what: 'a group of people' });
  const base = ownValue(scenario.people, name);
  if (base === undefined) return;
  const { readyAfter, stays, bundles, leaveBy } = cohortSchema.shape;
  checkArrivals(checking, [...path, 'arrive'], { base, over });
  checkLaid(checking, path, { base, over, shape: { readyAfter, stays, bundles, leaveBy } });
  checkNamed(checking, path, { base, over });
  const old = base.leaveBy ?? ownValue(scenario.services, base.admittedTo)?.then;
  if (old === undefined && checking.refused(['people', name])) return;
  expectSameWays(checking, [...path, 'leaveBy'], { old, fresh: over.leaveBy });
}
