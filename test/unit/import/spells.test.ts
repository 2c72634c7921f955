import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { describe, expect, test } from 'vitest';
import { recordLines } from '../../../src/cli/record-lines.ts';
import { scenarioText } from '../../../src/import/scenario-text.ts';
import { findColumns } from '../../../src/import/spells/columns.ts';
import { fitLengths } from '../../../src/import/spells/fit-lengths.ts';
import { periodOf } from '../../../src/import/spells/period.ts';
import { pooledCells } from '../../../src/import/spells/pooled-cells.ts';
import { readingSql } from '../../../src/import/spells/spell-sql.ts';
import { spellScenario } from '../../../src/import/spells/spell-scenario.ts';
import type { SpellSummary } from '../../../src/import/spells/summary.ts';
import { lawOf } from '../../../src/random/law-of.ts';
import type { DistributionSpec } from '../../../src/random/distribution-spec.ts';
import { readText } from '../../support/scenario-text.ts';

test('a date is read in each way that it may be written, and nothing else is a date', async () => {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  const folder = mkdtempSync(join(tmpdir(), 'stepdown-dates-'));
  const file = join(folder, 'dates.csv');
  const written: readonly (readonly [string, string | null])[] = [
    ['2024-04-01 09:30', '2024-04-01 09:30:00'],
    ['2024-04-01T09:30:15.123Z', '2024-04-01 09:30:15'],
    ['1/4/2024', '2024-04-01 00:00:00'],
    ['01/04/2024 09:30:15', '2024-04-01 09:30:15'],
    ['01-OCT-2024', '2024-10-01 00:00:00'],
    ['1-Oct-2024 9:05', '2024-10-01 09:05:00'],
    ['2024-13-01', null],
    ['31/02/2024', null],
    ['2024/04/01', null],
    ['12:30', null],
    ['soon', null],
  ];
  writeFileSync(file, ['a,r', ...written.map(([text]) => `2020-01-01,${text}`)].join('\n'));
  const [rows, dated] = readingSql(file, { admitted: 'a', ready: 'r' });
  await connection.run(rows!);
  await connection.run(dated!);
  const read = await connection.runAndReadAll('SELECT ready, r::VARCHAR FROM dated ORDER BY row');
  connection.closeSync();
  rmSync(folder, { recursive: true });
  expect(read.getRows()).toEqual(written);
});

describe('columns', () => {
  const inFile = ['Spell', 'Admission Date', 'discharge_ready_date', 'Discharge date', 'Council'];

  test('are guessed from their names', () => {
    expect(findColumns(inFile, {})).toMatchObject({
      ok: true,
      columns: {
        admitted: 'Admission Date',
        ready: 'discharge_ready_date',
        left: 'Discharge date',
        locality: 'Council',
      },
    });
  });

  test('are what they are told to be', () => {
    const found = findColumns(inFile, { pathway: 'Spell' });
    expect(found.ok && found.columns.pathway).toBe('Spell');
    expect(found.ok && found.guessed).toHaveLength(4);
  });

  test('that cannot be found are named beside those of the file', () => {
    const found = findColumns(['A', 'Discharge date'], { left: 'Discharge dat' });
    expect(found.ok ? [] : found.problems).toEqual([
      expect.stringContaining('when people were admitted: the columns are "A", "Discharge date"'),
      expect.stringContaining('when people were ready'),
      expect.stringContaining('did you mean "Discharge date"?'),
    ]);
  });
});

describe('small counts', () => {
  test('take the mean of their neighbours until nobody stands alone', () => {
    expect(pooledCells([10, 1, 2, 4, 20, 3])).toEqual([10, 7 / 3, 7 / 3, 7 / 3, 11.5, 11.5]);
    expect(pooledCells([5, 5])).toEqual([5, 5]);
    expect(pooledCells([1, 1, 2])).toBeNull();
  });

  test('do not change the sum', () => {
    const counts = [0, 3, 9, 1, 0, 0, 2, 7, 40, 2];
    expect(pooledCells(counts)!.reduce((sum, count) => sum + count, 0)).toBeCloseTo(64, 9);
  });
});

describe('the period beside the model', () => {
  test('is the whole months, or all days', () => {
    expect(periodOf('2024-01-15', '2024-03-31')).toEqual({
      from: '2024-02-01',
      end: '2024-04-01',
      days: 60,
      months: ['2024-02-01', '2024-03-01'],
    });
    expect(periodOf('2024-01-02', '2024-01-30')).toMatchObject({ from: '2024-01-02', days: 29, months: [] });
  });
});

describe('lines of a file', () => {
  const text = 'a,b\n1,2\n\n"two\nlines",3\r\n4,5\n6,7';
  test('are found past blank ones and line breaks in quotes', () => {
    expect(recordLines(new TextEncoder().encode(text), [1, 2, 3, 4])).toEqual([2, 4, 6, 7]);
    expect(recordLines(new TextEncoder().encode(text), [2, 3], [4])).toEqual([6, 7]);
  });
});

/** Quantiles of a law, each as often: a sample as like it as a sample can be. */
function like(spec: DistributionSpec, n: number) {
  const law = lawOf(spec);
  const values = Array.from({ length: n }, (_, i) => law.quantile((i + 0.5) / n, 1 - (i + 0.5) / n));
  return { values, counts: values.map(() => 1) };
}

