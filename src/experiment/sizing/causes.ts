/** What really causes delay in a scenario: people held up on an average day, by root cause. */
import { DAYS_PER_YEAR } from '../../units.ts';
import type { PointValues, Figure } from '../points/run-points.ts';
import type { PlannedScenario } from '../scenario-run.ts';
import type { CauseOfDelay } from './sizing.ts';

const ROOT = 'rootCauseDays';
const PROCESS = 'process';

/** The figures that root causes are made of: services, and set times by their recorded reason. */
export function causeFigures({ catalogue }: Pick<PlannedScenario, 'catalogue'>): Figure[] {
  return catalogue.measures
    .filter(({ measure, dimensions }) => {
      const { constraint, reason } = dimensions;
      return measure === ROOT && (constraint === PROCESS) === (reason !== undefined);
    })
    .map(({ measure, dimensions }) => ({ measure, dimensions }));
}

/** Causes from values of those figures by replication, the largest first; those of nobody are left out. */
export function causesOf(figures: readonly Figure[], values: PointValues): CauseOfDelay[] {
  return figures
    .map(({ dimensions }, i): CauseOfDelay => {
      const all = [...values[i]!].filter(Number.isFinite);
      const days = all.reduce((sum, value) => sum + value, 0) / Math.max(1, all.length);
      const { constraint, reason = null } = dimensions;
      return { constraint: constraint!, reason, people: days / DAYS_PER_YEAR };
    })
    .filter(({ people }) => people > 0)
    .sort((a, b) => b.people - a.people);
}
