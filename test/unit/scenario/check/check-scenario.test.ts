import { describe, expect, it } from 'vitest';
import { minimalScenario, problemsOf } from '../../../support/scenario-text.ts';

/** Changes to the smallest scenario, where the problem is, and words it must hold. */
type Case = readonly [what: string, overrides: object, path: string, words: string];

const service = (acute: object) => ({ services: { acute } });
const stay = (distribution: unknown) => service({ remove: ['stay'], stay: distribution });
const cohort = (patients: object) => ({ people: { patients } });
const arrive = (given: object) => cohort({ arrive: { remove: ['perDay'], ...given } });
const pool = (hours: unknown, others: object = {}) => ({
  services: { reablement: { hours, bundle: { hours: '10 hours', over: '2 weeks' }, ...others } },
});
const bundle = (given: object) => ({ services: { reablement: { hours: '9 hours/week', bundle: given } } });
const localities = {
  North: { share: '60%', hours: '10 hours/week' },
  South: { share: '40%', hours: '5 hours/week' },
};
const pathway = (...steps: object[]) => ({ pathways: { route: { steps } } });
const probe = (given: object) => ({ probes: { look: given } });
const outcome = { died: '5%', readmitted: '10%', 'care home': '2%' };
const afterwards = (of: object, within = '91 days') => ({ afterwards: { within, of } });
const line = (given: object) => ({
  money: { priceYear: '2016/17', lines: { block: { payer: 'NHS', ...given } } },
});
const change = (given: object) => ({ changes: [{ on: '2016-04-03', ...given }] });

const observed = (entry: object, run: object = { remove: ['length'], to: '2016-05-31' }) => ({
  run,
  observed: { days: { measure: 'delayedDays', ...entry } },
});

function expectProblems(cases: readonly Case[]): void {
  it.each(cases)('%s', (_, overrides, path, words) => {
    const found = problemsOf(minimalScenario(overrides));
    expect(found.map((problem) => problem.path.join('.'))).toContain(path);
    const there = found.filter((problem) => problem.path.join('.') === path);
    expect(there.map((problem) => `${problem.expected} ${problem.cure}`).join(' ')).toContain(words);
    expect(there.every((problem) => problem.line > 0 && problem.column > 0)).toBe(true);
  });
}

describe('run', () => {
  expectProblems([
    ['no period', { run: { remove: ['length'] } }, 'run', 'either `length` or `to`'],
    ['two periods', { run: { to: '2016-05-01' } }, 'run', 'either `length` or `to`'],
    ['a period of nothing', { run: { length: '0 days' } }, 'run.length', 'longer than nothing'],
    ['part of a day', { run: { length: '36 hours' } }, 'run.length', 'whole days'],
    ['an end before the start', { run: { remove: ['length'], to: '2016-03-31' } }, 'run.to', 'is before'],
    ['a day that does not exist', { run: { from: '2015-02-29' } }, 'run.from', 'does not'],
    ['half a replication', { run: { replications: 1.5 } }, 'run.replications', 'whole number'],
    ['no replication', { run: { replications: 0 } }, 'run.replications', '1 or more'],
    [
      'limits the wrong way round',
      { run: { replications: { atLeast: 20, atMost: 10, until: { delayedDays: '5%' } } } },
      'run.replications',
      'not below',
    ],
    ['a number without a unit', { run: { warmUp: 5 } }, 'run.warmUp', '5 weeks'],
    ['a null', { run: { seed: null } }, 'run.seed', 'text'],
  ]);
});

describe('names and places', () => {
  const long = 'x'.repeat(201);
  expectProblems([
    [
      'a control character',
      { endings: { 'a\u0007b': { at: 'home' } } },
      'endings.a\u0007b',
      'control characters',
    ],
    ['a long name', { endings: { [long]: { at: 'home' } } }, `endings.${long}`, 'at most 200'],
    [
      'a word of the language',
      { endings: { otherwise: { at: 'home' } } },
      'endings.otherwise',
      'a word of the language',
    ],
    ['an ending named like a service', { endings: { acute: { at: 'home' } } }, 'endings.acute', 'no service'],
    ['death elsewhere', { endings: { died: { at: 'home' } } }, 'endings.died.at', 'dead'],
    [
      'an unknown hospital',
      { hospitals: { Royal: {} }, localities: { North: { hospital: 'Roial' } } },
      'localities.North.hospital',
      'did you mean "Royal"?',
    ],
    [
      'shares of localities',
      { localities: { North: { share: '60%' }, South: { share: '30%' } } },
      'localities',
      '10% too little',
    ],
    [
      'a locality without a share',
      { localities: { North: { share: '100%' }, South: {} } },
      'localities.South',
      '`share`',
    ],
    [
      'flows that lose people',
      {
        hospitals: { Royal: {} },
        localities: { North: {}, South: {} },
        flows: { North: { Royal: '95%' }, South: { Royal: 1 } },
      },
      'flows.North',
      '5% too little',
    ],
    [
      'a locality without flows',
      { hospitals: { Royal: {} }, localities: { North: {}, South: {} }, flows: { North: { Royal: 1 } } },
      'flows',
      'South',
    ],
  ]);
});

