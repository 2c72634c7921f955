/** What a worker does with the messages it is sent; thread.ts gives it a port and the simulator. */
import type { MessagePort } from 'node:worker_threads';
import type { ReplicationJob } from '../src/experiment/replications.ts';
import type { ReplicationResult } from '../src/measures/replication-result.ts';
import type { Plan } from '../src/model/plan.ts';
import type { FromWorker, RecordFiles, ToWorker } from './messages.ts';

/** The two things a worker can do with a plan. */
export interface Work {
  readonly run: (plan: Plan, replication: number) => ReplicationResult;
  readonly writeRecords: (plan: Plan, job: ReplicationJob, files: RecordFiles) => void;
}

/** Answers messages until told to stop. Errors go back as words: a thrown one would only kill the thread. */
export function serve(port: MessagePort, work: Work): void {
  const plans = new Map<number, Plan>();
  port.on('message', (message: ToWorker) => {
    if (message.kind === 'stop') port.close();
    else if (message.kind === 'plan') plans.set(message.number, message.plan);
    else if (message.kind === 'forget') plans.delete(message.number);
    else {
      const { id, job, records } = message;
      try {
        const plan = plans.get(message.plan)!;
        const result = work.run(plan, job.replication);
        if (records) work.writeRecords(plan, job, records);
        answer(port, { kind: 'done', id, result: ownBuffers(result) });
      } catch (error) {
        const known = error instanceof Error;
        const said = known ? error.message : String(error);
        answer(port, { kind: 'failed', id, message: said, stack: known ? (error.stack ?? null) : null });
      }
    }
  });
}

function answer(port: MessagePort, message: FromWorker): void {
  port.postMessage(message, message.kind === 'done' ? buffersOf(message.result) : []);
}

/** Arrays that share a buffer cannot be handed over one by one: such an array gets a buffer of its own. */
function ownBuffers(result: ReplicationResult): ReplicationResult {
  const seen = new Set<ArrayBufferLike>();
  const own = (array: Float64Array): Float64Array => {
    const alone = array.byteLength === array.buffer.byteLength && !seen.has(array.buffer);
    const kept = alone ? array : array.slice();
    seen.add(kept.buffer);
    return kept;
  };
  return {
    ...result,
    values: own(result.values),
    numerators: own(result.numerators),
    denominators: own(result.denominators),
    series: own(result.series),
    distributions: result.distributions.map(own),
    probes: result.probes.map(own),
    arrived: own(result.arrived),
    left: own(result.left),
    inside: own(result.inside),
  };
}

function buffersOf(result: ReplicationResult): ArrayBuffer[] {
  const { values, numerators, denominators, series, arrived, left, inside } = result;
  const arrays = [values, numerators, denominators, series, arrived, left, inside];
  return [...arrays, ...result.distributions, ...result.probes].map((array) => array.buffer as ArrayBuffer);
}
