/** What the parts of building a journey share: the cohort copy, and its view of services. */
import type { Cohort, Path, Service, Step, Destination } from '../../scenario/scenario.ts';
import type { CohortCopy } from './cohort-copies.ts';
import type { Sites } from './distribution-sites.ts';
import type { NodeList } from './node-list.ts';
import type { ServiceCopies } from './service-copies.ts';
import type { Setting } from './setting.ts';
import type { View } from './view.ts';
import type { Words } from './words.ts';

export type Wait = NonNullable<Step['wait']>;

/** What a journey is built from and into. */
export interface Ground {
  readonly setting: Setting;
  readonly view: View;
  readonly services: ServiceCopies;
  readonly words: Words;
  readonly sites: Sites;
  readonly nodes: NodeList;
}

/** A destination with the place in the file where it stands. */
export interface Aim {
  readonly destination: Destination;
  readonly path: Path;
}

/** A step of a pathway; steps count from 0. */
export interface StepAt {
  readonly pathway: string;
  readonly step: number;
}

/** The service in whose place somebody is, and how they came there. */
export interface Held {
  readonly service: string;
  /** The step that asked for it; null when the cohort is admitted there, or came by the service's own name. */
  readonly wait: Wait | null;
  readonly admission: boolean;
  readonly path: Path;
}

/** The ways on that a request may lead to. */
export interface Ways {
  /** A choice with no stay before it. */
  choose(aim: Aim): number;
  died(): number;
  refused(): number;
  /** What follows admission to a service: stay and way on. `then` is the step of a pathway that follows. */
  afterAdmission(held: Held, then: StepAt | null): number;
}

export class JourneyContext {
  readonly ground: Ground;
  readonly copy: CohortCopy;
  readonly cohort: Cohort;

  constructor(ground: Ground, copy: CohortCopy) {
    this.ground = ground;
    this.copy = copy;
    this.cohort = ground.view.cohort(copy.cohort, this.home);
  }

  /** Places whose changes concern this copy. */
  get home(): string[] {
    return [this.copy.locality, this.copy.hospital];
  }

  /** The copy of a service that serves these people. */
  serving(service: string, path: Path): number {
    return this.ground.services.serving(service, this.copy, path);
  }

  /** A service as these people meet it. */
  service(name: string): Service {
    const { services, view } = this.ground;
    const { place } = services.all[this.serving(name, ['services', name])]!;
    return view.service(name, [...this.home, place]);
  }
}

/** Services of which a wait wants one: the main one and its alternatives. */
export function wanted(wait: Wait): readonly string[] {
  return typeof wait.for === 'string' ? [wait.for] : wait.for.any;
}