describe('services', () => {
  expectProblems([
    ['two kinds', service({ staff: 3 }), 'services.acute', 'only one of'],
    ['no kind', service({ remove: ['beds'] }), 'services.acute', 'one of beds'],
    ['negative beds', service({ beds: -1 }), 'services.acute.beds', 'of 0 or more'],
    ['part of a bed', service({ beds: 2.5 }), 'services.acute.beds', 'whole number'],
    ['beds in hours', service({ beds: '20 hours/week' }), 'services.acute.beds', 'whole number of beds'],
    ['hours without a unit', pool(2146), 'services.reablement.hours', '2146 hours/week'],
    ['hours in visits', pool('20 visits/day'), 'services.reablement.hours', 'hours'],
    ['a key of pools', service({ reserve: 'this week' }), 'services.acute.reserve', 'pools'],
    [
      'a key of places',
      pool('9 hours/week', { preemption: 'resume' }),
      'services.reablement.preemption',
      'pool',
    ],
    [
      'pre-emption without priority',
      service({ preemption: 'resume' }),
      'services.acute.preemption',
      'order: priority',
    ],
    [
      'moving nowhere',
      service({ whenCapacityFalls: { 'move to': 'ward' } }),
      'services.acute.whenCapacityFalls.move to',
      'a service',
    ],
    [
      'moving to oneself',
      service({ whenCapacityFalls: { 'move to': 'acute' } }),
      'services.acute.whenCapacityFalls.move to',
      'the same service',
    ],
    [
      'a time without a day',
      pool('9 hours/week', { startTime: '10:00' }),
      'services.reablement.startTime',
      'start days',
    ],
    [
      'hours that do not exist',
      service({ admits: { hours: '08:00-24:30' } }),
      'services.acute.admits.hours',
      '24:00',
    ],
    [
      'hours that are none',
      service({ admits: { hours: '08:00-08:00' } }),
      'services.acute.admits.hours',
      'different times',
    ],
    ['copies without a table', service({ per: 'locality' }), 'services.acute.per', 'a table'],
    [
      'an unknown place',
      { localities, ...service({ per: 'locality', beds: { North: 1, Sout: 2 } }) },
      'services.acute.beds.Sout',
      'did you mean "South"?',
    ],
    [
      'a missing place',
      { localities, ...service({ per: 'locality', beds: { North: 1 } }) },
      'services.acute.beds',
      'missing South',
    ],
    [
      'an unknown column',
      { localities, ...service({ per: 'locality', beds: { from: 'bed' } }) },
      'services.acute.beds.from',
      'a column',
    ],
    [
      'a column without copies',
      { localities, ...service({ beds: { from: 'hours' } }) },
      'services.acute.beds.from',
      'per: locality',
    ],
    [
      'a column in the wrong unit',
      { localities, ...service({ per: 'locality', beds: { from: 'hours' } }) },
      'localities.North.hours',
      'whole number of beds',
    ],
    [
      'a ratio for beds',
      service({ beds: { value: 3, productiveRatio: 0.8 } }),
      'services.acute.beds.productiveRatio',
      'no productive ratio',
    ],
    [
      'six weekdays',
      service({ beds: { value: 3, byWeekday: [1, 1, 1, 1, 1, 1] } }),
      'services.acute.beds.byWeekday',
      'exactly 7',
    ],
    [
      'a closure backwards',
      service({ beds: { value: 3, closed: [{ from: '2016-05-02', to: '2016-05-01' }] } }),
      'services.acute.beds.closed.0',
      'not before',
    ],
    [
      'closures that overlap',
      service({
        beds: {
          value: 3,
          closed: [
            { from: '2016-04-02', to: '2016-04-05' },
            { from: '2016-04-05', to: '2016-04-07' },
          ],
        },
      }),
      'services.acute.beds.closed.1',
      'number 1 of the list is closed on 5 April 2016 too',
    ],
    [
      'people of nobody',
      service({ initial: { occupied: 1, cohort: 'patient' } }),
      'services.acute.initial.cohort',
      'did you mean "patients"?',
    ],
    [
      'too few stays',
      service({ initial: { occupied: 3, cohort: 'patients', remaining: ['1 day'] } }),
      'services.acute.initial.remaining',
      '3 in all',
    ],
  ]);
});

