/** An inputs workbook that nobody has touched says exactly what its scenario says. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { excelBytes, sheetsIn } from '../../../src/cli/excel-files.ts';
import { loadBeside, loadNamed } from '../../../src/cli/read-files.ts';
import { changedScenario } from '../../../src/import/workbook/changed-scenario.ts';
import { readEdits } from '../../../src/import/workbook/read-edits.ts';
import { variantOf } from '../../../src/import/workbook/variant.ts';
import { workbookSheets } from '../../../src/import/workbook/workbook-sheets.ts';
import { readScenario } from '../../../src/scenario/read/read-scenario.ts';
import { minimalScenario, readText } from '../../support/scenario-text.ts';
import { sheetsOf } from '../../support/workbook.ts';

const files = readdirSync('scenarios', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => join('scenarios', name));

/** Whole scenarios; what is only a base of others is read through them. */
const scenarios = files.flatMap((file) => {
  const read = readScenario(loadNamed(file), loadBeside);
  return read.ok ? [{ file, resolved: read.value.resolved }] : [];
});

test('there are shipped scenarios to try', () => {
  expect(scenarios.length).toBeGreaterThan(60);
});

test.each(scenarios)('$file comes back as it was', ({ resolved }) => {
  expect(readEdits(resolved, sheetsOf(resolved))).toEqual({ edits: [], problems: [], missing: 0 });
  expect(variantOf(resolved, changedScenario(resolved, []))).toEqual({});
});

test('the same through the bytes of an Excel file', async () => {
  const { resolved } = scenarios.find(({ file }) => file.endsWith('lancashire-38h-rollout.yaml'))!;
  const facts = { scenarioFile: 'x.yaml', title: 'X', fingerprint: 'f', version: '0' };
  const sheets = await sheetsIn(await excelBytes(workbookSheets(resolved, facts)));
  expect(readEdits(resolved, sheets)).toEqual({ edits: [], problems: [], missing: 0 });
});

test('so do names and words that look like formulas, dates, numbers or nothing', async () => {
  const odd = ['=1+1', '+44', '-x', '@home', "'quoted", '2016-04-01', '007', 'TRUE', '1e5', 'a.b[1]'];
  const services = Object.fromEntries(odd.map((name) => [name, { beds: 1, stay: '1 days' }]));
  const read = readText(minimalScenario({ title: '=cmd()', description: '- on\ntwo lines ', services }));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const { resolved } = read.value;
  const facts = { scenarioFile: 'x.yaml', title: '=cmd()', fingerprint: 'f', version: '0' };
  const made = workbookSheets(resolved, facts);
  const texts = made.flatMap(({ rows }) => rows.flat()).map(({ value }) => String(value));
  expect(texts.filter((text) => /^[=+@\t]/.test(text))).toEqual([]);
  const sheets = await sheetsIn(await excelBytes(made));
  expect(readEdits(resolved, sheets)).toEqual({ edits: [], problems: [], missing: 0 });
});
