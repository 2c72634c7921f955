import { describe, expect, it } from 'vitest';
import { catalogueOf } from '../../src/measures/catalogue.ts';
import { measureReplication } from '../../src/measures/measure-replication.ts';
import { planOf } from '../support/plan-of.ts';
import { problemsOf } from '../support/scenario-text.ts';

/** Thirty days; ten people a day wait a day and a half for a home, recorded under `code`, then go there. */
const text = (code: string, changes = '') => `
title: One wait
run: { from: 2016-04-01, length: 30 days, seed: codes, periods: day }
services:
  acute: { beds: 100 }
people:
  patients: { arrive: { perDay: 10 }, admittedTo: acute, readyAfter: { exponential: 1 days }, leaveBy: { home first: 50%, care home: 50% } }
pathways:
  home first: { steps: [{ then: { home: 50%, hospice: 50% } }] }
  care home:
    steps:
      - process: { takes: { exponential: 1.5 days }, code: ${code}, attribution: NHS }
      - process: { takes: 2 hours, code: ${code}, attribution: NHS }
      - then: { home: 50%, hospice: 50% }
endings: { home: { at: home }, hospice: { at: elsewhere } }
${changes}`;

interface Told {
  readonly days: Readonly<Record<string, number>>;
  readonly byDay: Readonly<Record<string, readonly number[]>>;
  /** Everything else that was measured, by name. */
  readonly others: Readonly<Record<string, number>>;
}

function told(scenario: string): Told {
  const plan = planOf(scenario);
  const { measures, series, periods } = catalogueOf(plan);
  const result = measureReplication(plan, 1);
  const reasons = measures.flatMap(({ measure, dimensions }, i): [string, number][] =>
    measure === 'delayedDays' && Object.keys(dimensions).join() === 'reason'
      ? [[dimensions['reason']!, result.values[i]!]]
      : [],
  );
  const days = series.flatMap(({ measure, dimensions }, i): [string, number[]][] =>
    measure === 'delayedDays' && dimensions['reason'] !== undefined
      ? [[dimensions['reason'], [...result.series.slice(i * periods.length, (i + 1) * periods.length)]]]
      : [],
  );
  const others = measures.flatMap(({ measure, dimensions }, i): [string, number][] =>
    'reason' in dimensions || 'attribution' in dimensions
      ? []
      : [[`${measure} ${JSON.stringify(dimensions)}`, result.values[i]!]],
  );
  return {
    days: Object.fromEntries(reasons),
    byDay: Object.fromEntries(days),
    others: Object.fromEntries(others),
  };
}

const CHANGE =
  'changes: [{ on: 2016-04-16, pathways: { care home: { steps: { 1: { code: A }, 2: { code: A } } } } }]';

describe('the recorded code', () => {
  it('may be shared over codes: everybody waits as before, each put down to one of them', () => {
    const one = told(text('Dii'));
    const two = told(text('{ A: 30%, Dii: 70% }'));
    expect(two.others).toEqual(one.others);
    expect(two.days['A']! + two.days['Dii']!).toBeCloseTo(one.days['Dii']!, 9);
    const share = two.days['A']! / one.days['Dii']!;
    // some 150 people with exponential waits: the standard error of the share is about 5 points
    expect(Math.abs(share - 0.3)).toBeLessThan(0.25);
    expect(share).toBeGreaterThan(0);
  });

  it('may change from a date on: delays begun from then go under the new code, and nobody moves otherwise', () => {
    const before = told(text('Dii'));
    const after = told(text('Dii', CHANGE));
    expect(after.others).toEqual(before.others);
    expect(after.byDay['A']!.slice(0, 15).every((days) => days === 0)).toBe(true);
    expect(after.byDay['Dii']!.slice(0, 15)).toEqual(before.byDay['Dii']!.slice(0, 15));
    const sums = after.byDay['A']!.map((days, i) => days + after.byDay['Dii']![i]!);
    sums.forEach((days, i) => {
      expect(days).toBeCloseTo(before.byDay['Dii']![i]!, 9);
    });
    expect(after.byDay['A']!.at(-1)).toBeGreaterThan(0);
  });

  it('changes back when the change ends', () => {
    const once = told(text('Dii', CHANGE.replace('on: 2016-04-16', 'on: 2016-04-10, until: 2016-04-12')));
    expect(once.days['A']).toBeGreaterThan(0);
    expect(once.byDay['A']!.slice(25).every((days) => days === 0)).toBe(true);
  });

  it('refuses shares that do not sum to 100%, wherever they stand', () => {
    const said = (scenario: string) =>
      problemsOf(scenario).map(({ path, expected }) => [path.join('.'), expected]);
    const wrong = 'shares that sum to 100%: these sum to 90%, 10% too little';
    expect(said(text('{ A: 20%, Dii: 70% }'))).toEqual([
      ['pathways.care home.steps.0.process.code', wrong],
      ['pathways.care home.steps.1.process.code', wrong],
    ]);
    const late = CHANGE.replace('1: { code: A }, 2: { code: A }', '1: { code: { A: 20%, Dii: 70% } }');
    expect(said(text('Dii', late))).toEqual([['changes.0.pathways.care home.steps.1.code', wrong]]);
  });

  it('refuses a code for a step that records none', () => {
    const late = CHANGE.replace('1: { code: A }, 2: { code: A }', '3: { code: A }');
    expect(problemsOf(text('Dii', late)).map(({ expected }) => expected)).toEqual([
      'what this step has: it is a `then` step',
    ]);
  });
});
