/** A Redis for end-to-end tests: Debian's redis-server on a free port, started and stopped by the test itself. */
import { spawn, spawnSync } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';

const COMMAND = process.env['REDIS_SERVER'] ?? 'redis-server';

/**
 * Whether there is a Redis to start. Without one the tests that need it are skipped, loudly; in CI
 * that is a failure, so that they can never be skipped there unseen.
 */
export function hasRedis(): boolean {
  if (spawnSync(COMMAND, ['--version']).status === 0) return true;
  const cure = 'install it (apt-get install redis-server) or name it in REDIS_SERVER';
  if (process.env['CI'] !== undefined) throw new Error(`No ${COMMAND}: ${cure}.`);
  console.warn(`\n*** SKIPPED: no ${COMMAND}, so the queue is not tried; ${cure}. ***\n`);
  return false;
}

export interface RunningRedis {
  readonly address: string;
  readonly stop: () => Promise<void>;
}

/** Starts one that keeps nothing on disk; whoever starts it stops it. */
export async function startRedis(): Promise<RunningRedis> {
  const port = await freePort();
  const child = spawn(COMMAND, ['--port', String(port), '--save', '', '--appendonly', 'no'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise<void>((ready, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => reject(new Error(`${COMMAND} ended with ${code}`)));
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      if (text.includes('Ready to accept connections')) ready();
    });
  });
  const stop = (): Promise<void> =>
    new Promise((gone) => {
      child.on('exit', () => gone());
      child.kill();
    });
  return { address: `redis://127.0.0.1:${port}`, stop };
}

export function freePort(): Promise<number> {
  return new Promise((found) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => found(port));
    });
  });
}
