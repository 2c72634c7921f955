/** One epoch of a plan before positions are shared: journeys, and everything else that holds a distribution. */
import type { BundleSpec } from '../../engine/ledger/ledger-spec.ts';
import type { PlanNode } from '../plan.ts';
import { type ArrivalSites, arrivalSites } from './arrivals.ts';
import type { CohortCopy } from './cohort-copies.ts';
import { type DistributionSite, Sites } from './distribution-sites.ts';
import { type InitialSites, initialSites } from './initial.ts';
import { Journey } from './journey.ts';
import type { Ground } from './journey-context.ts';
import { NodeList } from './node-list.ts';
import type { ServiceCopies } from './service-copies.ts';
import { turnrounds } from './services.ts';
import type { Setting } from './setting.ts';
import { View } from './view.ts';
import type { Words } from './words.ts';

export interface Draft {
  readonly ground: Ground;
  readonly nodes: readonly PlanNode[];
  /** First node of each cohort copy. */
  readonly entries: readonly number[];
  readonly turnrounds: readonly number[];
  readonly arrivals: readonly ArrivalSites[];
  readonly initial: InitialSites;
  readonly distributions: readonly DistributionSite[];
  readonly bundles: readonly BundleSpec[];
}

/** What is the same in every epoch. */
export interface Parts {
  readonly setting: Setting;
  readonly services: ServiceCopies;
  readonly cohorts: readonly CohortCopy[];
  readonly words: Words;
}

/** The scenario as it stands on `day`. A cohort that cannot be built is a problem, and the others are built. */
export function draftOn(day: number, { setting, services, cohorts, words }: Parts): Draft {
  const sites = new Sites(setting.problems);
  const ground: Ground = {
    setting,
    services,
    words,
    sites,
    view: new View(setting, day),
    nodes: new NodeList(),
  };
  const { problems } = setting;
  const entries = cohorts.map((copy) => problems.attempt(() => new Journey(ground, copy).entry()) ?? -1);
  return {
    ground,
    entries,
    turnrounds: problems.attempt(() => turnrounds(ground)) ?? [],
    arrivals: cohorts.map(
      (copy) => problems.attempt(() => arrivalSites(ground, copy)) ?? { gap: -1, batch: -1 },
    ),
    initial: problems.attempt(() => initialSites(ground)) ?? new Map(),
    nodes: ground.nodes.finished,
    distributions: sites.distributions,
    bundles: sites.bundles,
  };
}
