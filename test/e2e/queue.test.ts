/** Runs shared by several machines: here several processes, one of which is killed in the middle. */
import type { ChildProcess } from 'node:child_process';
import { Redis } from 'ioredis';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { freePort, hasRedis, startRedis, type RunningRedis } from '../support/redis.ts';
import { newPlace, SMALL, withoutWarnings, type Ended } from './stepdown.ts';

const place = newPlace();
const joined: ChildProcess[] = [];

afterEach(() => {
  for (const child of joined.splice(0)) child.kill('SIGKILL');
});
afterAll(() => place.remove());

test('an address where no Redis answers is told, and nothing is written', async () => {
  place.write('small.yaml', SMALL);
  const address = `redis://user:secret@127.0.0.1:${await freePort()}`;
  const { code, err } = await place.stepdown(['run', 'small.yaml', '--queue', address, '--out', 'none']);
  expect(code).toBe(2);
  expect(err).toContain('no Redis answers at redis://user:***@127.0.0.1:');
  expect(err).toContain('start one (`redis-server`)');
  expect(err).not.toContain('secret');
  expect(() => place.files('none')).toThrow();
});

test.each([
  [['--queue', 'localhost:6379'], 'Give the address of a Redis'],
  [['--queue', 'redis://localhost', '--workers', '2'], '--workers is of this machine'],
  [['--queue', 'redis://localhost', '--records'], '--records are written by this machine alone'],
])('%j is refused', async (options, said) => {
  const { code, err } = await place.stepdown(['run', 'small.yaml', ...options, '--tables-only']);
  expect(code).toBe(2);
  expect(err).toContain(said);
});

describe.runIf(hasRedis())('with a Redis', () => {
  let redis: RunningRedis;

  beforeAll(async () => {
    redis = await startRedis();
    place.write('small.yaml', SMALL);
  });
  afterAll(() => redis.stop());

  /** A worker process that has joined, with all it prints. */
  function join(...options: string[]): Promise<ChildProcess> {
    return new Promise((ready, reject) => {
      const args = ['worker', '--queue', redis.address, '--workers', '1', ...options];
      const ended = place.stepdown(args, {
        whenStarted: (child) => {
          joined.push(child);
          child.stdout!.on('data', (text: string) => {
            if (text.includes('joined')) ready(child);
          });
        },
      });
      ended.then(({ err }) => reject(new Error(err)), reject);
    });
  }

  /** Until each of two workers has a job in hand. */
  async function bothAtWork(address: string): Promise<void> {
    const look = new Redis(address);
    const active = async (): Promise<number> => {
      const [key] = await look.keys('bull:*:active');
      return key === undefined ? 0 : look.llen(key);
    };
    while ((await active()) < 2) await new Promise((later) => setTimeout(later, 5));
    look.disconnect();
  }

  function run(out: string, ...options: string[]): Promise<Ended> {
    return place.stepdown(['run', 'small.yaml', '--out', out, '--quiet', ...options, '--tables-only']);
  }

  test('the same bytes as on one machine, also when a worker is killed in mid-run and its work redone', async () => {
    const many = ['--replications', '200'];
    const alone = await run('alone', ...many);
    expect(alone.code).toBe(0);
    const [victim] = await Promise.all([join(), join()]);
    const running = run('together', ...many, '--queue', redis.address);
    await bothAtWork(redis.address);
    victim.kill('SIGKILL');
    const { code, err } = await running;
    expect({ code, err: withoutWarnings(err) }).toEqual({ code: 0, err: '' });
    const written = place.files();
    expect(written['together/results.json']).toBe(written['alone/results.json']);
    expect(written['together/tables/replications.csv']).toBe(written['alone/tables/replications.csv']);
  });

  test('nobody at the queue is told; the first to join does the work and leaves when idle', async () => {
    const running = run('late', '--queue', redis.address);
    await new Promise((later) => setTimeout(later, 6000));
    await join('--leave-after', '2');
    const { code, err } = await running;
    expect(code).toBe(0);
    expect(err).toContain('nobody has joined this queue yet as Stepdown');
    expect(err).toContain('stepdown worker --queue');
  });
});
