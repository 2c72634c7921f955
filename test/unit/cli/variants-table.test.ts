import { expect, test } from 'vitest';
import { variantsTable } from '../../../src/cli/variants-table.ts';
import { comparisonsOf } from '../../../reports/reading/sides.ts';
import { sampleManifest, sampleResults } from '../../support/sample-results.ts';

const results = sampleResults();

test('one variant is told in full already', () => {
  expect(variantsTable(comparisonsOf(results, sampleManifest()))).toEqual([]);
});

test('several stand in one table beside the base, each with its interval and cost', () => {
  const [variant] = results.variants;
  const second = { ...variant!, scenario: 'second', title: 'A second' };
  const differences = results.differences.map((row) => ({ ...row, variant: 'second' }));
  const all = {
    ...results,
    variants: [variant!, second],
    differences: [...results.differences, ...differences],
  };
  const lines = variantsTable(comparisonsOf(all, sampleManifest()));
  expect(lines.slice(0, 2)).toEqual(['', 'All variants beside the base']);
  expect(lines[3]).toMatch(/\(base\)/);
  expect(lines.slice(4)).toHaveLength(2);
  for (const line of lines.slice(4)) expect(line).toMatch(/[\d,]+ to [\d,]+ fewer\s+fewer/);
  expect(lines[5]).toMatch(/^A second/);
});