describe('distributions', () => {
  const at = (rest: string) => `services.acute.stay${rest}`;
  expectProblems([
    ['an unknown kind', stay({ gama: { mean: '5 days', cv: 1 } }), at('.gama'), 'did you mean "gamma"?'],
    ['two kinds', stay({ fixed: '5 days', exponential: '5 days' }), at(''), 'only one of'],
    ['a number without a unit', stay({ exponential: { mean: 5 } }), at('.exponential.mean'), '5 days'],
    ['a form that does not exist', stay({ gamma: { mean: '5 days' } }), at('.gamma'), 'mean and sd'],
    ['no mean', stay({ exponential: '0 days' }), at('.exponential'), 'above zero'],
    ['no shape', stay({ weibull: { shape: 0, scale: '3 days' } }), at('.weibull.shape'), 'above zero'],
    [
      'a negative shape',
      stay({ weibull: { shape: -1, scale: '3 days' } }),
      at('.weibull.shape'),
      'above zero',
    ],
    [
      'a median above the mean',
      stay({ lognormal: { mean: '5 days', median: '144 hours' } }),
      at('.lognormal.median'),
      'below the mean',
    ],
    [
      'low above high',
      stay({ uniform: { low: '5 days', high: '100 hours' } }),
      at('.uniform.high'),
      'above `low`',
    ],
    [
      'a mode outside',
      stay({ triangular: { low: '1 days', mode: '9 days', high: '4 days' } }),
      at('.triangular.mode'),
      'between',
    ],
    [
      'part of a phase',
      stay({ erlang: { shape: 1.5, mean: '5 days' } }),
      at('.erlang.shape'),
      'whole number',
    ],
    [
      'shares too few',
      stay({ discrete: { values: ['1 day', '2 days'], shares: [1] } }),
      at('.discrete'),
      'as many shares',
    ],
    [
      'shares too small',
      stay({ hyperexponential: { means: ['1 day', '2 days'], shares: ['50%', '49%'] } }),
      at('.hyperexponential.shares'),
      '1% too little',
    ],
    [
      'phases without a way out',
      stay({
        phaseType: {
          start: [1, 0],
          rates: [
            ['-1/day', '1/day'],
            ['1/day', '-1/day'],
          ],
        },
      }),
      at('.phaseType.rates'),
      'a way out',
    ],
    [
      'phases not square',
      stay({ phaseType: { start: [1, 0], rates: [['-1/day']] } }),
      at('.phaseType.rates'),
      '2 rows of 2',
    ],
    [
      'phases that gain',
      stay({ phaseType: { start: [1], rates: [['1/day']] } }),
      at('.phaseType.rates.0'),
      'below zero',
    ],
    [
      'nothing left',
      stay({ exponential: '5 days', truncate: { low: '9 days', high: '2 days' } }),
      at('.truncate'),
      'above `low`',
    ],
    [
      'rounding to nothing',
      stay({ exponential: '5 days', round: { to: '0 days' } }),
      at('.round.to'),
      'above zero',
    ],
  ]);
});

describe('bundles', () => {
  const at = (rest: string) => `services.reablement.bundle${rest}`;
  expectProblems([
    ['no shape', bundle({ hours: '10 hours' }), at(''), 'one of over, intensity, taper'],
    [
      'two shapes',
      bundle({ hours: '10 hours', over: '2 weeks', intensity: '5 hours/week' }),
      at(''),
      'only one of',
    ],
    ['part of a week', bundle({ hours: '10 hours', over: '10 days' }), at('.over'), 'whole number of weeks'],
    [
      'a short profile',
      bundle({ hours: '10 hours', over: '3 weeks', profile: ['60%', '40%'] }),
      at('.profile'),
      '3 entries',
    ],
    [
      'a profile of less',
      bundle({ hours: '10 hours', over: '2 weeks', profile: ['60%', '30%'] }),
      at('.profile'),
      '10% too little',
    ],
    [
      'a profile in hours of less',
      bundle({ hours: '10 hours', over: '2 weeks', profile: ['6 hours', '3 hours'] }),
      at('.profile'),
      'these sum to 9',
    ],
    [
      'hours for a total that varies',
      bundle({ hours: { exponential: '9 hours' }, over: '2 weeks', profile: ['6 hours', '3 hours'] }),
      at('.profile'),
      'varies',
    ],
    [
      'a total twice',
      bundle({ hours: '10 hours', intensity: '5 hours/week', for: '3 weeks' }),
      at('.hours'),
      'follows',
    ],
    [
      'a duration without an intensity',
      bundle({ taper: { from: '3 hours/day', to: '1 hours/day', over: '9 days' }, for: '3 weeks' }),
      at('.for'),
      'needs `intensity`',
    ],
    ['visits from hours', bundle({ visits: '10 visits', over: '2 weeks' }), at('.visits'), 'pool of hours'],
    [
      'a cap in visits',
      bundle({ hours: '10 hours', cap: '10 visits', over: '2 weeks' }),
      at(''),
      'hours throughout',
    ],
    [
      'a review too late',
      bundle({ hours: '10 hours', over: '2 weeks', review: { after: '2 weeks', finish: '10%' } }),
      at('.review.after'),
      'before the bundle ends',
    ],
    [
      'a review that finds nothing',
      bundle({ hours: '10 hours', over: '2 weeks', review: [{ after: '1 weeks' }] }),
      at('.review.0'),
      'what the review finds',
    ],
    [
      'care made smaller until nothing is left',
      bundle({
        hours: '10 hours',
        over: '2 weeks',
        review: { after: '1 weeks', smaller: { share: '10%', by: '100%' } },
      }),
      at('.review.smaller.by'),
      'care that is left',
    ],
    [
      'reviews every so many days',
      bundle({
        hours: '10 hours',
        over: '3 weeks',
        review: { after: '1 weeks', every: '3 days', finish: '10%' },
      }),
      at('.review.every'),
      'whole number of weeks',
    ],
  ]);
});

