import { measureReplication } from '../measures/measure-replication.ts';
import type { RunJobs } from './replications.ts';
import type { Plan } from '../model/plan.ts';

/** Runs replications where it is called: for a page, a test or a short script, without threads. */
export function runInline(plans: readonly Plan[]): RunJobs {
  return (jobs, onResult) => {
    for (const job of jobs) {
      onResult(job, measureReplication(plans[job.scenario]!, job.replication));
    }
    return Promise.resolve('done');
  };
}
