/** Two scenarios meet the same people with the same needs: what a person is does not depend on what happens. */
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { simulate } from '../../../src/model/simulate.ts';
import { planOf } from '../../support/plan-of.ts';

const BASE = {
  title: 'Same people',
  run: { from: '2020-01-01', length: '300 days', warmUp: 'none', seed: 'same people', replications: 1 },
  services: {
    acute: { beds: 60 },
    'community bed': { beds: 30, stay: { lognormal: { mean: '20 days', sd: '12 days' } }, then: 'home' },
    reablement: {
      hours: '150 hours/week',
      bundle: { hours: { gamma: { mean: '40 hours', cv: 0.6 } }, over: '4 weeks' },
    },
  },
  people: {
    emergency: {
      arrive: { perDay: 8 },
      admittedTo: 'acute',
      readyAfter: { lognormal: { mean: '5 days', sd: '6 days' } },
      leaveBy: { home: '60%', 'by reablement': '20%', 'by community bed': '20%' },
    },
  },
  pathways: {
    'by reablement': {
      steps: [
        { process: { takes: { exponential: { mean: '1 day' } }, code: 'A' } },
        { wait: { for: 'reablement', code: 'E' } },
        { then: { home: '80%', 'community bed': '20%' } },
      ],
    },
    'by community bed': { steps: [{ wait: { for: 'community bed', code: 'C' } }, { then: 'home' }] },
  },
  endings: { home: { at: 'home' } },
};
type Scenario = typeof BASE;

/** Per emergency patient: the instant of arrival, then service and length to ready (or the plan) of each stay. */
function livesOf(text: string): Map<number, readonly (number | string)[]> {
  const plan = planOf(text);
  const cohort = plan.cohorts.findIndex((each) => each.cohort === 'emergency');
  const lives = new Map<number, (number | string)[]>();
  simulate(plan, 1, {
    stays(chunk) {
      for (let i = 0; i < chunk.length; i++) {
        if (chunk.cohort[i] !== cohort || Number.isNaN(chunk.readyAt[i]!)) continue;
        const life = lives.get(chunk.person[i]!) ?? [chunk.requestedAt[i]!];
        const length = chunk.readyAt[i]! - chunk.startedAt[i]!;
        life.push(plan.services[chunk.service[i]!]!.service, length, chunk.planned[i]!);
        lives.set(chunk.person[i]!, life);
      }
    },
  });
  return lives;
}

/** Everybody who lived through as much in both lived the same; says how many stays were compared. */
function compared(one: ReturnType<typeof livesOf>, other: ReturnType<typeof livesOf>): number {
  let stays = 0;
  for (const [person, life] of one) {
    const second = other.get(person) ?? [];
    const common = Math.min(life.length, second.length);
    expect(second.slice(0, common), `person ${person}`).toEqual(life.slice(0, common));
    stays += Math.floor(common / 3);
  }
  return stays;
}

const base = livesOf(stringify(BASE));
const withServices = (services: object): Scenario => ({
  ...BASE,
  services: { ...BASE.services, ...services },
});

const VARIANTS: Readonly<Record<string, object>> = {
  'far fewer beds': withServices({
    acute: { beds: 40 },
    'community bed': { ...BASE.services['community bed'], beds: 12 },
  }),
  'far more hours': withServices({ reablement: { ...BASE.services.reablement, hours: '1000 hours/week' } }),
  'a service before the others that other people use': {
    ...withServices({}),
    services: { hospice: { beds: 3, stay: '9 days' }, ...BASE.services },
    people: {
      planned: { arrive: { perDay: 0.3 }, admittedTo: 'hospice', leaveBy: 'home' },
      ...BASE.people,
    },
  },
  'nobody to a community bed any more, whoever went there goes home': {
    ...BASE,
    services: { acute: BASE.services.acute, reablement: BASE.services.reablement },
    pathways: {
      'by reablement': {
        steps: [...BASE.pathways['by reablement'].steps.slice(0, 2), { then: 'home' }],
      },
    },
    people: {
      emergency: {
        ...BASE.people.emergency,
        leaveBy: { home: '60%', 'by reablement': '20%', 'straight home': '20%' },
      },
    },
    endings: { ...BASE.endings, 'straight home': { at: 'home' } },
  },
};

test.each(Object.entries(VARIANTS))('%s', (_, variant) => {
  expect(compared(base, livesOf(stringify(variant)))).toBeGreaterThan(1000);
});

test('a service by another name', () => {
  const text = stringify(BASE).replaceAll('community bed', 'step-down bed');
  const old = (word: number | string): number | string => (word === 'step-down bed' ? 'community bed' : word);
  const renamed = new Map([...livesOf(text)].map(([person, life]) => [person, life.map(old)]));
  expect(renamed).toEqual(base);
});

test('another replication, or another seed, meets other people', () => {
  const other = livesOf(stringify({ ...BASE, run: { ...BASE.run, seed: 'other people' } }));
  const same = [...base].filter(([person, life]) => other.get(person)?.[2] === life[2]);
  expect(same.length).toBeLessThan(base.size / 1000);
});