describe('the choice of a distribution', () => {
  const lognormal = like({ kind: 'lognormal', mu: 1, sigma: 0.8 }, 1000);

  test('is the lowest AIC, with reasons', () => {
    const { chosen, why, families } = fitLengths(lognormal, null);
    expect(chosen.kind).toBe('lognormal');
    expect(why).toContain('AIC is the lowest');
    expect(families.map(({ kind }) => kind).sort()).toEqual([
      'empirical',
      'gamma',
      'lognormal',
      'phase-type',
      'weibull',
    ]);
  });

  test('is what was asked for', () => {
    expect(fitLengths(lognormal, 'gamma').chosen.kind).toBe('gamma');
  });

  test('is what was observed where no family comes near', () => {
    const values = [...Array<number>(500).keys()].flatMap((i) => [1 + i / 5000, 20 + i / 5000]);
    const { chosen, why } = fitLengths({ values, counts: values.map(() => 1) }, null);
    expect(chosen.kind).toBe('empirical');
    expect(why).toContain('even the best family');
    expect(chosen.mean).toBeCloseTo(10.55, 1);
  });

  test('is what was observed where all is the same', () => {
    expect(fitLengths({ values: [2], counts: [40] }, null).chosen).toMatchObject({
      kind: 'empirical',
      mean: 2,
    });
  });

  test('shows means of at least five people, whose mean is the mean', () => {
    const values = [...Array<number>(37).keys()].map((i) => i + 1);
    const { pairs } = fitLengths({ values, counts: values.map(() => 1) }, null);
    expect(pairs).toHaveLength(7);
    expect(pairs.reduce((sum, { observed }) => sum + observed, 0) / 7).toBeCloseTo(19, 9);
    expect(pairs[0]!.observed).toBeGreaterThan(2.9);
  });
});

describe('a scenario of summaries', () => {
  const lengths = (mean: number) => like({ kind: 'gamma', shape: 2, scale: mean / 2 }, 40);
  const dates = Array.from({ length: 62 }, (_, i) =>
    new Date(Date.UTC(2024, 0, 1 + i)).toISOString().slice(0, 10),
  );
  const summary: SpellSummary = {
    used: 620,
    rows: 621,
    stillThere: 3,
    withoutReady: 0,
    hasTimes: true,
    arrivals: dates.map((date) => ({ date, count: 10 })),
    period: periodOf(dates[0]!, dates.at(-1)!),
    byHour: Array.from({ length: 24 }, (_, hour) => (hour < 12 ? 0 : 30)),
    pathways: [
      { name: 'P0', count: 500 },
      { name: 'P2', count: 117 },
    ],
    localities: [
      { name: 'North', count: 400 },
      { name: 'South', count: 220 },
    ],
    toReady: [
      { pathway: 'P0', reason: null, sample: lengths(4), count: 500 },
      { pathway: 'P2', reason: null, sample: lengths(12), count: 117 },
    ],
    delays: [{ pathway: 'P2', reason: 'bed', sample: lengths(6), count: 40 }],
    delayedDays: [{ reason: 'bed', days: 240 }],
    delayedByMonth: [],
    putTogether: [],
  };
  const { content, notes, fits } = spellScenario(summary, { title: 'Made up', fit: null });

  test('can be read', () => {
    const read = readText(scenarioText({ head: notes, content }));
    expect(read.ok ? [] : read.problems).toEqual([]);
  });

  test('has arrivals, ways, delays and what was observed', () => {
    expect(fits).toHaveLength(3);
    expect(content).toMatchObject({
      run: { from: '2024-01-01', length: '60 days' },
      localities: { North: { share: '64.516129%' }, South: { share: '35.483871%' } },
      people: { admitted: { arrive: { perDay: { value: 10 } }, leaveBy: { P0: '81.037277%' } } },
      pathways: {
        P2: { number: 2, steps: [{ then: { 'P2, delayed: bed': '34.188034%' } }] },
        'P2, delayed: bed': { steps: [{ process: { code: 'bed' } }, { then: 'left by P2' }] },
      },
      endings: { 'left by P0': { at: 'home' }, 'left by P2': { at: 'elsewhere' } },
      observed: { 'delayed days': { value: { value: '1461 days' } } },
    });
    expect(content).not.toHaveProperty(['people', 'admitted', 'arrive', 'byMonth']);
    expect(content).toHaveProperty(['people', 'admitted', 'arrive', 'byHour']);
  });

  test('does not tell how few had not left', () => {
    expect(notes.join()).toContain('Fewer than 5 people had not left');
  });

  test('sets no figure beside a reason that only people who had not left carry', () => {
    const delayedDays = [...summary.delayedDays, { reason: 'not stated', days: 60 }];
    const made = spellScenario({ ...summary, delayedDays }, { title: 'Made up', fit: null });
    const observed = made.content['observed'] as object;
    expect(Object.keys(observed)).toEqual(['delayed days', 'delayed days: bed']);
    expect(observed).toMatchObject({ 'delayed days': { value: { value: '1826 days' } } });
    expect(made.notes.join()).toContain('Only people who had not left were delayed under "not stated"');
    expect(notes.join()).not.toContain('delayed under');
  });
});
