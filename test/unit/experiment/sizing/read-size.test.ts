import { expect, test } from 'vitest';
import { readSize, type AskedSize } from '../../../../src/experiment/sizing/read-size.ts';
import { formatProblems } from '../../../../src/scenario/problem-text.ts';
import { runOfText } from '../../../support/planned-scenario.ts';
import { minimalScenario, readWell } from '../../../support/scenario-text.ts';

const targets = { 'full beds': { measure: 'utilisation', where: { service: 'acute' }, atMost: '85%' } };
const text = minimalScenario({ targets });
const movable = { read: readWell(text), planned: runOfText(text, 1) };

const read = (asked: Partial<AskedSize>) =>
  readSize({ input: [], suchThat: [], cost: [], ...asked }, movable);

const beds = { minimise: 'services.acute.beds', from: '1', to: '9' };
const such = { suchThat: ['full beds'] };

test('the least of one thing', () => {
  const task = read({ ...beds, ...such, chance: '90%' });
  expect(task).toMatchObject({
    ok: true,
    value: {
      goal: 'minimise',
      chance: 0.9,
      prices: [],
      sized: [{ now: 2, from: 1, to: 9, step: 1, unit: '' }],
    },
  });
});

test('steps are whole for counts, else a hundredth of the range', () => {
  const step = (asked: Partial<AskedSize>): unknown => {
    const task = read({ ...such, ...asked });
    return task.ok ? task.value.sized[0]!.step : formatProblems(task.problems);
  };
  const stay = { minimise: 'services.acute.stay.exponential.mean', to: '3 days' };
  expect(step({ ...beds, to: '3' })).toBe(1);
  expect(step({ minimise: 'people.patients.arrive.perDay', from: '0.5', to: '2' })).toBe(0.01);
  expect(step({ minimise: 'people.patients.arrive.perDay', from: '5', to: '60' })).toBe(1);
  expect(step({ ...stay, from: '1', step: '0.5 days' })).toBe(0.5);
});

const mix = { minimise: 'cost', input: ['services.acute.beds=1..9'] };
const wrong: [string, Partial<AskedSize>, string][] = [
  ['nothing to search', such, 'expected either --minimise or --maximise'],
  ['both', { minimise: 'a', maximise: 'b' }, 'expected either --minimise or --maximise'],
  ['no range', { minimise: 'services.acute.beds', ...such }, 'expected a range to search for services.acute.beds\n    services.acute.beds is 2 now'],
  ['an unknown path', { ...beds, minimise: 'services.acte.beds', ...such }, 'did you mean "acute"?'],
  ['bounds the wrong way round', { ...beds, from: '9', to: '3', ...such }, '(given: 9 to 3)\n    write --from 3 --to 9'],
  ['a wrong unit', { ...beds, from: '5 hours', ...such }, 'expected a range to search'],
  ['a step that does not fit', { ...beds, step: '20', ...such }, 'a step above 0 that fits the range'],
  ['a step too fine', { ...beds, step: '0.00001', ...such }, 'no more than 100000 values'],
  ['no condition', beds, '--such-that: expected what is to hold'],
  ['an unknown target', { ...beds, suchThat: ['full bed'] }, 'did you mean "full beds"?'],
  ['an unknown measure', { ...beds, suchThat: ['ocupied <= 4'] }, 'did you mean "occupied"?'],
  ['a chance of little', { ...beds, ...such, chance: '20%' }, 'a chance above 50% and below 100%'],
  ['a mix of one thing', { ...beds, ...such, input: ['services.acute.beds=1..2'] }, 'for a mix write --minimise cost'],
  ['a mix of nothing', { minimise: 'cost', ...such }, 'expected what may be bought'],
  ['a mix without prices', { ...mix, ...such }, 'what a unit of services.acute.beds costs a year: no line of `money` pays for it'],
  ['a mix of much', { ...mix, ...such, input: Array.from({ length: 4 }, () => 'services.acute.beds=1..9'), cost: ['services.acute.beds=1'] }, '3 inputs at most'],
  ['an unreadable price', { ...mix, ...such, cost: ['beds'] }, '"beds" cannot be read'],
  ['a price of nothing known', { ...mix, cost: ['services.acute.beds=1', 'a b=1'] }, '"a b" is neither'],
]; // prettier-ignore
test.each(wrong)('%s is wrong', (_, asked, said) => {
  const task = read(asked);
  expect(task.ok ? '' : formatProblems(task.problems)).toContain(said);
});
