/** Dated changes: they touch only what exists, and only numbers. */
import { CAPACITY_KEYS } from '../service-kinds.ts';
import type { Change, Path } from '../scenario.ts';
import { checkChangedCohort } from './changed-people.ts';
import { checkChangedPathway } from './changed-pathways.ts';
import { checkChangedService } from './changed-services.ts';
import { entriesOf, expectKnown, type Checking } from './checking.ts';
import { checkClosingChanges } from './closing-changes.ts';

function checkWhere({ names, report }: Checking, path: Path, where: Change['where']): void {
  const known = [...names.localities, ...names.hospitals];
  if (typeof where === 'string')
    expectKnown(report, path, { name: where, known, what: 'a locality or hospital' });
  else
    (where ?? []).forEach((name, index) =>
      expectKnown(report, [...path, index], { name, known, what: 'a locality or hospital' }),
    );
}

/** A ramp moves capacities and arrivals; anything else changes at once, on the day. */
function checkRamp({ report }: Checking, path: Path, change: Change): void {
  if (change.ramp === undefined) return;
  const services = entriesOf(change.services).flatMap(([, over]) => Object.keys(over));
  const people = entriesOf(change.people).flatMap(([, over]) => Object.keys(over));
  const others = [
    ...services.filter((key) => !CAPACITY_KEYS.some((capacity) => capacity === key)),
    ...people.filter((key) => key !== 'arrive'),
    ...Object.keys(change.pathways ?? {}),
  ];
  if (others.length > 0)
    report(
      [...path, 'ramp'],
      `only capacities and arrivals in a change with a ramp: here is ${others[0]!}`,
      'put the rest into a change of its own',
    );
}

/** Checks every dated change. */
export function checkChanges(checking: Checking): void {
  (checking.scenario.changes ?? []).forEach((change, index) => {
    const path = ['changes', index];
    checkWhere(checking, [...path, 'where'], change.where);
    checkRamp(checking, path, change);
    for (const [name, over] of entriesOf(change.services))
      checkChangedService(checking, [...path, 'services', name], { name, over });
    for (const [name, over] of entriesOf(change.people))
      checkChangedCohort(checking, [...path, 'people', name], { name, over });
    for (const [name, over] of entriesOf(change.pathways))
      checkChangedPathway(checking, [...path, 'pathways', name], { name, over });
    if (change.services === undefined && change.people === undefined && change.pathways === undefined)
      checking.report(
        path,
        'something that changes: `services`, `people` or `pathways`',
        'add what changes, for example services: { acute: { beds: 20 } }, or take the change out',
      );
  });
  checkClosingChanges(checking);
}
