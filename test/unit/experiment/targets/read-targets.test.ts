import { describe, expect, it } from 'vitest';
import { planningProblems, runOfText } from '../../../support/planned-scenario.ts';
import { minimalScenario } from '../../../support/scenario-text.ts';

const use = { measure: 'utilisation', where: { service: 'acute' } };
const textOf = (targets: object): string => minimalScenario({ targets });
const targetOf = (entry: object) => runOfText(textOf({ one: { ...use, ...entry } }), 0).targets[0]!;

describe('targets in the unit of their measure', () => {
  it('have amber beyond by a share of the bound, or by an amount, or by default', () => {
    const atMost = targetOf({ atMost: '80%', amber: '5%' });
    expect(atMost).toMatchObject({ green: { low: -Infinity, high: 0.8 }, amberStated: true });
    expect(atMost.amber.low).toBe(-Infinity);
    expect(atMost.amber.high).toBeCloseTo(0.84, 12);
    expect(targetOf({ atLeast: '80%', amber: '4 points' }).amber.low).toBeCloseTo(0.76, 12);
    const { amber, amberStated } = targetOf({ between: ['50%', '80%'] });
    expect(amber.low).toBeCloseTo(0.45, 12);
    expect(amber.high).toBeCloseTo(0.88, 12);
    expect(amberStated).toBe(false);
  });

  it('may round, ask for a chance and say where they come from', () => {
    const given = { value: '80%', source: 'plan', confidence: 'H' };
    expect(targetOf({ atMost: given, rounding: '1%', chance: '90%' })).toMatchObject({
      rounding: { to: 0.01, rule: 'nearest' },
      chance: 0.9,
      source: 'plan',
      confidence: 'H',
    });
    const pair = { value: ['50%', '80%'], source: 'plan' };
    expect(targetOf({ between: pair, rounding: { to: '5%', rule: 'up' } })).toMatchObject({
      green: { low: 0.5, high: 0.8 },
      rounding: { to: 0.05, rule: 'up' },
      source: 'plan',
      confidence: null,
    });
  });
});

describe('targets that cannot be judged', () => {
  it.each([
    ['an unknown measure', { measure: 'utilization', atMost: 5 }, 'measure', 'did you mean "utilisation"'],
    ['an unknown service', { ...use, where: { service: 'acut' }, atMost: 0.5 }, 'where.service', '"acute"'],
    ['another unit', { ...use, atMost: '5 days' }, 'atMost', 'share'],
    ['another unit of one of two', { ...use, between: ['5%', '5 days'] }, 'between.1', 'share'],
    ['a pair the wrong way round', { ...use, between: ['80%', '50%'] }, 'between', 'the lower figure first'],
    [
      'a share above 100%',
      { measure: 'shareWaited', where: { service: 'acute' }, atMost: '130%' },
      'atMost',
      'at most 100%',
    ],
    ['amber in another unit', { ...use, atMost: '50%', amber: '5 days' }, 'amber', 'a share of the target'],
    ['a rounding in another unit', { ...use, atMost: '50%', rounding: '5 days' }, 'rounding', 'share'],
  ])('%s', (_, entry, path, words) => {
    const [problem, ...others] = planningProblems(textOf({ one: entry }));
    expect(others).toEqual([]);
    expect(problem!.path.join('.')).toBe(`targets.one.${path}`);
    expect(`${problem!.expected} ${problem!.cure}`).toContain(words);
  });
});

describe('targets that contradict each other', () => {
  const pair = (one: object, other: object) =>
    planningProblems(textOf({ one: { ...use, ...one }, other: { ...use, ...other } }));

  it('are named with both lines', () => {
    const text = textOf({ one: { ...use, atLeast: '80%' }, other: { ...use, atMost: '70%' } });
    const lineOf = (words: string): number => text.split('\n').findIndex((line) => line.includes(words)) + 1;
    const [problem, ...others] = planningProblems(text);
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ line: lineOf('atMost'), path: ['targets', 'other', 'atMost'] });
    expect(problem!.expected).toContain(
      `"one" (scenario.yaml:${lineOf('atLeast')}): at most 70% here, at least 80% there`,
    );
  });

  it.each([
    ['between and at most', { between: ['80%', '90%'] }, { atMost: '70%' }, 1],
    ['a chance and a mean', { atLeast: '80%', chance: '90%' }, { atMost: '70%' }, 1],
    ['bounds that meet', { atLeast: '80%' }, { atMost: '80%' }, 0],
    ['a small chance', { atLeast: '80%', chance: '20%' }, { atMost: '70%' }, 0],
    ['two of one kind', { atMost: '80%' }, { atMost: '70%' }, 0],
  ])('%s', (_, one, other, problems) => {
    expect(pair(one, other).length).toBe(problems);
  });

  it('only where they are about the same figure', () => {
    const waiting = { measure: 'waiting', where: { service: 'acute' }, atMost: 1 };
    expect(planningProblems(textOf({ one: { ...use, atLeast: '80%' }, other: waiting }))).toEqual([]);
  });
});
