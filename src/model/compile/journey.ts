/** The journey of one cohort copy as a program of nodes. */
import { ownValue } from '../../scenario/own-value.ts';
import { lengthInTicks, shareOf } from '../../scenario/quantity.ts';
import type { Pathway, Path, Step, Destination } from '../../scenario/scenario.ts';
import { capacityKeyOf } from '../../scenario/service-kinds.ts';
import type { EndingPlace, PlanNode } from '../plan.ts';
import {
  type Aim,
  type Held,
  JourneyContext,
  type StepAt,
  type Wait,
  wanted,
  type Ways,
} from './journey-context.ts';
import { requestOf } from './journey-requests.ts';
import { stayDuration } from './journey-stays.ts';
import { clockOf, DIED, REFUSED } from './words.ts';

type Process = NonNullable<Step['process']>;

export class Journey extends JourneyContext implements Ways {
  readonly #memo = new Map<string, number>();

  /** The first node: the request for the service to which the cohort is admitted. */
  entry(): number {
    const { admittedTo, waiting = {} } = this.cohort;
    const path = ['people', this.copy.cohort];
    const held: Held = { service: admittedTo, wait: null, admission: true, path: [...path, 'admittedTo'] };
    const how = { ...waiting, where: 'home', path: [...path, 'waiting'] } as const;
    return this.#once('admission', () => requestOf(this, this, { held, waiting: how, then: null }));
  }

  choose({ destination, path }: Aim): number {
    return this.#branch(destination, (name) => this.#enter(name, path));
  }

  died(): number {
    return this.#ending(DIED);
  }

  refused(): number {
    return this.#ending(REFUSED);
  }

