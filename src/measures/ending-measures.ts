/**
 * People who left the model, by ending. A stay's record bears the ending that follows it; people who
 * are refused, give up or die while they hold no place leave no stay, and are counted from the record
 * of their wait, by what the journey says comes after it.
 */
import { StaySum } from '../observe/stay-columns.ts';
import type { Plan, PlanNode } from '../model/plan.ts';
import { define, perYear } from './definition.ts';
import type { Definition } from './definition.ts';
import type { Observed, StayFilter } from './observed.ts';
import { oncePerPlan } from './once-per-plan.ts';
import { mainServices, reach, waysFrom } from './plan-routes.ts';

type RequestNode = Extract<PlanNode, { op: 'request' }>;

/** One way of leaving without a place: counted in this column of the stays of a service. */
interface Loss {
  readonly service: number;
  readonly column: number;
  /** Where it leads; -1 = the person holds a place, whose record counts. */
  readonly ending: number;
}

/** How an ending is counted. */
export interface EndingCount {
  readonly ending: number;
  /** Whether everybody who leaves so had a place before. */
  readonly byStaysAlone: boolean;
  /** People of some cohorts (all where none are named) who left so in the window. */
  readonly of: (cohorts?: readonly number[]) => (seen: Observed) => number;
}

/** Endings that are counted whole; one that cannot be told from the records is left out rather than too small. */
export const endingCounts = oncePerPlan((plan): readonly EndingCount[] => {
  const lost = lossesOf(plan);
  const unclear = new Set([...unseenEndings(plan), ...mixedEndings(lost)]);
  return plan.names.endings.flatMap((_, ending) =>
    unclear.has(ending) ? [] : [countOfEnding(ending, lost)],
  );
});

/** A row for each ending. */
export function endingMeasures(plan: Plan): Definition[] {
  return endingCounts(plan).map(({ ending, of }) => {
    const count = of();
    return define('ended', { ending: plan.names.endings[ending]!.name }, (seen) =>
      perYear(count(seen), seen),
    );
  });
}

function countOfEnding(ending: number, all: readonly Loss[]): EndingCount {
  const lost = all.filter((loss) => loss.ending === ending);
  return {
    ending,
    byStaysAlone: lost.length === 0,
    of: (cohorts) => {
      const whom = cohorts === undefined ? {} : { cohorts };
      const stays: StayFilter = { ...whom, destinations: [-1 - ending] };
      const waits = lost.map(({ service, column }) => {
        const filter: StayFilter = { ...whom, services: [service] };
        return (seen: Observed) => seen.stays(filter)[column]!;
      });
      return (seen) => waits.reduce((sum, count) => sum + count(seen), seen.stays(stays)[StaySum.finished]!);
    },
  };
}

/** Every way out of a wait, each once, over the whole plan and all its dated changes. */
function lossesOf(plan: Plan): Loss[] {
  const found = new Map<string, Loss>();
  for (const version of versionsOf(plan)) {
    const entries = [...version.cohorts.map(({ entry }) => entry), ...waitingAtStart(version)];
    const outside = new Set(entries.flatMap((entry) => reach(version, entry)));
    const inside = new Set(
      version.nodes.flatMap((node) => (node.op === 'request' ? reach(version, node.next) : [])),
    );
    for (const [index, node] of version.nodes.entries()) {
      if (node.op !== 'request') continue;
      const placeless =
        outside.has(index) || node.where === 'away' || mayBePutOut(version, node) ? [true] : [];
      const held = inside.has(index) && node.where === 'held' ? [false] : [];
      for (const loss of waysOut(version, node, [...placeless, ...held]))
        found.set(`${loss.service} ${loss.column} ${loss.ending}`, loss);
    }
  }
  return [...found.values()];
}

/** Nodes at which people wait at the start of the run, without a place. */
function waitingAtStart({ initial }: Plan): number[] {
  return initial.filter(({ state }) => state === 'waiting').map(({ requestNode }) => requestNode);
}

function versionsOf(plan: Plan): Plan[] {
  return [plan, ...plan.epochs.map(({ nodes }) => ({ ...plan, nodes }))];
}

/** Whether somebody put out of the service may wait for it again, without a place. */
function mayBePutOut({ services }: Plan, node: RequestNode): boolean {
  return mainServices(node).some((index) => {
    const service = services[index]!;
    return (
      service.queue.preemption !== 'none' || (service.kind === 'places' && service.onFall.rule === 'sendBack')
    );
  });
}

/** What becomes of those who do not get in, for each way of waiting there is (`true` = without a place). */
function waysOut(plan: Plan, node: RequestNode, waits: readonly boolean[]): Loss[] {
  const out = (column: number, then: number, placeless: boolean): Loss[] => {
    if (then < 0) return [];
    const endings = placeless ? [...waysFrom(plan, then).endings] : [-1];
    return mainServices(node).flatMap((service) => endings.map((ending) => ({ service, column, ending })));
  };
  // Only those who come from outside can be refused.
  const limited = mainServices(node).some((s) => Number.isFinite(plan.services[s]!.queue.outsideLimit));
  const refused = limited ? out(StaySum.refused, node.rejected, true) : [];
  const others = waits.flatMap((placeless) => [
    ...out(StaySum.reneged, node.patience?.then ?? -1, placeless),
    ...out(StaySum.diedWaiting, node.death?.then ?? -1, placeless),
  ]);
  return [...refused, ...others];
}

/** Endings of waits that lead now here, now there: the records of the wait do not say which. */
function mixedEndings(lost: readonly Loss[]): number[] {
  return lost
    .filter(({ service, column, ending }) =>
      lost.some((other) => other.service === service && other.column === column && other.ending !== ending),
    )
    .map(({ ending }) => ending);
}

/** Endings that people reach who never ask for anything: nothing records them. */
function unseenEndings(plan: Plan): number[] {
  return versionsOf(plan).flatMap((version) => {
    const open = version.cohorts.map(({ entry }) => entry);
    const seen = new Set<number>();
    const endings: number[] = [];
    for (let index = open.pop(); index !== undefined; index = open.pop()) {
      if (index < 0 || seen.has(index)) continue;
      seen.add(index);
      const node = version.nodes[index]!;
      if (node.op === 'end') endings.push(node.ending);
      else if (node.op === 'branch') open.push(...node.next);
      else if (node.op !== 'request') open.push(node.next);
    }
    return endings;
  });
}
