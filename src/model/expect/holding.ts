/** How long a place is held once it is taken, where that depends on nobody else. */
import type { PlanEpoch } from '../plan.ts';
import { lawOf } from '../../random/law-of.ts';
import type { DistributionSpec } from '../../random/distribution-spec.ts';
import type { Plan } from '../plan.ts';
import { isOpen } from './coming.ts';
import type { StayFacts } from './expectation.ts';

/** Distributions drawn one after another, with the share of people who draw these. */
export interface Course {
  readonly drawn: readonly number[];
  readonly share: number;
}

/** Courses followed at most: a journey of more is not plain. */
const MOST_COURSES = 200;

type Following = Pick<PlanEpoch, 'nodes'> & Pick<Plan, 'services'>;

/** All courses from a step until the place is given up; or why that cannot be said. */
export function coursesFrom(at: number, plan: Following): readonly Course[] | string {
  const done: Course[] = [];
  const pending = [{ at, drawn: [] as readonly number[], share: 1 }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { drawn, share } = next;
    const node = plan.nodes[next.at]!;
    if (pending.length + done.length > MOST_COURSES || drawn.length > MOST_COURSES)
      return 'what happens there takes too many ways';
    if (node.op === 'end') done.push({ drawn, share });
    else if (node.op === 'branch')
      node.shares.forEach((part, i) => pending.push({ at: node.next[i]!, drawn, share: share * part }));
    else if (node.op === 'pathway') pending.push({ at: node.next, drawn, share });
    else if (node.op === 'request') {
      const waits =
        node.where === 'held' && !node.needs.every(({ service }) => isOpen(plan.services[service]!));
      const asked = plan.services[node.needs[0]!.service]!.service;
      if (waits) return `people may be held there until ${asked} has room`;
      done.push({ drawn, share });
    } else {
      const why = dependsOn(node, plan);
      if (why !== null) return why;
      pending.push({ at: node.next, drawn: [...drawn, node.duration], share });
    }
  }
  return done;
}

type Lasting = Extract<PlanEpoch['nodes'][number], { op: 'stay' | 'process' }>;

function dependsOn(node: Lasting, { services }: Following): string | null {
  if (node.op === 'stay')
    return node.early === null ? null : 'people ask for the next service before they are ready';
  return node.staff < 0 ? null : `people are held there until ${services[node.staff]!.service} can see them`;
}

/** Mean, spread and law of a mixture of courses. `durationOf` gives the law of a stay that is no distribution. */
export function stayOf(
  courses: readonly Course[],
  distributions: readonly DistributionSpec[],
): StayFacts | string {
  let [whole, first, second] = [0, 0, 0];
  for (const { drawn, share } of courses) {
    const laws = drawn.map((position) => lawOf(distributions[position]!));
    const mean = laws.reduce((sum, law) => sum + law.mean, 0);
    const variance = laws.reduce((sum, law) => sum + law.sd ** 2, 0);
    whole += share;
    first += share * mean;
    second += share * (variance + mean ** 2);
  }
  const mean = first / whole;
  if (!(mean > 0) || !Number.isFinite(second)) return 'stays there have no mean or no spread to reckon with';
  const cv = Math.sqrt(Math.max(0, second / whole - mean ** 2)) / mean;
  return { mean, cv, law: commonLaw(courses, distributions) };
}

function commonLaw(courses: readonly Course[], distributions: readonly DistributionSpec[]): StayFacts['law'] {
  const specs = courses.map(({ drawn }) => (drawn.length === 1 ? distributions[drawn[0]!]! : null));
  const [first] = specs;
  const isCommon = specs.every((spec) => spec !== null && JSON.stringify(spec) === JSON.stringify(first));
  if (first === undefined || first === null || !isCommon) return 'other';
  if (first.truncate !== undefined || first.round !== undefined) return 'other';
  return first.kind === 'exponential' || first.kind === 'fixed' ? first.kind : 'other';
}
