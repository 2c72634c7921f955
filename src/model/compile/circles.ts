/** Circles in which people would be lost: those that nobody leaves, and those in which no time passes. */
import type { Path } from '../../scenario/scenario.ts';
import type { PlanNode } from '../plan.ts';
import type { Draft, Parts } from './draft.ts';
import { trapped, waysOn } from './way-out.ts';

/** Whether a step takes no time, whoever comes to it: waits count as none, because there may be room. */
function takesNoTime(node: PlanNode, { distributions }: Draft): boolean {
  if (node.op !== 'stay' && node.op !== 'process') return true;
  const spec = node.duration < 0 ? undefined : distributions[node.duration]!.spec;
  return spec?.kind === 'fixed' && spec.value === 0;
}

/** Steps to which a step may lead at the same instant; whoever is refused at a full queue goes on at once. */
function nextOf(node: PlanNode): readonly number[] {
  return node.op === 'request' && node.rejected >= 0 ? [...waysOn(node), node.rejected] : waysOn(node);
}

/** Every step that may be reached, also by those refused at a full queue. */
function everywhere(entry: number, nodes: readonly PlanNode[]): ReadonlySet<number> {
  const seen = new Set([entry]);
  for (const at of seen) for (const next of nextOf(nodes[at]!)) seen.add(next);
  return seen;
}

/** Steps from which one may come back to the same step without any time in between. */
function timeless(entry: number, draft: Draft): number[] {
  const { nodes } = draft;
  const quick = (at: number): boolean => takesNoTime(nodes[at]!, draft);
  const left = new Set([...everywhere(entry, nodes)].filter(quick));
  // What leads to no step that is left, or from none, is in no circle.
  for (let before = -1; before !== left.size;) {
    before = left.size;
    const from = new Set([...left].flatMap((at) => nextOf(nodes[at]!)));
    for (const at of left)
      if (!from.has(at) || !nextOf(nodes[at]!).some((next) => left.has(next))) left.delete(at);
  }
  return [...left];
}

/** The pathways (or services) on the steps, in the order of their steps. */
function waysAmong(steps: readonly number[], { nodes }: Draft, { words }: Parts): string[] {
  const { pathways } = words.names;
  const ways = steps.flatMap((at) => {
    const node = nodes[at]!;
    return node.op === 'pathway' ? [pathways[node.pathway]!.name] : [];
  });
  return [...new Set(ways)];
}

interface Circle {
  readonly expected: (ways: string) => string;
  readonly cure: string;
}

const NOBODY_LEAVES: Circle = {
  expected: (ways) => `a way that leads to an ending: from ${ways} people only ever come back`,
  cure: 'Give the steps that lead in a circle a share that goes to an ending.',
};
const NO_TIME: Circle = {
  expected: (ways) => `a way that takes time: people may come back to ${ways} at the same instant, for ever`,
  cure: 'Give a stay or a process on the way a length above zero, or lead it elsewhere.',
};

/** Notes circles that people cannot leave, or in which no time passes, at the pathway where they begin. */
export function refuseCircles(parts: Parts, draft: Draft): void {
  const { setting, cohorts } = parts;
  const note = (cohort: string, steps: readonly number[], { expected, cure }: Circle): void => {
    if (steps.length === 0) return;
    const ways = waysAmong(steps, draft, parts);
    const [first = cohort] = ways;
    const path = pathOf(first, parts);
    setting.problems.add({ path, value: first, expected: expected(ways.join(' and ')), cure });
  };
  cohorts.forEach(({ cohort }, i) => {
    const entry = draft.entries[i]!;
    const noTime = timeless(entry, draft);
    note(cohort, noTime, NO_TIME);
    if (noTime.length === 0) note(cohort, trapped(entry, draft.nodes), NOBODY_LEAVES);
  });
}

function pathOf(way: string, { setting: { scenario } }: Parts): Path {
  if (Object.hasOwn(scenario.pathways ?? {}, way)) return ['pathways', way];
  return Object.hasOwn(scenario.services, way) ? ['services', way] : ['people', way];
}
