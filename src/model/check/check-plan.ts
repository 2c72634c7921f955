/** What can be said of a scenario before it runs. */
import type { ReadScenario } from '../../scenario/scenario.ts';
import { expectations } from '../expect/expectations.ts';
import type { Plan } from '../plan.ts';
import { assumptionTable } from './assumption-table.ts';
import { brokenPlacements } from './broken-placements.ts';
import type { CheckReport } from './check-report.ts';
import { idlePriorities } from './idle-priorities.ts';
import { overlappingCuts } from './overlapping-cuts.ts';
import { batches, normalised, partWeeks, wholePlaces } from './notes.ts';
import { sentencesOf } from './sentences.ts';
import { Loads } from './service-loads.ts';
import { settlingOf } from './settling.ts';
import {
  arrivalTable,
  destinationTable,
  distributionTable,
  loadTable,
  settlingTable,
  throughputTable,
} from './tables.ts';
import { silenceTable, theoryTable } from './theory-table.ts';
import { nearlySettled, shortWarmUp } from './warm-up-words.ts';
import { movedMeans, overloads, shutWarmUp, unseenChanges, unused } from './warnings.ts';

/**
 * Explains a scenario and its plan: what is asked of each service against what there is, how long
 * it takes to settle, what was drawn against what was given, and what deserves a second look.
 */
export function checkReport({ scenario, assumptions }: ReadScenario, plan: Plan): CheckReport {
  const demand = new Loads(plan);
  const loads = demand.all();
  const settlings = loads.map(settlingOf);
  const theory = expectations(plan, demand);
  return {
    title: plan.title,
    sentences: [
      ...sentencesOf(plan, scenario, { loads, assumptions }),
      ...normalised(scenario),
      ...batches(scenario),
      ...partWeeks(scenario, plan),
      ...wholePlaces(scenario),
      ...nearlySettled(plan, settlings),
    ],
    warnings: [
      ...overloads(plan, loads),
      ...shortWarmUp(plan, settlings),
      ...shutWarmUp(plan),
      ...movedMeans(plan),
      ...unused(loads),
      ...unseenChanges(scenario, plan),
      ...idlePriorities(scenario),
      ...overlappingCuts(scenario),
      ...brokenPlacements(plan),
    ],
    tables: [
      loadTable(loads),
      throughputTable(loads),
      destinationTable(plan, demand),
      arrivalTable(scenario, plan, demand),
      distributionTable(plan),
      settlingTable(plan, settlings),
      theoryTable(plan, theory),
      silenceTable(plan, theory),
      assumptionTable(assumptions),
    ],
  };
}
