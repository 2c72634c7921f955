import { describe, expect, it } from 'vitest';
import { compileProblems } from '../../../support/minimal-plan.ts';

const POOL = { hours: '10 hours/week', then: 'home' };

/** What is expected, for each problem. */
const expectations = (overrides: object) => compileProblems(overrides).map(({ expected }) => expected);

describe('problems that only compiling sees', () => {
  it('name file, line and column', () => {
    const services = { acute: { stay: { normal: { mean: '3 days', sd: '1 days' } } } };
    const [problem] = compileProblems({ services });
    expect(problem).toMatchObject({
      file: 'scenario.yaml',
      path: ['services', 'acute', 'stay'],
      value: 'normal',
    });
    expect(problem!.line).toBeGreaterThan(1);
    expect(problem!.column).toBeGreaterThan(1);
  });
  it('refuse a circle that nobody leaves', () => {
    const services = {
      ward: { beds: 1, stay: '1 days', then: 'flat' },
      flat: { beds: 1, stay: '1 days', then: 'ward' },
    };
    expect(expectations({ services, people: { patients: { leaveBy: 'ward' } } })).toEqual([
      'a way that leads to an ending: from ward and flat people only ever come back',
    ]);
  });
  it('refuse a circle in which no time passes, also when some leave it, at its place', () => {
    const again = (stay: string) => ({
      services: { desk: { unlimited: true, stay, then: { desk: '50%', home: '50%' } } },
      people: { patients: { leaveBy: 'desk' } },
    });
    expect(compileProblems(again('1 minutes'))).toEqual([]);
    const [problem, ...others] = compileProblems(again('0 days'));
    expect(others).toEqual([]);
    expect(problem!.path).toEqual(['services', 'desk']);
    expect(problem!.expected).toContain('come back to desk at the same instant');
  });
  it('refuse people who are sent round between full queues', () => {
    const ward = { beds: 1, stay: '1 days', queue: { limit: 0 }, then: 'home' };
    const services = { ward, flat: ward };
    const pathways = {
      'to ward': { steps: [{ wait: { for: 'ward', where: 'home', rejected: 'to flat' } }, { then: 'home' }] },
      'to flat': { steps: [{ wait: { for: 'flat', where: 'home', rejected: 'to ward' } }, { then: 'home' }] },
    };
    const [problem] = compileProblems({ services, pathways, people: { patients: { leaveBy: 'to ward' } } });
    expect(problem!.path).toEqual(['pathways', 'to ward']);
  });
  it('refuse lengths that may be negative, and totals that are not whole days or people', () => {
    expect(
      expectations({ services: { acute: { stay: { normal: { mean: '3 days', sd: '1 days' } } } } }),
    ).toEqual(['lengths of time, which are never below 0']);
    expect(
      expectations({ people: { patients: { arrive: { batch: { uniform: { low: 1, high: 3 } } } } } }),
    ).toEqual(['whole numbers of people']);
    const taper = { from: '2 hours/day', to: '1 hours/day', over: { exponential: '9 days' } };
    const care = { ...POOL, bundle: { taper } };
    expect(expectations({ services: { care }, people: { patients: { leaveBy: 'care' } } })).toEqual([
      'whole days',
    ]);
  });
  it('refuse a time in place that no stay there lasts, by whatever way', () => {
    const initial = (days: number) => ({
      services: { acute: { stay: { uniform: { low: '1 days', high: '3 days' } }, initial: { occupied: 2, cohort: 'patients', remaining: { elapsed: ['1 days', `${days} days`] } } } },
    }); // prettier-ignore
    expect(compileProblems(initial(3))).toEqual([]);
    const [problem] = compileProblems(initial(4));
    expect(problem!.path).toEqual(['services', 'acute', 'initial', 'remaining', 'elapsed', 1]);
    expect(problem!.expected).toContain('none lasts longer than 3 days');
  });
  it('refuse what a ledger cannot keep exactly', () => {
    const care = {
      ...POOL,
      hours: { value: '1000000.0000000001 hours/week', productiveRatio: 0.123456789 },
      bundle: { hours: '10 hours', over: '2 weeks' },
    };
    const problems = compileProblems({ services: { care }, people: { patients: { leaveBy: 'care' } } });
    expect(problems.map(({ path }) => path)).toEqual([['services', 'care', 'hours']]);
    expect(problems[0]!.expected).toContain('exactly in whole units');
  });
  it('refuse to split over places what comes one by one', () => {
    const localities = { Hill: { share: '50%' }, Dale: { share: '50%' } };
    const arrive = { remove: ['perDay'], at: ['2016-04-02 09:00'] };
    const problems = expectations({ localities, people: { patients: { per: 'locality', arrive } } });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain('`perDay`');
  });
  it('refuse a way in a table that the journey does not offer', () => {
    const rows = [{ at: '2016-04-02', ways: ['ward'] }];
    const people = {
      patients: { arrive: { remove: ['perDay'], table: { rows } }, leaveBy: { home: '50%', died: '50%' } },
    };
    expect(expectations({ people })).toEqual(['one of home, died']);
  });
  it('refuse a change for places where there is nothing to change', () => {
    const localities = { Hill: { share: '50%' }, Dale: { share: '50%' } };
    const change = { on: '2016-04-03', where: 'Hill' };
    const beds = [{ ...change, services: { acute: { beds: 5 } } }];
    const people = [{ ...change, people: { patients: { arrive: { times: 2 } } } }];
    expect(compileProblems({ localities, changes: beds }).map(({ path }) => path)).toEqual([
      ['changes', 0, 'services', 'acute'],
    ]);
    expect(expectations({ localities, changes: people })[0]).toContain('something of patients in Hill');
    const split = { people: { patients: { per: 'locality' } } };
    expect(expectations({ localities, changes: people, ...split })).toEqual([]);
  });
});
