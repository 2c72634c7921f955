import { expect, it } from 'vitest';
import { compile } from '../../../../src/model/compile/compile.ts';
import { minimalScenario, readWell } from '../../../support/scenario-text.ts';
import { planOf } from '../../../support/plan-of.ts';

const outcome = { died: '6%', readmitted: '14%', 'care home': '3%' };
const ward = { services: { ward: { beds: 1, stay: '1 days', then: 'home' } } };
const said = (name: string, ongoing: object = {}) => ({
  afterwards: { within: '13 weeks', of: { [name]: { ...outcome, ...ongoing } } },
});

it('turns shares, weeks and hours a day into numbers', () => {
  const plan = planOf(minimalScenario(said('home', { ongoing: '30 minutes/day' })));
  const home = plan.names.endings.findIndex(({ name }) => name === 'home');
  const numbers = { died: 0.06, readmitted: 0.14, careHome: 0.03, ongoingHours: 3.5 };
  expect(plan.afterwards).toEqual({
    withinDays: 91,
    groups: [{ by: 'ending', way: home, ...numbers }],
    fromHospital: [],
  });
});

it('takes the name of a service for the pathway it is of itself', () => {
  const plan = planOf(
    minimalScenario({ ...ward, people: { patients: { leaveBy: 'ward' } }, ...said('ward') }),
  );
  const { by, way, ongoingHours } = plan.afterwards!.groups[0]!;
  expect([by, plan.names.pathways[way]!.name, ongoingHours]).toEqual(['pathway', 'ward', null]);
});

it('refuses a service by which nobody leaves', () => {
  const compiled = compile(readWell(minimalScenario({ ...ward, ...said('ward') })));
  expect(compiled.ok ? [] : compiled.problems.map(({ path, line }) => [path.join('.'), line > 0])).toEqual([
    ['afterwards.of.ward', true],
  ]);
});

it('is absent where the scenario says nothing', () => {
  expect(planOf(minimalScenario())).not.toHaveProperty('afterwards');
});