describe('people', () => {
  const person = (rest: string) => `people.patients${rest}`;
  expectProblems([
    ['no way of coming', cohort({ arrive: { remove: ['perDay'] } }), person('.arrive'), 'one of perDay'],
    ['two ways of coming', cohort({ arrive: { every: '1 day' } }), person('.arrive'), 'only one of'],
    [
      'a pattern on gaps',
      arrive({ gaps: '1 day', byWeekday: [1, 1, 1, 1, 1, 1, 1] }),
      person('.arrive.byWeekday'),
      '`gaps`',
    ],
    [
      'a pattern of nothing',
      cohort({ arrive: { byWeekday: [0, 0, 0, 0, 0, 0, 0] } }),
      person('.arrive.byWeekday'),
      'not all zero',
    ],
    [
      'rates that do not fill the cycle',
      arrive({ rates: { step: '1 hour', cycle: '1 day', perDay: [1, 2] } }),
      person('.arrive.rates'),
      '24 rates',
    ],
    [
      'a table out of order',
      arrive({ table: { rows: [{ at: '2016-04-02' }, { at: '2016-04-01' }] } }),
      person('.arrive.table.rows.1.at'),
      'in the order',
    ],
    ['an unknown service', cohort({ admittedTo: 'acut' }), person('.admittedTo'), 'did you mean "acute"?'],
    ['no way on', cohort({ remove: ['leaveBy'] }), person(''), '`leaveBy`'],
    ['an unknown way on', cohort({ leaveBy: 'hom' }), person('.leaveBy'), 'did you mean "home"?'],
    [
      'ways that lose people',
      cohort({ leaveBy: { home: '94%', died: '5%' } }),
      person('.leaveBy'),
      '99%, 1% too little',
    ],
    [
      'a stay for no route',
      cohort({ readyAfter: { 'by route': { hom: '1 day', otherwise: '2 days' } } }),
      person('.readyAfter.by route.hom'),
      'a way of',
    ],
    [
      'a route without a stay',
      cohort({ leaveBy: { home: 0.5, died: 0.5 }, readyAfter: { 'by route': { home: '1 day' } } }),
      person('.readyAfter.by route'),
      'died',
    ],
    [
      'a stay in a pool',
      { ...pool('9 hours/week'), ...cohort({ stays: { reablement: '1 day' } }) },
      person('.stays.reablement'),
      'a bundle',
    ],
    [
      'a bundle in beds',
      cohort({ bundles: { acute: { hours: '1 hours', over: '1 weeks' } } }),
      person('.bundles.acute'),
      'only for a pool',
    ],
    [
      'a total without shares',
      { localities: { North: {}, South: {} }, ...cohort({ per: 'locality' }) },
      person('.arrive.perDay'),
      '`share`',
    ],
    [
      'a column to split by that is not there',
      { localities, ...cohort({ per: 'locality', arrive: { splitBy: 'hour' } }) },
      person('.arrive.splitBy'),
      'did you mean "hours"?',
    ],
    [
      'a column to split by in two units',
      {
        localities: { North: { share: '60%', care: '10 hours/week' }, South: { share: '40%', care: 3 } },
        ...cohort({ per: 'locality', arrive: { splitBy: 'care' } }),
      },
      'localities.South',
      'in the unit of the others',
    ],
    [
      'a column to split by with nothing in it',
      {
        localities: { North: { share: '60%', care: 0 }, South: { share: '40%', care: 0 } },
        ...cohort({ per: 'locality', arrive: { splitBy: 'care' } }),
      },
      person('.arrive.splitBy'),
      'above 0',
    ],
    [
      'a column to split by where nothing is split',
      { localities, ...cohort({ arrive: { splitBy: 'hours' } }) },
      person('.arrive.splitBy'),
      'splits a total',
    ],
    ['a stay nobody gave', service({ remove: ['stay'] }), person('.admittedTo'), 'how long'],
    [
      'copies that people do not know',
      { localities, ...service({ per: 'locality' }) },
      person('.admittedTo'),
      'per: locality',
    ],
  ]);
});

