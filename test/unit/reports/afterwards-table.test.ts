import { expect, it } from 'vitest';
import { afterwardsTable, fromHospitalTable } from '../../../reports/tables/afterwards-table.ts';
import { tableHtml } from '../../../reports/page/table-html.ts';
import { comparisonsOf } from '../../../reports/reading/sides.ts';
import type { Estimate, Results } from '../../../src/experiment/results.ts';
import { sampleManifest, sampleRun } from '../../support/sample-results.ts';

function estimate(measure: string, mean: number, dimensions = {}): Estimate {
  const spread = { sd: 0.1, se: 0.01, low: mean * 0.99, high: mean * 1.01, p10: mean * 0.9, p90: mean };
  return { measure, dimensions, unit: 'share', basis: 'finished', mean, ...spread, replications: 30 };
}

function tableOf(measures: readonly Estimate[], afterwards?: Results['afterwards']): string | null {
  const said = afterwards === undefined ? {} : { afterwards };
  const results: Results = { ...sampleRun(), measures, ...said };
  const table = afterwardsTable(comparisonsOf(results, sampleManifest(1))[0]!);
  if (table === null) return null;
  const page = tableHtml(table, { line: '', file: '' });
  return page.text.replaceAll(/<[^>]*>/gu, ' ').replaceAll(/\s+/gu, ' ');
}

it('has a row for each way of leaving and one for all, and says that nobody is followed', () => {
  const text = tableOf(
    [
      estimate('atHomeAfterwards', 0.8),
      estimate('atHomeAfterwards', 0.76, { pathway: 'reablement' }),
      estimate('readmittedAfterwards', 140, { pathway: 'reablement' }),
      estimate('atHomeAfterwards', 0.83, { ending: 'home' }),
    ],
    { withinDays: 91 },
  );
  expect(text).toContain('After 91 days, of those who left for home');
  expect(text).toMatch(/reablement 76\.0% 75\.2% to 76\.8% 140\.0 138\.6 to 141\.4 n\/a n\/a n\/a/u);
  expect(text).toMatch(/home 83\.0% .* All 80\.0% /u);
  expect(text).toContain('Nobody is followed');
});

it('is not there where the scenario says nothing of afterwards', () => {
  expect(tableOf([estimate('delayedDays', 5)])).toBeNull();
});

it('sets the national measure beside the annual figure, and says how they differ from the key figure', () => {
  const measures = [estimate('atHomeFromHospital', 0.875), estimate('atHomeAscof', 0.874)];
  const table = fromHospitalTable(comparisonsOf({ ...sampleRun(), measures }, sampleManifest(1))[0]!)!;
  expect(table.rows.map(({ header, cells }) => [header.text, cells[0]!.text])).toEqual([
    ['At home after leaving hospital in October to December', '87.4%'],
    ['At home after leaving hospital', '87.5%'],
  ]);
  expect(table.note).toContain('is of other people and begins later');
  const none = { ...sampleRun(), measures: [estimate('atHomeAfterwards', 0.8)] };
  expect(fromHospitalTable(comparisonsOf(none, sampleManifest(1))[0]!)).toBeNull();
});
