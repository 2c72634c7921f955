/** Entry of a worker thread: hands the simulator to what answers messages. */
import './join-small-functions.ts';
import { parentPort } from 'node:worker_threads';
import { measureReplication } from '../src/measures/measure-replication.ts';
import { serve } from './serve.ts';
import { writeRecords } from './write-records.ts';

if (parentPort === null) throw new Error('thread.ts runs in a worker thread only');

serve(parentPort, {
  run: (plan, replication) => {
    const started = performance.now();
    const result = measureReplication(plan, replication);
    return { ...result, engineSeconds: (performance.now() - started) / 1000 };
  },
  writeRecords,
});
