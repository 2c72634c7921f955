import { describe, expect, it } from 'vitest';
import type { Plan, PlanArrivals } from '../../../../src/model/plan.ts';
import { planOf } from '../../../support/minimal-plan.ts';

const TWO = {
  hospitals: { North: { beds: 10 }, South: { beds: 20 } },
  localities: {
    Hill: { share: '40%', care: '100 hours/week' },
    Dale: { share: '60%', care: '300 hours/week' },
  },
  flows: { Hill: { North: '90%', South: '10%' }, Dale: { South: '100%' } },
  services: {
    acute: { per: 'hospital', beds: { from: 'beds' } },
    care: {
      per: 'locality',
      hours: { from: 'care' },
      bundle: { hours: '40 hours', over: '4 weeks' },
      then: 'home',
    },
  },
  people: { patients: { per: 'locality', arrive: { perDay: 100 }, leaveBy: { home: '50%', care: '50%' } } },
};

const rateOf = (arrivals: PlanArrivals) =>
  arrivals.rule === 'poisson' ? arrivals.ratePerDay.values[0]! : NaN;
const served = (plan: Plan, at: number) => {
  const node = plan.nodes[plan.cohorts[at]!.entry]!;
  return node.op === 'request' ? plan.services[node.needs[0]!.service]!.place : '';
};

describe('places', () => {
  it('copy services over hospitals and localities, and cohorts over both', () => {
    const plan = planOf(TWO);
    expect(plan.services.map(({ service, place }) => `${service} ${place}`)).toEqual([
      'acute North',
      'acute South',
      'care Hill',
      'care Dale',
    ]);
    expect(plan.cohorts.map(({ locality, hospital }) => `${locality} ${hospital}`)).toEqual([
      'Hill North',
      'Hill South',
      'Dale South',
    ]);
    expect(plan.cohorts.map((_, i) => served(plan, i))).toEqual(['North', 'South', 'South']);
  });
  it('split a total by share and flow, and keep the figures of a map', () => {
    const rates = planOf(TWO).cohorts.map(({ arrivals }) => rateOf(arrivals));
    expect(rates[0]).toBeCloseTo(36, 12);
    expect(rates[1]).toBeCloseTo(4, 12);
    expect(rates[2]).toBeCloseTo(60, 12);
    const own = { people: { patients: { arrive: { perDay: { Hill: 10, Dale: 5 } } } } };
    const mapped = planOf({
      ...TWO,
      people: { patients: { ...TWO.people.patients, ...own.people.patients } },
    });
    expect(mapped.cohorts.map(({ arrivals }) => rateOf(arrivals))).toEqual([9, 1, 5]);
  });
  it('split a total in proportion to a column, whatever the share', () => {
    const { localities, people } = TWO;
    const plan = planOf({
      ...TWO,
      localities: {
        Hill: { ...localities.Hill, care: '1,500 hours/week' },
        Dale: { ...localities.Dale, care: '500 hours/week' },
      },
      people: { patients: { ...people.patients, arrive: { perDay: 100, splitBy: 'care' } } },
    });
    const rates = plan.cohorts.map(({ arrivals }) => rateOf(arrivals));
    for (const [i, rate] of [67.5, 7.5, 25].entries()) expect(rates[i]).toBeCloseTo(rate, 12);
  });
  it('send each to the service of their own locality', () => {
    const plan = planOf(TWO);
    const asked = plan.nodes.flatMap((node) =>
      node.op === 'request' && plan.services[node.needs[0]!.service]!.service === 'care'
        ? [plan.services[node.needs[0]!.service]!.place]
        : [],
    );
    expect(asked).toEqual(['Hill', 'Hill', 'Dale']);
  });
  it('keep one copy of what is the same, however often it is used', () => {
    const plan = planOf(TWO);
    expect(plan.distributions).toHaveLength(2);
    expect(plan.bundles).toHaveLength(1);
  });
  it('change a number in one place only', () => {
    const changes = [
      { on: '2016-04-03', where: 'Hill', services: { care: { bundle: { hours: '20 hours' } } } },
    ];
    const plan = planOf({ ...TWO, changes });
    expect(plan.epochs).toHaveLength(1);
    expect(plan.epochs[0]!.fromTick).toBe(2 * 86_400_000);
    expect(plan.bundles).toHaveLength(2);
    const totals = (of: { bundles: Plan['bundles']; distributions: Plan['distributions'] }) =>
      of.bundles.map(({ total }) => of.distributions[total]);
    expect(totals(plan)).toEqual([
      { kind: 'fixed', value: 40 },
      { kind: 'fixed', value: 40 },
    ]);
    expect(totals(plan.epochs[0]!)).toEqual([
      { kind: 'fixed', value: 20 },
      { kind: 'fixed', value: 40 },
    ]);
  });
  it('share initial people among the cohorts that come there', () => {
    const acute = {
      ...TWO.services.acute,
      initial: { occupied: { North: 8, South: 7 }, cohort: 'patients' },
    };
    const plan = planOf({ ...TWO, services: { ...TWO.services, acute } });
    expect(plan.initial.map(({ cohort, count, state }) => [cohort, count, state])).toEqual([
      [0, 8, 'inService'],
      [2, 7, 'inService'],
    ]);
  });
});
