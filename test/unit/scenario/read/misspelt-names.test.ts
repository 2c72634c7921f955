import { describe, expect, it } from 'vitest';
import { minimalScenario, problemsOf } from '../../../support/scenario-text.ts';

const base = minimalScenario({
  services: {
    reablement: { hours: '880 hours/week', bundle: { hours: '67 hours', over: '6 weeks' }, then: 'home' },
  },
  people: { patients: { leaveBy: 'route' } },
  pathways: { route: { steps: [{ wait: { for: 'reablement' } }] } },
});
const variant = (text: string) => problemsOf(`extends: base.yaml\n${text}\n`, { 'base.yaml': base });

describe('a change under a name that is misspelt', () => {
  it.each([
    ['a service', 'services: { reablment: { startDays: every day } }', 'services.reablment', 'reablement'],
    ['a pathway', 'pathways: { rout: { number: 1 } }', 'pathways.rout', 'route'],
    ['people', 'people: { patient: { arrive: { perDay: 2 } } }', 'people.patient', 'patients'],
    [
      'a service changed beside its misspelling',
      'services: { reablement: { startDays: every day }, reablment: { startDays: every day } }',
      'services.reablment',
      'reablement',
    ],
  ])('is told as one: %s', (_, text, path, meant) => {
    const problems = variant(text);
    expect(problems.map((problem) => [problem.path.join('.'), problem.cure])).toEqual([
      [path, `did you mean "${meant}"?`],
    ]);
    expect(problems[0]).toMatchObject({ file: 'scenario.yaml', line: 2 });
  });

  it('is not what lacks something under another name, or in a file of its own', () => {
    const [problem] = variant('services: { home care: { startDays: every day } }');
    expect(problem!.expected).toContain('one of beds');
    const [alone] = problemsOf(minimalScenario({ services: { acut: { startDays: 'every day' } } }));
    expect(alone!.expected).toContain('one of beds');
  });
});
