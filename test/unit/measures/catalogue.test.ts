import { describe, expect, it } from 'vitest';
import { catalogueOf } from '../../../src/measures/catalogue.ts';
import { MEASURE_NAMES, measureNamed, measuresReference } from '../../../src/measures/measure-names.ts';
import { measureReplication } from '../../../src/measures/measure-replication.ts';
import { lastThursdays, periodEdges } from '../../../src/measures/periods.ts';
import { TICKS_PER_DAY as DAY } from '../../../src/units.ts';
import { chainPlan } from '../../support/chain-plan.ts';

const plan = chainPlan({ fromDay: 14, endDay: 74, perDay: 2 });
const catalogue = catalogueOf(plan);

describe('catalogue', () => {
  it('has every row once, under a name of the table', () => {
    for (const rows of [catalogue.measures, catalogue.series, catalogue.distributions]) {
      const keys = rows.map(({ measure, dimensions }) =>
        JSON.stringify([measure, Object.entries(dimensions).sort()]),
      );
      expect(new Set(keys).size).toBe(keys.length);
      for (const { measure } of rows) expect(() => measureNamed(measure)).not.toThrow();
    }
  });

  it('gives every row a value, every series one for each period', () => {
    const result = measureReplication(plan, 1);
    expect(result.values).toHaveLength(catalogue.measures.length);
    expect(result.series).toHaveLength(catalogue.series.length * catalogue.periods.length);
    expect(result.distributions).toHaveLength(catalogue.distributions.length);
    for (const shares of result.distributions) expect(shares.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9);
  });

  it('puts totals first', () => {
    const first = catalogue.measures.findIndex(({ measure }) => measure === 'delayedDays');
    expect(catalogue.measures[first]!.dimensions).toEqual({});
  });

  it('is the same however often asked', () => {
    expect(catalogueOf(plan)).toEqual(catalogue);
  });
});

describe('periods', () => {
  const days = (period: typeof plan.period, fromDay: number, endDay: number) =>
    Array.from(periodEdges({ ...chainPlan({ fromDay, endDay }), period }), (tick) => tick / DAY);

  it('follow the calendar by month, from 1 April', () => {
    expect(days('month', 0, 91)).toEqual([0, 30, 61, 91]);
    expect(days('month', 14, 40)).toEqual([14, 30, 40]);
  });

  it('run from the first measured day by week, the last one short', () => {
    expect(days('week', 3, 20)).toEqual([3, 10, 17, 20]);
  });

  it('are labelled by their first day', () => {
    expect(
      catalogueOf({ ...chainPlan({ endDay: 61 }), period: 'month' }).periods.map(({ label }) => label),
    ).toEqual(['2016-04-01', '2016-05-01']);
    const hours = catalogueOf({ ...chainPlan({ endDay: 1 }), period: 'hour' }).periods;
    expect(hours).toHaveLength(24);
    expect(hours[13]!.label).toBe('2016-04-01 13:00');
  });

  it('know the last Thursdays: 28 April, 26 May and 30 June 2016', () => {
    expect(lastThursdays(chainPlan({ endDay: 91 })).map((tick) => tick / DAY - 1)).toEqual([27, 55, 90]);
  });
});

describe('table of names', () => {
  it('has every name once and all of them in the reference', () => {
    expect(new Set(MEASURE_NAMES.map(({ name }) => name)).size).toBe(MEASURE_NAMES.length);
    const page = measuresReference();
    for (const { name } of MEASURE_NAMES) expect(page).toContain(`| \`${name}\` |`);
  });

  it('refuses a name it does not have', () => {
    expect(() => measureNamed('delayedDay')).toThrow('no measure is called delayedDay');
  });
});
