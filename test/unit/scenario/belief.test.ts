import { describe, expect, test } from 'vitest';
import { sureBetween } from '../../../src/scenario/belief.ts';
import { laidDraw } from '../../../src/experiment/psa/lay-draw.ts';
import { uncertainInputs } from '../../../src/experiment/psa/uncertain-inputs.ts';
import { formatProblems } from '../../../src/scenario/problem-text.ts';
import { minimalScenario, problemsOf, readWell } from '../../support/scenario-text.ts';

describe('an interval of belief', () => {
  test.each([
    ['a share', { low: 70, high: 90 }, '%', 100],
    ['a positive number', { low: 34, high: 45 }, 'hours', Infinity],
    ['any number', { low: -2, high: 5 }, '', Infinity],
  ])('%s lies in it with 95%, and where it can be', (_, range, unit, most) => {
    const quantile = sureBetween(range, { unit, per: '' });
    expect(quantile(0.025)).toBeCloseTo(range.low, 9);
    expect(quantile(0.975)).toBeCloseTo(range.high, 9);
    expect(quantile(1 - 1e-9)).toBeLessThan(most);
    if (range.low > 0) expect(quantile(1e-9)).toBeGreaterThan(0);
  });
});

/** The minimal scenario with another mean stay. */
const mean = (value: object): string => beds({ stay: { exponential: { mean: value } } });
const beds = (acute: object): string => minimalScenario({ services: { acute } });

test('a changed number does not keep what was believed of the old one', () => {
  const base = beds({
    stay: { exponential: { mean: { value: '1 days', between: ['0.5 days', '2 days'] } } },
  });
  const variant = 'extends: base.yaml\nservices: { acute: { stay: { exponential: { mean: 3 days } } } }\n';
  const read = (text: string) => readWell(text, { 'base.yaml': base });
  const of = (text: string) =>
    uncertainInputs({ base: read(base), variant: read(text) }, [], () => undefined).map((one) => one.of);
  expect(of(variant)).toEqual(['base']);
  expect(of('extends: base.yaml\ntitle: the same\n')).toEqual(['both']);
  const own = variant.replace('mean: 3 days', 'mean: { value: 3 days, between: [2 days, 4 days] }');
  expect(of(own)).toEqual(['base', 'variant']);
});

test('drawn shares are made up for by the largest beside them', () => {
  const leaveBy = { home: '60%', away: { value: '30%', between: ['20%', '40%'] }, other: '10%' };
  const read = readWell(
    minimalScenario({
      people: { patients: { leaveBy } },
      endings: { away: { at: 'elsewhere' }, other: { at: 'elsewhere' } },
    }),
  );
  const [away] = uncertainInputs({ base: read, variant: null }, [], () => undefined);
  const laid = laidDraw(read.scenario, [away!.moves.base!], [36.25]);
  expect(laid.map(({ path, value }) => [path.at(-1), value])).toEqual([
    ['away', '36.25%'],
    ['home', '53.75%'],
  ]);
  expect(read.withValues(laid).ok).toBe(true);
});

describe('a belief that is wrong', () => {
  const wrong: [string, string, string][] = [
    ['upside down', mean({ value: '1 days', between: ['2 days', '1 days'] }), 'the lower figure first'],
    ['in another unit', mean({ value: '1 days', between: ['1 hours', '2 days'] }), 'two figures in the unit of the value'],
    ['of an impossible law', mean({ value: '1 days', belief: { triangular: { low: 3, mode: 2, high: 1 } } }), 'a distribution: '],
    ['of no law', mean({ value: '1 days', belief: {} }), 'exactly one distribution'],
    ['twice', mean({ value: '1 days', between: [1, 2], belief: { uniform: { low: 1, high: 2 } } }), 'either `between` or `belief`'],
    ['of what was observed', minimalScenario({ observed: { use: { measure: 'utilisation', where: { service: 'acute' }, value: { value: '50%', between: ['40%', '60%'] } } } }), 'no belief here'],
  ]; // prettier-ignore
  test.each(wrong)('%s has a place and a cure', (_, text, said) => {
    expect(formatProblems(problemsOf(text))).toContain(said);
  });
});
