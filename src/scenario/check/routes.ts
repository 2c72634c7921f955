/**
 * What each cohort can reach: every service on the way must know how long people stay (or what
 * they take), and which of its copies they go to.
 */
import { ownValue } from '../own-value.ts';
import { isPool, serviceNamed } from '../service-kinds.ts';
import type { Cohort, Path, Destination, Wait } from '../scenario.ts';
import { perOf, type Per } from './capacities.ts';
import { entriesOf, soundService, type Checking } from './checking.ts';
import { waitedFor } from './pathways.ts';
import { destinationNames } from './destinations.ts';

/** A service as reached on some way: where that is said, and what the way itself gives. */
interface Reached {
  readonly service: string;
  readonly path: Path;
  readonly wait: Wait | null;
  /** Held beside a place, for as long as that: it needs no length of its own. */
  readonly isHelp: boolean;
}

class Routes {
  readonly reached: Reached[] = [];
  readonly #seen = new Set<string>();
  readonly #checking: Checking;

  constructor(checking: Checking) {
    this.#checking = checking;
  }

  destination(destination: Destination | undefined, path: Path): void {
    for (const name of destination === undefined ? [] : destinationNames(destination)) this.#name(name, path);
  }

  service(reached: Reached): void {
    this.reached.push(reached);
    const key = `service ${reached.service}`;
    if (this.#seen.has(key)) return;
    this.#seen.add(key);
    this.destination(serviceNamed(this.#checking.scenario, reached.service)?.then, [
      'services',
      reached.service,
      'then',
    ]);
  }

  #isPool(name: string): boolean {
    const service = serviceNamed(this.#checking.scenario, name);
    return service !== undefined && isPool(service);
  }

  #name(name: string, path: Path): void {
    const { pathways, services } = this.#checking.scenario;
    if (ownValue(pathways, name) !== undefined) this.#pathway(name);
    else if (ownValue(services, name) !== undefined)
      this.service({ service: name, path, wait: null, isHelp: false });
  }

  #pathway(name: string): void {
    if (this.#seen.has(`pathway ${name}`)) return;
    this.#seen.add(`pathway ${name}`);
    ownValue(this.#checking.scenario.pathways, name)!.steps.forEach((step, index) => {
      const path = ['pathways', name, 'steps', index];
      if (step.process?.by !== undefined)
        this.service({
          service: step.process.by,
          path: [...path, 'process', 'by'],
          wait: null,
          isHelp: true,
        });
      if (step.wait !== undefined) this.#wait(step.wait, [...path, 'wait']);
      this.destination(step.then, [...path, 'then']);
    });
  }

  #wait(wait: Wait, path: Path): void {
    for (const service of waitedFor(wait))
      this.service({ service, path: [...path, 'for'], wait, isHelp: false });
    for (const service of wait.with ?? [])
      this.service({ service, path: [...path, 'with'], wait: null, isHelp: !this.#isPool(service) });
    this.destination(wait.patience?.then, [...path, 'patience', 'then']);
    this.destination(wait.rejected, [...path, 'rejected']);
  }
}

/** Copies that a cohort of one `per` knows its own of. */
const KNOWS: Readonly<Record<Per, readonly Per[]>> = {
  all: ['all'],
  hospital: ['all', 'hospital'],
  locality: ['all', 'hospital', 'locality'],
};

function checkCopy(
  checking: Checking,
  { service, path }: Reached,
  { name, cohort }: { name: string; cohort: Cohort },
): void {
  const { names, report } = checking;
  const found = soundService(checking, service);
  if (found === undefined) return;
  const per = perOf(found);
  const copies =
    per === 'locality' ? names.localities.length : per === 'hospital' ? names.hospitals.length : 1;
  if (copies > 1 && !KNOWS[cohort.per ?? 'all'].includes(per))
    report(
      path,
      `people who belong to a ${per}, as "${service}" has \`per: ${per}\`: "${name}" have \`per: ${cohort.per ?? 'all'}\``,
      `give "${name}" per: locality`,
    );
}

/** Whether what would say how long people stay was given but refused: that is told already. */
function lengthRefused({ refused }: Checking, { service, wait, path }: Reached, name: string): boolean {
  return (
    ['stay', 'bundle'].some((key) => refused(['services', service, key])) ||
    ['readyAfter', 'stays', 'bundles'].some((key) => refused(['people', name, key])) ||
    (wait !== null && refused(path.slice(0, -1)))
  );
}

function hasLength(checking: Checking, { service, wait }: Reached, cohort: Cohort): boolean {
  const found = soundService(checking, service);
  if (found === undefined || found.placements !== undefined) return true;
  if (isPool(found))
    return [found.bundle, wait?.bundle, ownValue(cohort.bundles, service)].some(
      (bundle) => bundle !== undefined,
    );
  const own = service === cohort.admittedTo ? cohort.readyAfter : undefined;
  return [found.stay, wait?.stay, ownValue(cohort.stays, service), own].some((stay) => stay !== undefined);
}

function checkLength(
  checking: Checking,
  reached: Reached,
  { name, cohort }: { name: string; cohort: Cohort },
): void {
  if (reached.isHelp || hasLength(checking, reached, cohort)) return;
  if (lengthRefused(checking, reached, name)) return;
  const pool = isPool(serviceNamed(checking.scenario, reached.service)!);
  checking.report(
    reached.path,
    pool
      ? `a bundle: what "${name}" take of "${reached.service}"`
      : `a stay: how long "${name}" stay in "${reached.service}"`,
    `write \`${pool ? 'bundle' : 'stay'}\` under the service or the step, or \`${pool ? 'bundles' : 'stays'}\` under the people`,
  );
}

/** Follows every cohort through the model. */
export function checkRoutes(checking: Checking): void {
  for (const [name, cohort] of entriesOf(checking.scenario.people)) {
    const routes = new Routes(checking);
    const path = ['people', name];
    routes.service({ service: cohort.admittedTo, path: [...path, 'admittedTo'], wait: null, isHelp: false });
    routes.destination(cohort.leaveBy, [...path, 'leaveBy']);
    routes.destination(cohort.waiting?.patience?.then, [...path, 'waiting', 'patience', 'then']);
    routes.destination(cohort.waiting?.rejected, [...path, 'waiting', 'rejected']);
    for (const reached of routes.reached) {
      checkCopy(checking, reached, { name, cohort });
      checkLength(checking, reached, { name, cohort });
    }
  }
}
