import { MessageChannel } from 'node:worker_threads';
import type { MessagePort } from 'node:worker_threads';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ReplicationResult } from '../../../src/measures/replication-result.ts';
import type { Plan } from '../../../src/model/plan.ts';
import type { FromWorker, ToWorker } from '../../../workers/messages.ts';
import { serve } from '../../../workers/serve.ts';

let near: MessagePort;
let far: MessagePort;
let done: string[];
/** Kept by the simulator between replications, as a careful one would. */
let kept: Float64Array;

/** A result whose arrays share one buffer, or belong to the simulator: neither may be handed over. */
function result(replication: number): ReplicationResult {
  if (replication === 13) throw new Error('people were lost');
  const shared = Float64Array.of(replication, 2, 3, 4);
  const nothing = (): Float64Array => new Float64Array(0);
  return {
    replication,
    values: shared.subarray(0, 2),
    numerators: shared.subarray(2),
    denominators: kept.subarray(0, 1),
    series: nothing(),
    distributions: [Float64Array.of(0.5, 0.5)],
    probes: [],
    arrived: nothing(),
    left: nothing(),
    inside: nothing(),
    events: 5,
    engineSeconds: 0,
    warnings: ['w'],
  };
}

beforeEach(() => {
  ({ port1: near, port2: far } = new MessageChannel());
  done = [];
  kept = Float64Array.of(7, 8);
  serve(far, {
    run: (plan, replication) => {
      done.push(`${plan.title}/${replication}`);
      return result(replication);
    },
    writeRecords: (plan, job, files) => void done.push(`${plan.title}/${job.replication} to ${files.folder}`),
  });
});
afterEach(() => {
  near.close();
});

const say = (message: ToWorker): void => near.postMessage(message);
const heard = (): Promise<FromWorker> => new Promise((settle) => near.once('message', settle));
const plan = (title: string): Plan => ({ title }) as Plan;

describe('a worker', () => {
  test('runs replications of the plan it was sent and hands the arrays over', async () => {
    say({ kind: 'plan', number: 1, plan: plan('one') });
    for (const replication of [1, 2]) {
      say({ kind: 'job', id: replication, plan: 1, job: { scenario: 1, replication }, records: null });
      const message = await heard();
      expect(message).toMatchObject({ kind: 'done', id: replication, result: { replication, events: 5 } });
      const { values, numerators, denominators, distributions } = (message as { result: ReplicationResult })
        .result;
      expect([[...values], [...numerators], [...denominators]]).toEqual([[replication, 2], [3, 4], [7]]);
      expect(distributions.map((shares) => [...shares])).toEqual([[0.5, 0.5]]);
    }
    expect(done).toEqual(['one/1', 'one/2']);
    expect([...kept]).toEqual([7, 8]);
  });

  test('answers an error with its words and goes on', async () => {
    say({ kind: 'plan', number: 0, plan: plan('one') });
    say({ kind: 'job', id: 0, plan: 0, job: { scenario: 0, replication: 13 }, records: null });
    expect(await heard()).toMatchObject({ kind: 'failed', id: 0, message: 'people were lost' });
    say({ kind: 'job', id: 1, plan: 0, job: { scenario: 0, replication: 1 }, records: null });
    expect(await heard()).toMatchObject({ kind: 'done', id: 1 });
  });

  test('writes records when asked to', async () => {
    say({ kind: 'plan', number: 0, plan: plan('one') });
    say({
      kind: 'job',
      id: 0,
      plan: 0,
      job: { scenario: 0, replication: 3 },
      records: { folder: 'f', names: ['n'] },
    });
    await heard();
    expect(done).toEqual(['one/3', 'one/3 to f']);
  });
});
