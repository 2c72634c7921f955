import { describe, expect, it } from 'vitest';
import { checkReport } from '../../../../src/model/check/check-plan.ts';
import type { CheckReport } from '../../../../src/model/check/check-report.ts';
import { compile } from '../../../../src/model/compile/compile.ts';
import { minimalScenario, readWell } from '../../../support/scenario-text.ts';

function reportOf(overrides: object): CheckReport {
  const read = readWell(minimalScenario(overrides));
  const compiled = compile(read);
  if (!compiled.ok) throw new Error(compiled.problems[0]!.expected);
  return checkReport(read, compiled.value);
}

function rows(report: CheckReport, title: string): readonly (string | number | null)[][] {
  const table = report.tables.find((one) => one.title.startsWith(title));
  return (table?.rows ?? []).map((row) => [...row]);
}

const YEAR = { from: '2016-04-01', length: '364 days', warmUp: '400 weeks' };
const POOL = {
  reablement: {
    hours: { value: '1000 hours/week', productiveRatio: 0.8 },
    bundle: { hours: { gamma: { mean: '40 hours', cv: 0.7 } }, over: '6 weeks' },
    then: 'home',
  },
};

describe('what is asked of each service', () => {
  it('is rate x mean stay for beds, with the processes that hold them', () => {
    const pathways = { onward: { steps: [{ process: { takes: '1.5 days' } }, { then: 'home' }] } };
    const people = { patients: { arrive: { perDay: 4 }, leaveBy: { home: '50%', onward: '50%' } } };
    const report = reportOf({ run: YEAR, services: { acute: { beds: 10 } }, people, pathways });
    const [acute] = rows(report, 'What is asked');
    expect(acute!.slice(0, 3)).toEqual(['acute', 'all', 'beds']);
    expect(acute![3]).toBeCloseTo(28, 10);
    expect(acute![4]).toBeCloseTo(4 * (1 + 0.75), 10);
    expect(acute![6]).toBeCloseTo(0.7, 10);
    expect(report.warnings).toEqual([]);
  });
  it('is starts x mean bundle for a pool, whose throughput has a ceiling', () => {
    const people = { patients: { arrive: { perDay: 18 / 7 }, admittedTo: 'reablement' } };
    const report = reportOf({ run: YEAR, services: POOL, people });
    const load = rows(report, 'What is asked').find(([name]) => name === 'reablement')!;
    expect(load[4]).toBeCloseTo(720, 0);
    expect(load[5]).toBe(800);
    expect(load[6]).toBeCloseTo(0.9, 3);
    const [, through] = rows(report, 'Throughput');
    expect(through![2]).toBeCloseTo(40, 1);
    expect(through![4]).toBeCloseTo(20, 1);
    expect(through![5]).toBeCloseTo(18, 10);
    expect(report.sentences).toContain(
      'The tightest service is reablement: 18 people a week ask for it, and it could carry 20.',
    );
    expect(report.warnings).toContain('Nobody is sent to acute.');
  });
  it('says of a service that refuses that people are refused, not that its queue grows', () => {
    const unit = { beds: 4, stay: '2 days', then: 'home', queue: { limit: 0 } };
    const people = { patients: { arrive: { perDay: 3 }, admittedTo: 'unit', leaveBy: 'home' } };
    const [warning, ...others] = reportOf({ services: { unit }, people }).warnings.filter((text) =>
      text.startsWith('unit'),
    );
    expect(warning).toContain('is asked for more than there is: 6 of 4 beds (150.0%).');
    expect(warning).toContain('to a full queue is refused');
    expect(others).toEqual([]);
  });
  it('says of a service whose queue is left that people give up', () => {
    const unit = { beds: 4, stay: '2 days', then: 'home' };
    const waiting = { patience: { after: '2 hours', then: 'home' } };
    const people = { patients: { arrive: { perDay: 3 }, admittedTo: 'unit', leaveBy: 'home', waiting } };
    const warnings = reportOf({ services: { unit }, people }).warnings.filter((text) =>
      text.startsWith('unit'),
    );
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toContain('give up in the end');
  });
  it('says that a service is shut in the month in which it is', () => {
    const unit = {
      beds: { value: 14, steps: { '2016-10-01': 0 } },
      stay: '2 days',
      then: 'home',
      queue: { limit: 0 },
    };
    const people = { patients: { arrive: { perDay: 3 }, admittedTo: 'unit', leaveBy: 'home' } };
    expect(reportOf({ run: YEAR, services: { unit }, people }).warnings).toContain(
      'unit is asked for more than there is in October 2016 (it is shut): more are refused then.',
    );
  });
  it('follows people round a loop', () => {
    const ward = { beds: 9, stay: '2 days', then: { home: '75%', ward: '25%' } };
    const report = reportOf({ services: { ward }, people: { patients: { leaveBy: 'ward' } } });
    const load = rows(report, 'What is asked').find(([name]) => name === 'ward')!;
    expect(load[4]).toBeCloseTo(2 / 0.75, 9);
  });
  it('looks at the month that asks most', () => {
    const byMonth = [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2];
    const people = { patients: { arrive: { perDay: 8, byMonth } } };
    const report = reportOf({ run: YEAR, services: { acute: { beds: 10 } }, people });
    const [acute] = rows(report, 'What is asked');
    expect(acute![7]).toBe('December 2016');
    expect(Number(acute![8]) / Number(acute![6])).toBeGreaterThan(1.8);
    expect(report.warnings.join()).toContain('more than there is in December 2016');
    expect(report.sentences.join()).toContain('patients: byMonth (mean given 1.085)');
  });
  it('uses the numbers in force in each month', () => {
    const changes = [
      { on: '2016-10-01', services: { acute: { stay: { exponential: { mean: '3 days' } } } } },
    ];
    const run = { from: '2016-04-01', length: '365 days' };
    const [acute] = rows(reportOf({ run, changes }), 'What is asked');
    expect(acute![4]).toBeCloseTo((183 * 1 + 182 * 3) / 365, 10);
  });
});

