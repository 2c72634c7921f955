import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../../src/scenario/scenario.ts';
import { minimalScenario, problemsOf } from '../../../support/scenario-text.ts';

const BUNDLE = { hours: { gamma: { mean: '67 hours', cv: 0.7 } }, over: '6 weeks' };

/** A pool to which everybody goes on, with some of its keys replaced. */
function withPool(given: object): readonly Problem[] {
  const care = { hours: '880 hours/week', bundle: BUNDLE, then: 'home', ...given };
  return problemsOf(minimalScenario({ services: { care }, people: { patients: { leaveBy: 'care' } } }));
}

function withAcute(acute: object): readonly Problem[] {
  return problemsOf(minimalScenario({ services: { acute } }));
}

function withPerDay(perDay: number): readonly Problem[] {
  return problemsOf(minimalScenario({ people: { patients: { arrive: { perDay } } } }));
}

/** What is wrong, each with its cure. */
function told(problems: readonly Problem[]): string[] {
  return problems.map(({ path, cure }) => `${path.join('.')}: ${cure}`);
}

describe('one fault is one problem, with a cure', () => {
  it.each<readonly [what: string, found: () => readonly Problem[], said: string]>([
    [
      'a share above 1',
      () => withPool({ hours: { value: '880 hours/week', productiveRatio: 1.8 } }),
      'services.care.hours.productiveRatio: write a share from 0 to 1, for example 78% or 0.78',
    ],
    [
      'a share that lacks its sign',
      () => withPool({ hours: { value: '880 hours/week', productiveRatio: 80 } }),
      'services.care.hours.productiveRatio: write 80% or 0.8',
    ],
    [
      'hours for no time',
      () => withPool({ hours: '880 hours' }),
      'services.care.hours: say for how long: 880 hours/week',
    ],
    [
      'a unit cut short',
      () => withPool({ hours: '880 hrs/week' }),
      'services.care.hours: write 880 hours/week',
    ],
    [
      'a negative spread',
      () => withAcute({ stay: { lognormal: { mean: '5 days', sd: '-9 days' } } }),
      'services.acute.stay.lognormal.sd: write 9 days',
    ],
    [
      'a negative cv',
      () => withAcute({ stay: { lognormal: { mean: '5 days', cv: -0.7 } } }),
      'services.acute.stay.lognormal.cv: take the minus sign out',
    ],
    [
      'fewer beds than none',
      () => withAcute({ beds: -3 }),
      'services.acute.beds: write zero or more, for example 3',
    ],
    [
      'a negative rate',
      () => withPerDay(-16),
      'people.patients.arrive.perDay: write zero or more, for example 16',
    ],
    ['no number', () => withPerDay(NaN), 'people.patients.arrive.perDay: write zero or more, for example 10'],
    [
      'a number without end',
      () => withPerDay(Infinity),
      'people.patients.arrive.perDay: write zero or more, for example 10',
    ],
  ])('%s', (_, found, said) => {
    expect(told(found())).toEqual([said]);
  });

  it('a word of the language as a name', () => {
    const patients = { arrive: { perDay: 1 }, admittedTo: 'acute', leaveBy: 'home' };
    const [problem, ...others] = problemsOf(
      minimalScenario({ people: { remove: ['patients'], all: patients } }),
    );
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ value: '"all"', cure: 'add a word, for example "all patients"' });
  });
});

describe('many faults', () => {
  it('are all told at once, as far as they can be seen on their own', () => {
    const profile = ['26%', '22%', '17%', '14%', '12%', '10%'];
    const hours = { gamma: { mean: '67 hours', cv: -0.7 } };
    const found = withPool({ hours: '880 hours', bundle: { hours, over: '6 weeks', profile } });
    expect(found.map(({ path }) => path.join('.'))).toEqual([
      'services.care.hours',
      'services.care.bundle.hours.gamma.cv',
      'services.care.bundle.profile',
    ]);
  });

  it('name an unknown way on, not its share', () => {
    const [problem] = problemsOf(
      minimalScenario({ people: { patients: { leaveBy: { hom: '91.5%', died: '8.5%' } } } }),
    );
    expect(problem).toMatchObject({ value: '"hom"', cure: 'did you mean "home"?' });
  });
});
