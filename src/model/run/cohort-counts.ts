import type { Plan } from '../plan.ts';

/** What is counted of each cohort while the model runs. */
export class CohortCounts {
  /** People who have come (initial people included), and who have left the model. */
  readonly arrived: Float64Array;
  readonly left: Float64Array;
  /** Number of the next person to come, and of the next initial person (counting down). */
  readonly nextNumber: Float64Array;
  readonly initialNumber: Float64Array;
  readonly priority: Int32Array;
  /** 1 for people who come from a table. */
  readonly fromTable: Uint8Array;

  constructor(plan: Plan) {
    const cohorts = plan.cohorts.length;
    this.arrived = new Float64Array(cohorts);
    this.left = new Float64Array(cohorts);
    this.nextNumber = new Float64Array(cohorts);
    this.initialNumber = new Float64Array(cohorts).fill(-1);
    this.fromTable = Uint8Array.from(plan.cohorts, ({ arrivals }) => Number(arrivals.rule === 'table'));
    this.priority = Int32Array.from(plan.cohorts, (cohort) => cohort.priority);
  }
}
