import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { Loads } from '../../src/model/check/service-loads.ts';
import { measured } from '../../src/model/check/spans.ts';
import { simulate } from '../../src/model/simulate.ts';
import { meanInterval } from '../../src/statistics/interval.ts';
import { planOf } from '../support/plan-of.ts';
import { expectExact, run, runScenario } from '../support/run-scenario.ts';

/**
 * What `check` says is asked of each service (linear traffic equations, mean bundles) is what
 * unlimited services carry: loops, processes, staff, alternatives of the way, caps, reviews,
 * extensions and tapers included.
 */
const SCENARIO = {
  title: 'Everything unlimited',
  run: run('250 days', '200 days', 'offered load'),
  services: {
    acute: { unlimited: true, stay: { lognormal: { mean: '4 days', sd: '5 days' } } },
    ward: {
      unlimited: true,
      stay: { gamma: { mean: '9 days', cv: 0.6 } },
      then: { home: '70%', 'back again': '10%', care: '20%' },
    },
    assessors: { staff: 1000 },
    care: {
      hours: '1000000 hours/week',
      bundle: {
        hours: { gamma: { mean: '40 hours', cv: 0.7 } },
        cap: '60 hours',
        over: '6 weeks',
        profile: ['26%', '21%', '17%', '14%', '12%', '10%'],
        review: [
          { after: '3 weeks', finish: '25%' },
          { after: '1 weeks', every: '2 weeks', smaller: { share: '40%', by: '30%' } },
        ],
        extension: { share: '15%', weeks: 2, intensity: '5 hours/week' },
      },
      then: 'home',
    },
    visits: {
      hours: '100000 hours/day',
      ledger: 'day',
      bundle: {
        taper: {
          from: { uniform: { low: '2 hours/day', high: '3 hours/day' } },
          to: { uniform: { low: '0.5 hours/day', high: '2.5 hours/day' } },
          over: { exponential: '12 days', round: { to: '1 day', redrawWhileNotPositive: true } },
          roundTo: '0.5 hours',
        },
      },
      then: 'home',
    },
  },
  people: {
    emergency: {
      arrive: { perDay: 8, byWeekday: [1, 1, 1, 1, 1, 0.5, 0.5], batch: { poisson: { mean: 2 } } },
      admittedTo: 'acute',
      leaveBy: { home: '60%', 'to the ward': '20%', care: '10%', visits: '10%' },
    },
  },
  pathways: {
    'to the ward': {
      steps: [
        { process: { takes: { exponential: '1.5 days' }, code: 'A', by: 'assessors' } },
        { wait: { for: 'ward' } },
      ],
    },
    'back again': { steps: [{ wait: { for: 'acute' } }, { then: { home: '80%', 'to the ward': '20%' } }] },
  },
  endings: { home: { at: 'home' } },
};

describe('what is asked of services', () => {
  const plan = planOf(stringify(SCENARIO));
  const demand = new Loads(plan).demand(measured(plan));
  const load = (name: string) => demand[plan.services.findIndex(({ service }) => service === name)]!;

  it('is what unlimited places hold', () => {
    const ran = runScenario(SCENARIO, 20);
    for (const name of ['acute', 'ward', 'care', 'visits', 'assessors']) {
      expectExact(`people in ${name}`, ran.measure('occupied', name), load(name).people);
    }
  });
  it('is what unlimited pools deliver', () => {
    const days = (plan.endTick - plan.fromTick) / 86_400_000;
    const runs = Array.from({ length: 20 }, (_, i) => simulate(plan, i + 1, {}).ledger);
    expect(runs[0]).toHaveLength(2);
    for (const name of ['care', 'visits']) {
      const delivered = runs.map((pools) => {
        const pool = pools.find(({ service }) => plan.services[service]!.service === name)!;
        return (7 * pool.delivered) / days;
      });
      expectExact(`hours a week of ${name}`, meanInterval(delivered), load(name).load);
    }
  });
});
