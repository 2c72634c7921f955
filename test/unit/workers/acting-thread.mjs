// A thread that acts a part: it answers jobs without a simulator, and dies, throws or dawdles when
// the "plan" it was sent says so. `deaths` is shared memory, so that a replacement knows of them.
import { setTimeout } from 'node:timers';
import { parentPort } from 'node:worker_threads';

const parts = new Map();
let received = 0;

function resultOf(part, replication) {
  const nothing = () => new Float64Array(0);
  return {
    replication,
    values: Float64Array.of(part.base + replication, received, parts.size),
    numerators: nothing(),
    denominators: nothing(),
    series: nothing(),
    distributions: [],
    probes: [],
    arrived: nothing(),
    left: nothing(),
    inside: nothing(),
    events: 1,
    engineSeconds: 0,
    warnings: [],
  };
}

parentPort.on('message', (message) => {
  if (message.kind === 'stop') return parentPort.close();
  if (message.kind === 'forget') return parts.delete(message.number);
  if (message.kind === 'plan') {
    if (parts.has(message.number)) throw new Error('a plan was sent twice');
    return parts.set(message.number, message.plan);
  }
  const part = parts.get(message.plan);
  const { replication } = message.job;
  received++;
  const diesNow = part.diesAt === replication && Atomics.add(new Int32Array(part.deaths), 0, 1) < part.times;
  if (diesNow && part.how === 'exit') process.exit(7);
  if (diesNow) throw new Error('out of luck');
  if (part.failsAt === replication) {
    return parentPort.postMessage({
      kind: 'failed',
      id: message.id,
      message: 'people were lost',
      stack: 'at x',
    });
  }
  const reply = () =>
    parentPort.postMessage({ kind: 'done', id: message.id, result: resultOf(part, replication) });
  if (part.hangsFrom !== undefined && replication >= part.hangsFrom) return;
  setTimeout(reply, part.milliseconds ?? 0);
});
