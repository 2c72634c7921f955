import { expect, test } from 'vitest';
import { catalogueOf } from '../../src/measures/catalogue.ts';
import { chainPlan } from '../support/chain-plan.ts';

/** Rows of `results.json` are read by others by name: a change of any of them must be meant. */
test('the rows of a small plan', async () => {
  const { measures, series, distributions } = catalogueOf(chainPlan());
  const line = (row: {
    measure: string;
    dimensions: Readonly<Record<string, string>>;
    unit?: string;
  }): string =>
    [
      row.measure,
      ...Object.entries(row.dimensions).map(([key, value]) => `${key}=${value}`),
      row.unit ?? '',
    ].join(' | ');
  const text = [
    ...measures.map((row) => `measure | ${line(row)} | ${row.basis} | ${row.form}`),
    ...series.map((row) => `series | ${line(row)}`),
    ...distributions.map((row) => `distribution | ${line(row)}`),
  ];
  await expect(`${text.join('\n')}\n`).toMatchFileSnapshot('catalogue.txt');
});