describe('people who come', () => {
  it('are shown as given and as they come', () => {
    const patients = { arrive: { perDay: 7, byWeekday: [1, 1, 1, 1, 1, 1, 0] } };
    const report = reportOf({ run: { from: '2016-04-04', length: '6 days' }, people: { patients } });
    const [row] = rows(report, 'People who come');
    expect(row!.slice(0, 2)).toEqual(['patients', 7]);
    expect(row![2]).toBeCloseTo((7 * 7) / 6, 10);
    expect(report.sentences.join()).toContain('does not measure whole weeks');
  });
});

describe('warnings', () => {
  it('name a service that is asked for more than it has', () => {
    const [overload, settle] = reportOf({ people: { patients: { arrive: { perDay: 3 } } } }).warnings;
    expect(overload).toBe(
      'acute is asked for more than there is: 3 of 2 beds (150.0%). The queue grows for as long as the run lasts; there is no steady state.',
    );
    expect(settle).toContain('never settles');
  });
  it('say how long the slowest service takes to settle', () => {
    const services = { acute: { beds: 100, stay: { exponential: '30 days' } } };
    expect(reportOf({ services }).warnings).toEqual([
      'acute begins empty and needs about 90 days to come within 5% of its long-run level (mean stay 30 days); there is no warm-up. Lengthen `warmUp`, or say with `initial` who is there at the start.',
    ]);
  });
  it('say what rounding does to a mean', () => {
    const stay = { exponential: '1 days', round: { to: '1 days', rule: 'up' } };
    const report = reportOf({ run: YEAR, services: { acute: { beds: 20, stay } } });
    expect(report.warnings).toEqual([
      'stay in acute: truncation or rounding moves the mean from 1 to 1.582.',
    ]);
    const [distribution] = rows(report, 'Distributions');
    expect(distribution!.slice(0, 2)).toEqual(['stay in acute', 'days']);
    expect(distribution![4]).toBeCloseTo(1 / (1 - Math.exp(-1)), 9);
  });
  it('list numbers of low confidence', () => {
    const beds = { value: 20, source: 'a guess', confidence: 'L' };
    const report = reportOf({ run: YEAR, services: { acute: { beds } } });
    expect(rows(report, 'Numbers without')).toHaveLength(1);
    expect(report.sentences.join()).toContain(
      '1 number in the file has a note of origin; 1 of low confidence.',
    );
  });
  it('name changes that the run never sees', () => {
    const beds = { services: { acute: { beds: { add: 1 } } } };
    const changes = [
      { on: '2016-03-01', until: '2016-03-05', ...beds },
      { on: '2017-01-01', ...beds },
    ];
    const warnings = reportOf({ run: { from: '2016-04-01', length: '10 days' }, changes }).warnings.join();
    expect(warnings).toContain('The change on 2016-03-01 is over before the first measured day');
    expect(warnings).toContain('The change on 2017-01-01 comes after the run.');
  });
  it('are none where a service is nearly settled: a sentence says so', () => {
    const services = { acute: { beds: 100, stay: { exponential: '30 days' } } };
    const { warnings, sentences } = reportOf({ run: { warmUp: '11 weeks' }, services });
    expect(warnings).toEqual([]);
    const reached = (100 * (1 - Math.exp(-77 / 30))).toFixed(1);
    expect(sentences.join()).toContain(
      `acute is nearly settled when measuring begins, at about ${reached}% of its long-run level`,
    );
  });
});

describe('tables', () => {
  it('keep equal figures of hours and of days apart', () => {
    const therapists = {
      hours: '100 hours/week',
      bundle: { hours: '5 hours', over: '1 week' },
      then: 'home',
    };
    const acute = { remove: ['stay'], stay: '5 days' };
    const people = { patients: { leaveBy: 'therapists' } };
    const found = rows(reportOf({ services: { acute, therapists }, people }), 'Distributions');
    expect(found.map((row) => row.slice(0, 4))).toEqual([
      ['stay in acute', 'days', 'always 5', 5],
      ['bundle of therapists', 'hours', 'always 5', 5],
    ]);
  });
  it('count steps from 1, as changes do', () => {
    const takes = { value: '1 day', source: 'a guess', confidence: 'L' };
    const pathways = { onward: { steps: [{ process: { takes } }, { then: 'home' }] } };
    const report = reportOf({ pathways, people: { patients: { leaveBy: 'onward' } } });
    expect(rows(report, 'Numbers without')[0]![0]).toBe('pathways > onward > step 1 > process > takes');
  });
  it('say where those go who are refused at a full queue', () => {
    const services = { acute: { queue: { limit: 4 } } };
    const noteOf = (waiting: object) =>
      reportOf({ services, people: { patients: { waiting } } }).tables.find(({ title }) =>
        title.startsWith('Where people go'),
      )!.note;
    expect(noteOf({})).toContain('Those who find 4 waiting for acute are refused and go to "refused"');
    expect(noteOf({ rejected: 'died' })).toContain('are refused and go to "died"');
    const open = reportOf({}).tables.find(({ title }) => title.startsWith('Where people go'))!;
    expect(open.note).toBeUndefined();
  });
});

describe('factors of arrivals', () => {
  it('whose mean is 1 but for rounding need no mention', () => {
    const byMonth = [1.003, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1];
    const people = { patients: { arrive: { perDay: 1, byMonth } } };
    expect(reportOf({ people }).sentences.join()).not.toContain('brought to a mean of 1');
  });
});