  /** The way on is chosen at admission, so that the stay (and what is asked for early) can follow it. */
  afterAdmission(held: Held, then: StepAt | null): number {
    const next = then && this.#steps(then.pathway)[then.step];
    if (then && next && next.then === undefined) return this.#stayBeforeStep(held, then);
    const aim = then && next ? this.#thenOf(then) : this.#ownWay(held);
    if (aim === null) return this.#lastPlace(held);
    const known = new Map<string, number>();
    return this.#branch(aim.destination, (name) =>
      this.ground.nodes.add({
        op: 'stay',
        duration: stayDuration(this, held, { route: name, known }),
        early: this.#earlyOf(name),
        next: this.#enter(name, aim.path),
      }),
    );
  }

  /** The node at which a way on begins. */
  #enter(name: string, path: Path): number {
    const { pathways, services } = this.ground.setting.scenario;
    if (ownValue(pathways, name) !== undefined) return this.#pathway(name);
    if (ownValue(services, name) !== undefined) return this.#service(name, path);
    return this.#ending(name);
  }

  #ending(name: string, at?: EndingPlace): number {
    return this.#once(`ending|${name}`, () => ({ op: 'end', ending: this.ground.words.ending(name, at) }));
  }

  /** Where the file itself says that people go on after a service: a cohort's `leaveBy`, or the service's `then`. */
  #ownWay({ service, admission, path }: Held): Aim | null {
    const { leaveBy } = this.cohort;
    if (admission && leaveBy !== undefined) {
      return { destination: leaveBy, path: ['people', this.copy.cohort, 'leaveBy'] };
    }
    const { then } = this.service(service);
    if (then !== undefined) return { destination: then, path: ['services', service, 'then'] };
    if (capacityKeyOf(this.service(service)) === 'placements') return null;
    return this.ground.setting.problems.stop({
      path,
      value: service,
      expected: `a way on from ${service}`,
      cure: 'Add `then` to the service (or as the last step of the pathway), or `leaveBy` to the cohort.',
    });
  }

  /** A placement without a way on is where people stay: the model lets go of them there. */
  #lastPlace(held: Held): number {
    const duration = stayDuration(this, held, { route: '', known: new Map() });
    const next = this.#ending(held.service, 'care home');
    return this.ground.nodes.add({ op: 'stay', duration, early: null, next });
  }

  #stayBeforeStep(held: Held, then: StepAt): number {
    const duration = stayDuration(this, held, { route: then.pathway, known: new Map() });
    const early = this.#earlyFrom(then);
    return this.ground.nodes.add({ op: 'stay', duration, early, next: this.#step(then) });
  }

  #branch(destination: Destination, way: (name: string) => number): number {
    const { nodes } = this.ground;
    const named = typeof destination === 'string' ? { [destination]: 1 } : destination;
    const names = Object.keys(named);
    const next = names.map(way);
    const only = names.length === 1;
    const shares = () => names.map((name) => shareOf(named[name]!));
    const at = only ? next[0]! : nodes.add({ op: 'branch', shares: shares(), next });
    nodes.ways.set(at, names);
    return at;
  }

  #pathway(name: string): number {
    const pathway = this.ground.words.pathway(name);
    const next = () => this.#step({ pathway: name, step: 0 });
    return this.#once(`pathway|${name}`, () => ({ op: 'pathway', pathway, next: next() }));
  }

  /** A service named as a destination is a pathway of one wait. */
  #service(name: string, path: Path): number {
    const pathway = this.ground.words.pathway(name);
    const held: Held = { service: name, wait: null, admission: false, path };
    const request = () => requestOf(this, this, { held, waiting: { path }, then: null });
    const next = () => this.#once(`service|${name}`, request);
    return this.#once(`implicit|${name}`, () => ({ op: 'pathway', pathway, next: next() }));
  }

  #steps(pathway: string): Pathway['steps'] {
    return this.ground.view.pathway(pathway, this.home).steps;
  }

  #thenOf({ pathway, step }: StepAt): Aim {
    const destination = this.#steps(pathway)[step]!.then!;
    return { destination, path: ['pathways', pathway, 'steps', step, 'then'] };
  }

  #step(at: StepAt): number {
    const { process, wait, then } = this.#steps(at.pathway)[at.step] ?? this.#noStep(at.pathway);
    if (then !== undefined) return this.choose(this.#thenOf(at));
    const key = `step|${at.pathway}|${at.step}`;
    if (wait !== undefined) return this.#once(key, () => this.#wait(wait, at));
    return this.#once(key, () => this.#process(process!, at));
  }

  #noStep(pathway: string): never {
    return this.ground.setting.problems.stop({
      path: ['pathways', pathway],
      value: pathway,
      expected: 'a last step that says where people go',
      cure: 'Add `- then: home` (or another destination) as the last step.',
    });
  }

  #process(process: Process, { pathway, step }: StepAt): PlanNode {
    const { words, sites } = this.ground;
    const path = ['pathways', pathway, 'steps', step, 'process'];
    return {
      op: 'process',
      duration: sites.distribution(process.takes, 'length', [...path, 'takes']),
      codes: words.codes(process.code),
      attribution: words.attribution(process.attribution),
      clock: clockOf(process.clock),
      staff: process.by === undefined ? -1 : this.serving(process.by, [...path, 'by']),
      next: this.#step({ pathway, step: step + 1 }),
    };
  }

  #wait(wait: Wait, { pathway, step }: StepAt): PlanNode {
    const path = ['pathways', pathway, 'steps', step, 'wait'];
    const held: Held = { service: wanted(wait)[0]!, wait, admission: false, path };
    return requestOf(this, this, { held, waiting: { ...wait, path }, then: { pathway, step: step + 1 } });
  }

  /** How long before the end of a stay the first service of a way on is asked for. */
  #earlyOf(destination: string): { ticks: number; node: number } | null {
    if (ownValue(this.ground.setting.scenario.pathways, destination) === undefined) return null;
    return this.#earlyFrom({ pathway: destination, step: 0 });
  }

  #earlyFrom({ pathway, step: from }: StepAt): { ticks: number; node: number } | null {
    const steps = this.#steps(pathway);
    const step = steps.findIndex(({ wait }, i) => i >= from && wait !== undefined);
    const early = steps[step]?.wait?.early;
    return early === undefined ? null : { ticks: lengthInTicks(early), node: this.#step({ pathway, step }) };
  }

  #once(key: string, build: () => PlanNode): number {
    const known = this.#memo.get(key);
    if (known !== undefined) return known;
    return this.ground.nodes.reserve(build, (at) => this.#memo.set(key, at));
  }
}
