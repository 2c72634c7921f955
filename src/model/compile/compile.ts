/** Scenario -> plan: everything expanded over places, flattened over time and turned into numbers. */
import type { Checked, ReadScenario } from '../../scenario/scenario.ts';
import type { Plan, PlanCohort, PlanEpoch } from '../plan.ts';
import type { ArrivalSite } from './arrival-rates.ts';
import { planAfterwards } from './afterwards.ts';
import { arrivalsOf } from './arrivals.ts';
import { refuseCircles } from './circles.ts';
import { cohortCopies } from './cohort-copies.ts';
import type { Draft, Parts } from './draft.ts';
import { draftEpochs } from './epochs.ts';
import { initialPeople, type InitialPlaces } from './initial.ts';
import { intensitiesByService } from './intensities.ts';
import { planMoney } from './money.ts';
import { planProbes } from './probes.ts';
import { Problems } from './problems.ts';
import { planService } from './services.ts';
import { ServiceCopies } from './service-copies.ts';
import { settingOf } from './setting.ts';
import { movedBundle, movedNode, shared } from './shared-positions.ts';
import { checkSound } from './sound-distributions.ts';
import { refuseUnmetChanges } from './unmet-changes.ts';
import { Words } from './words.ts';

/** Seed of a file that names none. */
const DEFAULT_SEED = 'stepdown';

type Epochs = readonly { readonly fromTick: number; readonly draft: Draft }[];

/** The places, cohorts and names that every epoch shares. */
function partsOf(read: ReadScenario, problems: Problems): Parts {
  const setting = settingOf(read, problems);
  const { scenario, places } = setting;
  return {
    setting,
    services: new ServiceCopies(scenario, places, problems),
    cohorts: cohortCopies(scenario, places),
    words: new Words(scenario),
  };
}

function cohortsOf({ setting, cohorts }: Parts, { ground, entries, arrivals }: Draft): PlanCohort[] {
  const { scenario, places, problems } = setting;
  const shapes: ArrivalSite['shapes'] = new Map();
  return cohorts.flatMap((copy, i): PlanCohort[] => {
    const { per, priority = 1 } = scenario.people[copy.cohort]!;
    const path = ['people', copy.cohort, 'arrive'];
    const site = { setting, copy, places: places.of(per).length, path, shapes };
    const entry = entries[i]!;
    const coming = problems.attempt(() => arrivalsOf(ground, site, { sites: arrivals[i]!, entry }));
    const { cohort, locality, hospital } = copy;
    return coming ? [{ cohort, locality, hospital, priority: priority - 1, arrivals: coming, entry }] : [];
  });
}

/** Priority levels that any queue may see. */
function priorityLevels({ nodes }: Draft, cohorts: readonly PlanCohort[]): number {
  const levels = nodes.map((node) => (node.op === 'request' ? node.priority : 0));
  return 1 + Math.max(0, ...levels, ...cohorts.map(({ priority }) => priority));
}

/** Positions shared over epochs, and what stands at them in each. */
function positioned(epochs: Epochs): {
  base: PlanEpoch;
  later: PlanEpoch[];
  moved: (position: number) => number;
} {
  const distributions = shared(epochs.map(({ draft }) => draft.distributions.map(({ spec }) => spec)));
  const bundles = shared(
    epochs.map(({ draft }) => draft.bundles.map((bundle) => movedBundle(bundle, distributions.moved))),
  );
  const [base, ...later] = epochs.map(({ fromTick, draft }, i): PlanEpoch => ({
    fromTick,
    nodes: draft.nodes.map((node) => movedNode(node, distributions.moved, bundles.moved)),
    distributions: distributions.kept[i]!,
    bundles: bundles.kept[i]!,
  }));
  return { base: base!, later, moved: distributions.moved };
}

/** What must be known to place people at the start. */
function initialPlaces(copies: Parts['cohorts'], draft: Draft): InitialPlaces {
  const specs = draft.distributions.map(({ spec }) => spec);
  return { copies, entries: draft.entries, nodes: draft.nodes, sites: draft.initial, specs };
}

function assemble(parts: Parts, epochs: Epochs): Plan {
  const { setting, services, cohorts, words } = parts;
  const { scenario, calendar, problems } = setting;
  const { draft } = epochs[0]!;
  const { base, later, moved } = positioned(epochs);
  const movedCohorts = cohortsOf(parts, draft).map((cohort) => ({
    ...cohort,
    arrivals: movedArrivals(cohort, moved),
  }));
  const intensities = intensitiesByService(epochs.map((epoch) => epoch.draft));
  const places = initialPlaces(cohorts, draft);
  return {
    title: scenario.title,
    seed: String(scenario.run.seed ?? DEFAULT_SEED),
    startDay: calendar.startDay,
    fromTick: calendar.fromTick,
    endTick: calendar.endTick,
    period: scenario.run.periods ?? 'month',
    priorityLevels: priorityLevels(draft, movedCohorts),
    services: services.all.flatMap((copy, i) => {
      const turnround = moved(draft.turnrounds[i]!);
      const how = { turnround, intensities: intensities.get(i) ?? [] };
      return problems.attempt(() => planService(draft.ground, copy, how)) ?? [];
    }),
    cohorts: movedCohorts,
    nodes: base.nodes,
    distributions: base.distributions,
    bundles: base.bundles,
    epochs: later,
    initial: initialPeople(draft.ground, places).map((group) =>
      group.remaining.rule === 'distribution'
        ? { ...group, remaining: { ...group.remaining, distribution: moved(group.remaining.distribution) } }
        : group,
    ),
    names: words.names,
    money: scenario.money === undefined ? null : planMoney(scenario.money, setting, services),
    probes: planProbes(setting, services),
    ...planAfterwards(setting, words.names, services),
  };
}

function movedArrivals(
  { arrivals }: PlanCohort,
  moved: (position: number) => number,
): PlanCohort['arrivals'] {
  if (arrivals.rule === 'renewal')
    return { ...arrivals, gap: moved(arrivals.gap), batch: moved(arrivals.batch) };
  return arrivals.rule === 'poisson' ? { ...arrivals, batch: moved(arrivals.batch) } : arrivals;
}

/** Compiles a scenario that was read without problems, or says what only compiling it can see. */
export function compile(read: ReadScenario): Checked<Plan> {
  const problems = new Problems(read.provenance);
  const plan = problems.attempt(() => {
    const parts = partsOf(read, problems);
    refuseUnmetChanges(parts.setting, parts);
    const epochs = draftEpochs(parts);
    if (problems.found.length > 0) return undefined;
    for (const { draft } of epochs) checkSound(draft.distributions, problems);
    refuseCircles(parts, epochs[0]!.draft);
    return problems.found.length > 0 ? undefined : assemble(parts, epochs);
  });
  return plan !== undefined && problems.found.length === 0
    ? { ok: true, value: plan }
    : { ok: false, problems: problems.found };
}