describe('pathways', () => {
  const step = (rest: string) => `pathways.route.steps${rest}`;
  expectProblems([
    ['two kinds of step', pathway({ process: { takes: '1 day' }, then: 'home' }), step('.0'), 'only one of'],
    ['no end', pathway({ process: { takes: '1 day' } }), step(''), '`then`'],
    ['an end too early', pathway({ then: 'home' }, { then: 'home' }), step('.1'), 'no step after'],
    [
      'an unknown service',
      pathway({ wait: { for: 'acutes' } }, { then: 'home' }),
      step('.0.wait.for'),
      'did you mean "acute"?',
    ],
    [
      'a helper twice',
      pathway({ wait: { for: 'acute', with: ['acute'] } }, { then: 'home' }),
      step('.0.wait.with.0'),
      'other than',
    ],
    [
      'no staff',
      pathway({ process: { takes: '1 day', by: 'acute' } }, { then: 'home' }),
      step('.0.process.by'),
      '`staff`',
    ],
    [
      'a loop',
      pathway({ process: { takes: '1 day' } }, { then: { route: 0.5, home: 0.5 } }),
      'pathways.route',
      'route -> route',
    ],
    [
      'early from home',
      pathway({ wait: { for: 'acute', where: 'home', early: '1 day' } }, { then: 'home' }),
      step('.0.wait.early'),
      'a place to wait in',
    ],
    [
      'a national number that is none',
      { pathways: { route: { number: 4, steps: [{ then: 'home' }] } } },
      'pathways.route.number',
      '0, 1, 2 or 3',
    ],
  ]);
});

describe('dated changes', () => {
  const at = (rest: string) => `changes.0${rest}`;
  expectProblems([
    ['nothing', change({}), at(''), 'something that changes'],
    [
      'an unknown place',
      { localities, ...change({ where: 'Nort', services: { acute: { beds: 3 } } }) },
      at('.where'),
      'did you mean "North"?',
    ],
    [
      'an unknown service',
      change({ services: { acut: { beds: 3 } } }),
      at('.services.acut'),
      'did you mean "acute"?',
    ],
    ['another kind', change({ services: { acute: { staff: 3 } } }), at('.services.acute.staff'), 'beds'],
    [
      'two ways',
      change({ services: { acute: { beds: { times: 2, add: 3 } } } }),
      at('.services.acute.beds'),
      'only one of',
    ],
    [
      'half a distribution',
      change({ services: { acute: { stay: { gamma: { cv: 1 } } } } }),
      at('.services.acute.stay.gamma'),
      'mean and sd',
    ],
    [
      'an end before the start',
      change({ until: '2016-04-01', services: { acute: { beds: 3 } } }),
      at('.until'),
      'is before',
    ],
    [
      'news after the event',
      change({ announced: '2016-05-01', services: { acute: { beds: 3 } } }),
      at('.announced'),
      'is before',
    ],
    [
      'a ramp on a stay',
      change({ ramp: '1 week', services: { acute: { stay: '2 days' } } }),
      at('.ramp'),
      'only capacities',
    ],
    [
      'a new way on',
      change({ people: { patients: { leaveBy: 'died' } } }),
      at('.people.patients.leaveBy'),
      'there already',
    ],
    [
      'another way of coming',
      change({ people: { patients: { arrive: { every: '2 days' } } } }),
      at('.people.patients.arrive.every'),
      'only for people',
    ],
    [
      'people added to those who come one by one',
      {
        ...arrive({ at: ['2016-04-01'] }),
        ...change({ people: { patients: { arrive: { add: '1 people/day' } } } }),
      },
      at('.people.patients.arrive.add'),
      'who come by a rate',
    ],
    [
      'people added without saying per what',
      change({ people: { patients: { arrive: { add: -3 } } } }),
      at('.people.patients.arrive.add'),
      'such as -3 people/day',
    ],
    [
      'a step that is not there',
      {
        ...pathway({ then: 'home' }),
        ...change({ pathways: { route: { steps: { 2: { then: 'home' } } } } }),
      },
      at('.pathways.route.steps.2'),
      'from 1 to 1',
    ],
    [
      'another kind of step',
      {
        ...pathway({ then: 'home' }),
        ...change({ pathways: { route: { steps: { 1: { takes: '1 day' } } } } }),
      },
      at('.pathways.route.steps.1.takes'),
      '`then` step',
    ],
    [
      'a shape',
      change({ services: { acute: { queue: { limit: 3 } } } }),
      at('.services.acute.queue'),
      'a known key',
    ],
  ]);

  describe('that close a service which is closed', () => {
    const closing = (on: string, more: object = {}) => ({ on, services: { acute: { beds: 0 } }, ...more });
    const problems = (...changes: object[]) => problemsOf(minimalScenario({ localities, changes }));
    it('are named with the days and the other change', () => {
      const [problem, ...others] = problems(
        closing('2016-04-02', { until: '2016-04-05' }),
        closing('2016-04-04', { services: { acute: { beds: { times: 0 } } } }),
      );
      expect(others).toEqual([]);
      expect(problem).toMatchObject({ path: ['changes', 1, 'services', 'acute', 'beds'] });
      expect(problem!.expected).toContain('closed from 4 April 2016 to 5 April 2016 by change 1 too');
      expect(problems(closing('2016-04-02'), closing('2016-04-04'))[0]!.expected).toContain(
        '4 April 2016 on',
      );
    });
    it('are right one after the other, elsewhere, or with an opening in between', () => {
      const first = closing('2016-04-02', { until: '2016-04-03' });
      expect(problems(first, closing('2016-04-04'))).toEqual([]);
      const opened = { on: '2016-04-03', services: { acute: { beds: 4 } } };
      expect(problems(closing('2016-04-02'), opened, closing('2016-04-04'))).toEqual([]);
      const [north, south] = ['North', 'South'].map((where) => closing('2016-04-02', { where }));
      expect(problems(north!, south!)).toEqual([]);
    });
  });

  it('lays a change over what is there before it is judged', () => {
    const text = minimalScenario({
      ...service({ stay: { gamma: { mean: '3 days', cv: 1 } } }),
      ...cohort({ leaveBy: { home: '90%', died: '10%' } }),
      ...change({
        services: { acute: { stay: { gamma: { mean: '2 days' } } } },
        people: { patients: { leaveBy: { home: '80%', died: '20%' } } },
      }),
    });
    expect(
      problemsOf(text.replace('    stay:\n      exponential:\n        mean: 1 days\n', '    stay:\n')),
    ).toEqual([]);
  });
});

