/** Pathways: steps of one kind each, a way on at the end, services that exist, no loop without a service. */
import type { Path, Pathway, Step, Wait } from '../scenario.ts';
import { entriesOf, expectKnown, expectOneOf, soundService, type Checking } from './checking.ts';
import { checkBundleFor } from './services.ts';
import { destinationNames } from './destinations.ts';

/** Services a wait is for: one, or alternatives. */
export function waitedFor(wait: Wait): readonly string[] {
  return typeof wait.for === 'string' ? [wait.for] : wait.for.any;
}

function checkWait(checking: Checking, path: Path, wait: Wait): void {
  const { report, names } = checking;
  const expectService = (at: Path, name: string) =>
    expectKnown(report, at, { name, known: names.services, what: 'a service' });
  if (typeof wait.for === 'string') expectService([...path, 'for'], wait.for);
  else wait.for.any.forEach((name, index) => expectService([...path, 'for', 'any', index], name));
  (wait.with ?? []).forEach((name, index) => {
    expectService([...path, 'with', index], name);
    if (waitedFor(wait).includes(name))
      report(
        [...path, 'with', index],
        'a service other than the one waited for',
        'take it out: whoever waits for it already gets it',
      );
  });
  if (wait.early !== undefined && wait.where === 'home')
    report(
      [...path, 'early'],
      'a place to wait in: `early` asks before the stay there ends',
      'take out `where: home`',
    );
  for (const pool of waitedFor(wait).slice(0, 1))
    if (wait.bundle !== undefined)
      checkBundleFor(checking, [...path, 'bundle'], { pool, bundle: wait.bundle });
}

function checkStaff(checking: Checking, path: Path, name: string): void {
  const { report, names } = checking;
  expectKnown(report, path, { name, known: names.services, what: 'a service with `staff`' });
  const service = soundService(checking, name);
  if (service !== undefined && service.staff === undefined && service.unlimited === undefined)
    report(
      path,
      `a service with \`staff\`: "${name}" has none`,
      `name a service of staff, or give "${name}" the key \`staff\``,
    );
}

function checkStep(checking: Checking, path: Path, step: Step): void {
  expectOneOf(checking.report, path, step, ['process', 'wait', 'then']);
  if (step.wait !== undefined) checkWait(checking, [...path, 'wait'], step.wait);
  if (step.process?.by !== undefined) checkStaff(checking, [...path, 'process', 'by'], step.process.by);
}

/** Whether people who end the steps here know where to go. */
function leadsOn(checking: Checking, last: Step): boolean {
  if (last.then !== undefined) return true;
  if (last.wait === undefined) return false;
  return waitedFor(last.wait).every((name) => {
    const service = soundService(checking, name);
    if (checking.refused(['services', name, 'then'])) return true;
    return service === undefined || service.then !== undefined || service.placements !== undefined;
  });
}

function checkOne(checking: Checking, name: string, { steps }: Pathway): void {
  const { report } = checking;
  const path = ['pathways', name, 'steps'];
  steps.forEach((step, index) => {
    checkStep(checking, [...path, index], step);
    if (step.then !== undefined && index < steps.length - 1)
      report(
        [...path, index + 1],
        'no step after `then`: people have left the pathway',
        'move it before `then`',
      );
  });
  if (!leadsOn(checking, steps.at(-1)!))
    report(path, 'a last step `then`, which says where people go', 'for example - then: home');
}

/** Pathways that a pathway leads to before anybody has been in a service. */
function leadsStraightTo({ scenario }: Checking, name: string): string[] {
  const steps = scenario.pathways?.[name]?.steps ?? [];
  if (steps.some((step) => step.wait !== undefined)) return [];
  const thens = steps.flatMap((step) => (step.then === undefined ? [] : destinationNames(step.then)));
  return thens.filter((next) => Object.hasOwn(scenario.pathways ?? {}, next));
}

/** Pathways by which one gets from a pathway back to it without any service, in order; null when there are none. */
function loopFrom(checking: Checking, start: string): string[] | null {
  const seen = new Set<string>();
  const open: string[][] = [[start]];
  for (let way = open.pop(); way !== undefined; way = open.pop())
    for (const next of leadsStraightTo(checking, way.at(-1)!)) {
      if (next === start) return [...way, start];
      if (!seen.has(next)) open.push([...way, next]);
      seen.add(next);
    }
  return null;
}

/** Checks every pathway. */
export function checkPathways(checking: Checking): void {
  for (const [name, pathway] of entriesOf(checking.scenario.pathways)) {
    checkOne(checking, name, pathway);
    const loop = loopFrom(checking, name);
    if (loop !== null)
      checking.report(
        ['pathways', name],
        `a way out: ${loop.join(' -> ')} comes back to where it began without a service on the way, and nobody ever leaves it`,
        'send the last of them to a service or an ending; a process is no service, however short or long',
      );
  }
}
