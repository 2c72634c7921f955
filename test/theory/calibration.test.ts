/** Calibration against queues whose answers are known exactly: the rate behind an exact wait is found again. */
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { calibrate } from '../../src/experiment/calibration/calibrate.ts';
import type { Calibration } from '../../src/experiment/calibration/calibration.ts';
import { readCalibration } from '../../src/experiment/calibration/read-calibration.ts';
import { planScenario } from '../../src/experiment/plan-scenario.ts';
import { runInline } from '../../src/experiment/run-inline.ts';
import { meanWait } from '../../src/theory/erlang-c.ts';
import { readWell } from '../support/scenario-text.ts';

/** Five places, people who stay two days on average: load 0.8 when two come a day. */
const QUEUE = { servers: 5, arrivalRate: 2, meanStay: 2 };
/** Standard errors from the true value that chance alone does not reach. */
const Z = 4;

interface Asked {
  readonly arrivalsPerDay: number;
  readonly meanStayDays: number;
  readonly observed: object;
  readonly inputs: object;
  readonly replications: number;
}

async function fitted({
  arrivalsPerDay,
  meanStayDays,
  observed,
  inputs,
  replications,
}: Asked): Promise<Calibration> {
  const read = readWell(
    stringify({
      title: 'M/M/5',
      run: { from: '2020-01-01', length: '200 weeks', warmUp: '10 weeks', seed: 'erlang', replications },
      services: { ward: { beds: QUEUE.servers, stay: { exponential: { mean: `${meanStayDays} days` } } } },
      people: { patients: { arrive: { perDay: arrivalsPerDay }, admittedTo: 'ward', leaveBy: 'home' } },
      endings: { home: { at: 'home' } },
      observed,
      calibrate: { inputs },
    }),
  );
  const planned = planScenario(read, { name: 'queue', file: 'queue.yaml' });
  if (!planned.ok) throw new Error('the queue does not compile');
  const task = readCalibration({ read, observed: planned.value.observed, asked: [] });
  if (!task.ok) throw new Error(JSON.stringify(task.problems));
  const { calibration } = await calibrate({
    ...task.value,
    read,
    planned: planned.value,
    replications: { from: 1, to: replications },
    sourceOf: () => () => null,
    run: (plans) => runInline(plans),
    onProgress: () => undefined,
  });
  return calibration;
}

const wait = (tolerance: string): object => ({
  measure: 'meanWait',
  where: { service: 'ward' },
  value: `${meanWait(QUEUE)} days`,
  tolerance,
});

describe('a queue observed exactly', () => {
  test('the arrival rate behind an exact Erlang C wait is found again', async () => {
    const { inputs, ending, confirmation } = await fitted({
      arrivalsPerDay: 1.7,
      meanStayDays: QUEUE.meanStay,
      observed: { wait: wait('5%') },
      inputs: { 'people.patients.arrive.perDay': '1.5..2.3' },
      replications: 20,
    });
    const [{ after, errors }] = inputs as [Calibration['inputs'][number]];
    expect(ending).toBe('settled');
    // run-to-run chance alone stands between the fit and the truth: what was observed is exact
    expect(errors!.chance).toBeLessThan(0.03);
    expect(Math.abs(after - QUEUE.arrivalRate)).toBeLessThan(Z * errors!.chance);
    // fresh replications at the fitted rate: two independent errors, of about half an interval in two each
    const { mean, low, high } = confirmation!.after[0]!;
    expect(Math.abs(mean! - meanWait(QUEUE))).toBeLessThan((Z * Math.SQRT2 * (high! - low!)) / 4);
  });

  test('the mean stay and the arrival rate are both found from a wait and the use of beds', async () => {
    const { inputs, verdicts } = await fitted({
      arrivalsPerDay: 2.2,
      meanStayDays: 1.7,
      observed: {
        wait: wait('5%'),
        admitted: { measure: 'gotThrough', where: { service: 'ward' }, value: 2 * 365.25, tolerance: '1%' },
      },
      inputs: {
        'people.patients.arrive.perDay': '1.7..2.3',
        'services.ward.stay.exponential.mean': '1.5..2.2 days',
      },
      replications: 12,
    });
    const [rate, stay] = inputs as [Calibration['inputs'][number], Calibration['inputs'][number]];
    expect(Math.abs(rate.after - QUEUE.arrivalRate)).toBeLessThan(Z * rate.errors!.chance);
    expect(Math.abs(stay.after - QUEUE.meanStay)).toBeLessThan(Z * stay.errors!.chance);
    expect(verdicts!.inseparable).toEqual([]);
  });

  test('the arrival rate and the stay, which use of beds knows only as a product, cannot be told apart', async () => {
    const { inputs, verdicts } = await fitted({
      arrivalsPerDay: 1.9,
      meanStayDays: QUEUE.meanStay,
      observed: {
        occupied: { measure: 'occupied', where: { service: 'ward' }, value: 4, tolerance: '1%' },
        use: { measure: 'utilisation', where: { service: 'ward' }, value: '80%', tolerance: '1%' },
      },
      inputs: {
        'people.patients.arrive.perDay': '1.7..2.3',
        'services.ward.stay.exponential.mean': '1.8..2.2 days',
      },
      replications: 12,
    });
    expect(verdicts!.withoutEffect).toEqual([]);
    expect(verdicts!.inseparable.map(({ inputs: group }) => group)).toEqual([[0, 1]]);
    // along the direction that changes nothing, one rises as the other falls
    const { along } = verdicts!.inseparable[0]!;
    expect(along[0]! * along[1]!).toBeLessThan(0);
    const [rate, stay] = inputs.map(({ after }) => after) as [number, number];
    const error = inputs.map(({ errors, after }) => errors!.chance / after);
    expect(Math.abs(rate * stay - 4)).toBeLessThan(4 * Z * Math.max(...error));
  });
});