describe('what a scheme claims', () => {
  const covers = { row: 20, evidence: 'none', basis: 'a what-if' };
  expectProblems([
    [
      'admissions to a service that is not there',
      { covers: { ...covers, claims: { avoids: 'acut', counts: { acute: 'home' } } } },
      'covers.claims.avoids',
      'a service',
    ],
    [
      'people who go nowhere',
      { covers: { ...covers, claims: { avoids: 'acute', counts: { acute: 'hom' } } } },
      'covers.claims.counts.acute',
      'a service or an ending',
    ],
  ]);
});

describe('money and probes', () => {
  expectProblems([
    [
      'two prices',
      line({ services: ['acute'], block: '£1/day', perStart: '£2' }),
      'money.lines.block',
      'only one of',
    ],
    [
      'a price per the wrong thing',
      line({ services: ['acute'], perDelayedDay: '£3/hour' }),
      'money.lines.block.perDelayedDay',
      'per day',
    ],
    [
      'a threshold of what counts nothing',
      line({ services: ['acute'], block: '£1/day', above: '10/year' }),
      'money.lines.block.above',
      'counts nothing',
    ],
    [
      'payers of less than the whole',
      line({ payer: { council: '50%', NHS: '40%' }, services: ['acute'], perStart: '£2' }),
      'money.lines.block.payer',
      '10% too little',
    ],
    [
      'dates of a price that is not a block',
      line({ services: ['acute'], perStart: '£2', until: '2016-09-30' }),
      'money.lines.block.until',
      'no',
    ],
    [
      'a block that ends before it begins',
      line({ services: ['acute'], block: '£1/day', from: '2016-10-01', until: '2016-09-30' }),
      'money.lines.block.until',
      'a last day not before the first',
    ],
    [
      'an unknown service',
      line({ services: ['acut'], perDelayedDay: '£3' }),
      'money.lines.block.services.0',
      'did you mean',
    ],
    ['a one-off without a date', line({ oneOff: '£3' }), 'money.lines.block', 'a date'],
    ['a price of nothing', line({ perStart: '£3' }), 'money.lines.block', '`services`'],
    ['a probe of nothing', probe({ every: '1 day' }), 'probes.look', 'one of state, when'],
    [
      'a probe at no time',
      probe({ state: { service: 'acute', is: 'waiting' } }),
      'probes.look',
      'one of every, at',
    ],
    [
      'a probe all the time',
      probe({ state: { service: 'acute', is: 'waiting' }, every: '0 days' }),
      'probes.look.every',
      'above zero',
    ],
    [
      'spare beds',
      probe({ state: { service: 'acute', is: 'spare' }, every: '1 day' }),
      'probes.look.state.is',
      'free',
    ],
    [
      'a condition without a bound',
      probe({ when: { service: 'acute', is: 'waiting' }, every: '1 day' }),
      'probes.look.when',
      '`atLeast`',
    ],
    [
      'an unknown place',
      probe({ state: { service: 'acute', place: 'X', is: 'waiting' }, every: '1 day' }),
      'probes.look.state.place',
      'a place',
    ],
  ]);
});

