/** The scenario as it stands on one day: dated changes of numbers laid over services, cohorts and pathways. */
import { mergePlain } from '../../scenario/read/merge.ts';
import type { Change, Cohort, Pathway, Path, Service, Step } from '../../scenario/scenario.ts';
import { concerns, type DatedChange, inForce } from './dated-changes.ts';
import type { Setting } from './setting.ts';

/** Keys of a changed service that `capacity-levels.ts` looks after. */
const CAPACITY_KEYS = ['beds', 'places', 'staff', 'hours', 'visits', 'placements'] as const;

type ChangedService = NonNullable<Change['services']>[string];
type ChangedPathway = NonNullable<Change['pathways']>[string];

function withoutCapacity(changed: ChangedService): Partial<ChangedService> {
  return Object.fromEntries(
    Object.entries(changed).filter(([key]) => !(CAPACITY_KEYS as readonly string[]).includes(key)),
  );
}

/** A change of a step is written without saying what kind of step it is. */
function laidOverStep(step: Step, changed: ChangedPathway['steps'][string]): Step {
  const { then, ...rest } = changed;
  if (step.process !== undefined) return mergePlain(step, { process: rest }) as Step;
  if (step.wait !== undefined) return mergePlain(step, { wait: rest }) as Step;
  return mergePlain(step, then === undefined ? {} : { then }) as Step;
}

function laidOverPathway(pathway: Pathway, { steps: changed }: ChangedPathway): Pathway {
  const steps = pathway.steps.map((step, i) => {
    const change = changed[String(i + 1)];
    return change === undefined ? step : laidOverStep(step, change);
  });
  return { ...pathway, steps };
}

export class View {
  readonly #setting: Setting;
  readonly #changes: readonly DatedChange[];
  readonly #known = new Map<string, Service | Cohort | Pathway>();

  constructor(setting: Setting, day: number) {
    this.#setting = setting;
    this.#changes = setting.changes.filter((change) => inForce(change, day));
  }

  /** A service as people of these places meet it. */
  service(name: string, places: readonly string[]): Service {
    return this.#laid(['services', name], places, {
      base: this.#setting.scenario.services[name]!,
      lay: (service, { services }) => {
        const changed = services?.[name];
        return changed ? (mergePlain(service, withoutCapacity(changed)) as Service) : service;
      },
    });
  }

  /** A cohort; its arrivals are looked after elsewhere. */
  cohort(name: string, places: readonly string[]): Cohort {
    return this.#laid(['people', name], places, {
      base: this.#setting.scenario.people[name]!,
      lay: (cohort, { people }) => {
        const changed = people?.[name];
        if (changed === undefined) return cohort;
        return mergePlain(cohort, { ...changed, arrive: {} }) as Cohort;
      },
    });
  }

  /** A pathway. */
  pathway(name: string, places: readonly string[]): Pathway {
    return this.#laid(['pathways', name], places, {
      base: this.#setting.scenario.pathways![name]!,
      lay: (pathway, { pathways }) => {
        const changed = pathways?.[name];
        return changed ? laidOverPathway(pathway, changed) : pathway;
      },
    });
  }

  #laid<T extends Service | Cohort | Pathway>(
    path: Path,
    places: readonly string[],
    { base, lay }: { readonly base: T; readonly lay: (value: T, change: Change) => T },
  ): T {
    const changes = this.#changes.filter((change) => concerns(change, places));
    if (changes.length === 0) return base;
    const key = JSON.stringify([path, changes.map(({ index }) => index)]);
    const known = this.#known.get(key) as T | undefined;
    const value = known ?? changes.reduce((value, { change }) => lay(value, change), base);
    this.#known.set(key, value);
    return value;
  }
}
