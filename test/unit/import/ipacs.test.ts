import { describe, expect, test } from 'vitest';
import { ipacsScenario } from '../../../src/import/ipacs/ipacs-scenario.ts';
import { scenarioText } from '../../../src/import/scenario-text.ts';
import type { ReadCell, ReadSheet } from '../../../src/import/workbook/cell.ts';
import { readText } from '../../support/scenario-text.ts';

const day = (date: number) => new Date(Date.UTC(2024, 0, date));

/** Two pathways in one area over three days; more places are one other scenario. */
const SHEETS: Readonly<Record<string, ReadCell[][]>> = {
  arrivals: [
    ['node', 'arrivals', 'scenario', 'date', 'day'],
    ...[1, 2, 3].flatMap((date): ReadCell[][] => [
      ['P1_X', 2 + date, 'base', day(date), date],
      ['P2_X', 1.25, 'base', day(date), date],
    ]),
  ],
  'initial conditions': [
    ['node', 'measure', 'value'],
    ['P1_X', 'dtoc', 4],
    ['P1_X', 'occ', 10],
    ['P2_X', 'occ', 3],
  ],
  capacity: [
    ['node', 'scenario', 'capacity'],
    ['P1_X', 'now', 10],
    ['P2_X', 'now', 5],
    ['P1_X', 'more', 20],
    ['P2_X', 'more', 8],
  ],
  los: [
    ['node', 'median', 'sd_los', 'IVR', 'FVR', 'scenario', 'mean_los', 'los_params', 'los_dist'],
    ['P1_X', 9, null, 4, 1, 'stay', 18, null, 'lnorm'],
    ['P2_X', null, 20, null, null, 'stay', 40, null, 'lnorm'],
  ],
  costs: [
    ['node', 'community_cost', 'acute_dtoc'],
    ['P1_X', 125, 346],
    ['P2_X', 150, 346],
  ],
};

function sheetsWith(
  changes: Readonly<Record<string, (data: ReadCell[][]) => ReadCell[][]>> = {},
): ReadSheet[] {
  return Object.entries(SHEETS).map(([sheet, data]) => ({
    sheet,
    data: changes[sheet]?.(structuredClone(data)) ?? data,
  }));
}

function problemsOf(changes: Parameters<typeof sheetsWith>[0]) {
  const found = ipacsScenario(sheetsWith(changes), 'x');
  return found.ok ? [] : found.problems;
}

describe('an IPACS workbook', () => {
  const found = ipacsScenario(sheetsWith(), 'An area');
  if (!found.ok) throw new Error(JSON.stringify(found.problems));
  const { model } = found;

  test('becomes a scenario and variants that can be read', () => {
    const base = scenarioText({ head: [], content: model.content });
    const variants = model.variants.map(({ content }) =>
      scenarioText({ head: [], content: { extends: 'base.yaml', ...content } }),
    );
    for (const text of [base, ...variants]) {
      const read = readText(text, { 'base.yaml': base });
      expect(read.ok ? [] : read.problems).toEqual([]);
    }
    expect(model.variants.map(({ suffix }) => suffix)).toEqual(['more']);
  });

  test('has arrivals by day, places or visits, mean and median stays, and people at the start', () => {
    expect(model.content).toMatchObject({
      run: { from: '2024-01-01', length: '3 days', warmUp: 'none' },
      people: { 'for P1_X': { arrive: { rates: { perDay: [3, 4, 5] } } } },
      services: {
        'hospital, for P1_X': { initial: { occupied: 4, remaining: '0 days' } },
        P1_X: {
          visits: '25 visits/day',
          initial: { occupied: 10, remaining: 'length-biased' },
          bundle: { taper: { over: { lognormal: { mean: '18 days', median: '9 days' } } } },
        },
        P2_X: { places: 5, stay: { lognormal: { mean: '40 days', sd: '20 days' } } },
      },
      pathways: { 'hospital to P1_X': { number: 1 }, 'hospital to P2_X': { number: 2 } },
      money: { lines: { P1_X: { perOccupiedDay: '£125' }, 'delayed for P1_X': { perDelayedDay: '£346' } } },
    });
  });

  test('a waiting list of nobody puts nobody there', () => {
    expect(model.content).not.toHaveProperty(['services', 'hospital, for P2_X', 'initial']);
  });

  test('names the defects that would act on it, and no others', () => {
    expect(model.notCopied).toHaveLength(7);
    const bedsOnly = ipacsScenario(
      sheetsWith({
        los: (data) => data.map((row, i) => (i === 1 ? ['P1_X', 9, null, null, null, 'stay', 18] : row)),
        'initial conditions': (data) => data.slice(0, 1),
      }),
      'x',
    );
    expect(bedsOnly.ok && bedsOnly.model.notCopied).toHaveLength(3);
  });
});

describe('wrong sheets', () => {
  const put = (row: number, column: number, value: ReadCell) => (data: ReadCell[][]) => {
    data[row]![column] = value;
    return data;
  };
  test.each([
    ['a number', { capacity: put(2, 2, 'lots') }, 'sheet "capacity", cell C3', 'a number'],
    ['an empty cell', { capacity: put(1, 2, null) }, 'sheet "capacity", cell C2', 'a number'],
    [
      'a measure',
      { 'initial conditions': put(1, 1, 'queue') },
      'sheet "initial conditions", cell B2',
      'dtoc',
    ],
    [
      'a median above the mean',
      { los: put(1, 1, 20) },
      'sheet "los", cell B2',
      'a median below the mean (18)',
    ],
    ['another distribution', { los: put(2, 8, 'weird') }, 'sheet "los", cell I3', 'lnorm'],
    [
      'a day left out',
      { arrivals: (data: ReadCell[][]) => data.filter((_, i) => i < 3 || i > 4) },
      'sheet "arrivals"',
      'goes from 2024-01-01 to 2024-01-03',
    ],
    ['a heading', { costs: put(0, 1, 'cost') }, 'sheet "costs"', 'a column "community_cost"'],
  ])('%s', (_, changes, place, expected) => {
    const [problem] = problemsOf(changes);
    expect(problem?.place).toBe(place);
    expect(problem?.expected).toContain(expected);
  });

  test('a sheet that is not there', () => {
    const found = ipacsScenario(sheetsWith().slice(0, 3), 'x');
    expect(found.ok ? [] : found.problems.map(({ expected }) => expected)).toEqual([
      'a sheet "los"',
      'a sheet "costs"',
    ]);
  });
});