describe('what is right', () => {
  it.each([
    ['a pool with a profile', { ...bundle({ hours: '10 hours', over: '2 weeks', profile: ['60%', '40%'] }) }],
    [
      'a profile in hours',
      { ...bundle({ hours: '10 hours', over: '2 weeks', profile: ['6 hours', '4 hours'] }) },
    ],
    [
      'copies for localities',
      {
        localities,
        ...service({ per: 'locality', beds: { North: 1, South: 0 } }),
        ...cohort({ per: 'locality' }),
      },
    ],
    ['thirds to the ninth digit', cohort({ leaveBy: { home: '66.6666666%', died: '33.3333334%' } })],
    ['capacity of nothing', service({ beds: 0 })],
    [
      'names of any letters',
      { endings: { 'Zuhaus 家 🏠': { at: 'home' } }, ...cohort({ leaveBy: 'Zuhaus 家 🏠' }) },
    ],
  ])('%s', (_, overrides) => expect(problemsOf(minimalScenario(overrides))).toEqual([]));
});

describe('afterwards', () => {
  expectProblems([
    ['no time', afterwards({ home: outcome }, '0 days'), 'afterwards.within', 'above zero'],
    ['of nobody', afterwards({}), 'afterwards.of', 'at least one pathway'],
    ['of an unknown way', afterwards({ hoem: outcome }), 'afterwards.of.hoem', 'home'],
    ['of the dead', afterwards({ died: outcome }), 'afterwards.of.died', 'is at: dead'],
    [
      'of people in a care home',
      { endings: { placed: { at: 'care home' } }, ...afterwards({ placed: outcome }) },
      'afterwards.of.placed',
      'is at: care home',
    ],
    [
      'more than everybody',
      afterwards({ home: { ...outcome, readmitted: '94%' } }),
      'afterwards.of.home',
      'these come to 101%',
    ],
    [
      'a delay that does nothing',
      { afterwards: { ...afterwards({ home: outcome }).afterwards, delay: { died: '0%', upTo: '9 days' } } },
      'afterwards.delay',
      'at least one of',
    ],
    [
      'nobody left on whom delay could act',
      {
        afterwards: {
          ...afterwards({ home: { ...outcome, readmitted: '93%' } }).afterwards,
          delay: { died: '1%', upTo: '9 days' },
        },
      },
      'afterwards.of.home',
      'somebody left at home',
    ],
    [
      'visits for hours',
      afterwards({ home: { ...outcome, ongoing: '2 visits/day' } }),
      'afterwards.of.home.ongoing',
      'hours of care a week',
    ],
    [
      'a pathway from hospital that is not there',
      { afterwards: { ...afterwards({ home: outcome }).afterwards, 'from hospital': { home: outcome } } },
      'afterwards.from hospital.home',
      'a pathway',
    ],
    [
      'a pathway from hospital that waits for nothing',
      {
        ...pathway({ then: 'home' }),
        afterwards: { ...afterwards({ home: outcome }).afterwards, 'from hospital': { route: outcome } },
      },
      'afterwards.from hospital.route',
      'has 0',
    ],
    ['a share left out', afterwards({ home: { died: '5%' } }), 'afterwards.of.home.readmitted', 'share'],
  ]);

  it('may leave nobody at home, and may say nothing of care', () => {
    const all = { died: '50%', readmitted: '25%', 'care home': '25%' };
    expect(problemsOf(minimalScenario(afterwards({ home: all })))).toEqual([]);
  });
});

