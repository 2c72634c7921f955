/** What is said of a warm-up, from figures made up. */
import { expect, test } from 'vitest';
import type { Settling } from '../../../src/experiment/warm-up/settling.ts';
import type { WarmUpAdvice } from '../../../src/experiment/warm-up/warm-up-advice.ts';
import { dailyCsv, settlingsTable } from '../../../reports/tables/warm-up-tables.ts';
import { warmUpFindings } from '../../../reports/words/warm-up.ts';
import { wholeRunOf } from '../../../src/experiment/warm-up/whole-run.ts';
import { planOf } from '../../support/plan-of.ts';
import { minimalScenario } from '../../support/scenario-text.ts';

const MONTH = 365.25 / 12;
const trendOf = (mean: number, low: number, high: number, told: boolean) => ({
  ...{ mean: mean / MONTH, low: low / MONTH, high: high / MONTH },
  told,
});
const ward: Settling = {
  ...{ measure: 'occupied', service: 'ward', startsApart: true, cut: 30, refused: false, needed: 30 },
  trend: trendOf(0.1, -0.2, 0.4, false),
  level: 41.23,
};
const adviceOf = (over: Partial<WarmUpAdvice> = {}): WarmUpAdvice => ({
  ...{ step: 'day', warmUp: 90, steps: 454, moving: 'even', settlings: [ward], needed: 30, unstable: [] },
  ...over,
});
const asked = { stated: 90, isTried: false };

test('a warm-up that is long enough', () => {
  expect(warmUpFindings(adviceOf(), asked)).toEqual([
    'A warm-up of 30 days would do; the file says 90 days. Slowest to settle: people in ward.',
    'After the warm-up nothing is shown to rise or fall (1 series tested together: a false alarm in at most 1 run in 20).',
  ]);
});

test('one that is too short, and a rise and a fall that go on', () => {
  const rising: Settling = {
    ...ward,
    measure: 'patientsDelayed',
    service: null,
    needed: 104,
    trend: trendOf(2.1, 1.2, 3, true),
  };
  const falling: Settling = { ...ward, measure: 'waiting', trend: trendOf(-2, -3, -1, true) };
  const advice = adviceOf({ settlings: [rising, falling], needed: 104 });
  expect(warmUpFindings(advice, { stated: 28, isTried: true }).slice(0, 3)).toEqual([
    'The warm-up is too short: 104 days would do, the file says 4 weeks (28 days), 90 days was tried. Slowest to settle: people delayed.',
    'People delayed were still rising by 2.10 a month after the warm-up (95% interval 1.20 to 3.00): figures depend on how long it runs.',
    'People waiting for ward were still falling by 2.00 a month after the warm-up (95% interval 1.00 to 3.00): figures depend on how long it runs.',
  ]);
});

test('what did not settle, what the file itself moves, and what cannot keep up', () => {
  const open: Settling = { ...ward, service: 'team', needed: null, refused: true, trend: null };
  const unstable = ['team is unstable: its queue grew through the run, and its mean has no steady state'];
  const found = warmUpFindings(adviceOf({ settlings: [ward, open], unstable }), asked).join('\n');
  expect(found).toContain('30 days would do for what settles');
  expect(found).toContain('People in team had not settled in the first half of the run');
  expect(found).toContain('Team is unstable: its queue grew');
  const short = adviceOf({ moving: 'changing', settlings: [{ ...open, cut: null }], needed: null });
  expect(warmUpFindings(short, asked)).toEqual([
    'How long a warm-up would do cannot be told; the file says 90 days.',
    expect.stringMatching(/^The file itself changes .* try --warm-up "156 weeks"\.$/),
  ]);
});

test('the table marks what is sure, and says so where there is nothing to cut', () => {
  const same: Settling = { ...ward, measure: 'waiting', startsApart: false, needed: 0, cut: 15, trend: null };
  const { rows } = settlingsTable(adviceOf({ settlings: [ward, same] }));
  expect(rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
    ['yes', '30 days', '41.2', '0.100'],
    ['no', 'nothing to cut', '41.2', 'n/a'],
  ]);
});

test('every day of every replication stands in the CSV, with the mean of what is measured so far', () => {
  const whole = wholeRunOf(planOf(minimalScenario({ run: { length: '59 days', warmUp: '1 day' } })));
  const values = [Array.from({ length: 60 }, (_, day) => day), new Array<number>(60).fill(0)];
  const series = [{ measure: 'occupied', service: '=ward', values }] as const;
  const lines = dailyCsv({ advice: adviceOf(), whole, series }, 4).split('\n');
  expect(lines.slice(0, 4)).toEqual([
    'series,day,begins,mean,running mean,replication 4,replication 5',
    'people in =ward,1,2016-03-31,0,,0,0',
    'people in =ward,2,2016-04-01,0.5,0.5,1,0',
    'people in =ward,3,2016-04-02,1,0.75,2,0',
  ]);
  expect(lines).toHaveLength(62);
});
