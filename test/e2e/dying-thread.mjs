// The real thread, which dies the first time it is given replication 3: how a crash in a worker looks.
// The file named by the environment remembers that it has happened.
import { existsSync, writeFileSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';

function dieOnce(message) {
  const remembered = process.env.STEPDOWN_TEST_DEATH;
  if (message.kind !== 'job' || message.job.replication !== 3 || existsSync(remembered)) return;
  writeFileSync(remembered, '');
  process.exit(9);
}

const listen = parentPort.on.bind(parentPort);
parentPort.on = (event, listener) =>
  listen(event, (message) => {
    dieOnce(message);
    listener(message);
  });
await import('../../workers/boot.mjs');