describe('what was observed', () => {
  const months = { '2016-04': 5, '2016-05': 6 };
  const path = 'observed.days';
  expectProblems([
    ['neither a value nor months', observed({}), path, 'one of value, months'],
    ['a value and months', observed({ value: 5, months }), path, 'only one of value, months'],
    ['a negative value', observed({ value: -5 }), `${path}.value`, 'write zero or more'],
    ['a value in words', observed({ value: 'many' }), `${path}.value`, 'in the unit of its measure'],
    ['a negative tolerance', observed({ value: 5, tolerance: '-10%' }), `${path}.tolerance`, 'of 0 or more'],
    ['a number below nothing', observed({ value: 5, tolerance: -1 }), `${path}.tolerance`, 'of 0 or more'],
    ['months of a year', observed({ months: { April: 5 } }), `${path}.months.April`, 'such as 2016-04'],
    ['a 13th month', observed({ months: { '2016-13': 5 } }), `${path}.months.2016-13`, 'a month'],
    ['a missing month', observed({ months: { '2016-04': 5 } }), `${path}.months`, '2016-05 is missing'],
    [
      'missing months',
      observed({ months: { '2016-05': 5 } }, { remove: ['length'], to: '2016-06-30' }),
      `${path}.months`,
      '2016-04, 2016-06 are missing',
    ],
    [
      'a month outside the period',
      observed({ months: { ...months, '2016-06': 5 } }),
      `${path}.months.2016-06`,
      '1 April 2016 to 31 May 2016',
    ],
    ['half a month', observed({ months }, { length: '50 days' }), `${path}.months`, 'whole months'],
    [
      'weeks',
      observed({ months }, { remove: ['length'], to: '2016-05-31', periods: 'week' }),
      `${path}.months`,
      '`run.periods` is week',
    ],
    ['a source of nothing', observed({ value: 5, source: 's' }), `${path}.source`, 'beside the number'],
    ['an unknown key', observed({ value: 5, within: '5%' }), `${path}.within`, 'a known key'],
  ]);

  it.each([
    ['a value', { value: '5 days' }],
    ['a sourced value', { value: { value: '5 days', source: 's', confidence: 'H' }, tolerance: '10%' }],
    ['months', { months: { ...months, '2016-05': { value: 6, source: 's' } }, source: 's', note: 'n' }],
  ])('may be %s', (_, entry) => {
    expect(problemsOf(minimalScenario(observed(entry)))).toEqual([]);
  });
});

describe('targets', () => {
  const target = (entry: object) => ({ targets: { beds: { measure: 'utilisation', ...entry } } });
  const path = 'targets.beds';
  expectProblems([
    ['no bound', target({}), path, 'one of atMost, atLeast, between'],
    ['two bounds', target({ atMost: 5, atLeast: 3 }), path, 'only one of'],
    ['one end of two', target({ between: [5] }), `${path}.between`, 'exactly 2'],
    ['a negative amber', target({ atMost: 5, amber: '-5%' }), `${path}.amber`, 'of 0 or more'],
    ['rounding to nothing', target({ atMost: 5, rounding: 0 }), `${path}.rounding`, 'above zero'],
    [
      'rounding up to nothing',
      target({ atMost: 5, rounding: { to: '0 days', rule: 'up' } }),
      `${path}.rounding.to`,
      'above zero',
    ],
    [
      'rounding aside',
      target({ atMost: 5, rounding: { to: 1, rule: 'sideways' } }),
      `${path}.rounding.rule`,
      'up',
    ],
    ['a certainty', target({ atMost: 5, chance: '100%' }), `${path}.chance`, 'below 100%'],
    ['no chance', target({ atMost: 5, chance: 0 }), `${path}.chance`, 'above 0%'],
    ['an unknown board', target({ atMost: 5, board: 'Barnet' }), `${path}.board`, 'the name of a board'],
    [
      'an unknown population',
      target({ atMost: 5, per100000: 'adults' }),
      `${path}.per100000`,
      'the name of a population',
    ],
    [
      'a period outside the run',
      target({ atMost: { series: { '2016/17 Q1': 5 } } }),
      `${path}.atMost.series.2016/17 Q1`,
      'lies in the measured one, 1 April 2016 to 10 April 2016',
    ],
    [
      'a year that is none',
      target({ atMost: { series: { '2016/19': 5 } } }),
      `${path}.atMost.series.2016/19`,
      'the year after it',
    ],
    ['no period', target({ atMost: { series: {} } }), `${path}.atMost.series`, 'at least one period'],
    ['a figure stated and worked out', target({ atMost: 5, stated: 4 }), path, 'only one of measure, stated'],
    [
      'a stated figure by month',
      { targets: { beds: { stated: 4, per: 'month', atMost: 5 } } },
      `${path}.per`,
      'the figure is stated',
    ],
    ['nobody to divide by', { populations: { adults: 0 } }, 'populations.adults', 'at least one person'],
    [
      'green beyond amber',
      { boards: { Barnet: { green: '12%', amber: '10%' } } },
      'boards.Barnet.green',
      'where amber begins',
    ],
    ['an unknown key', target({ atmost: 5 }), `${path}.atmost`, 'did you mean "atMost"'],
  ]);

  it.each([
    ['a bound', { atMost: '60 people' }],
    ['two ends', { between: ['85%', { value: '95%', source: 's' }], amber: '2 points' }],
    ['a rounding and a chance', { atLeast: 5, rounding: { to: '0.5', rule: 'down' }, chance: '90%' }],
  ])('may be %s', (_, entry) => {
    expect(problemsOf(minimalScenario(target(entry)))).toEqual([]);
  });
});
