/** Odd but whole results given to `report` and `chart`: each makes a document that says what it is. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { businessCase } from '../../../reports/document/case/business-case.ts';
import { contentOf } from '../../../reports/document/place-charts.ts';
import { DEFAULT_HORIZON } from '../../../reports/reading/horizon.ts';
import { chartCommand } from '../../../src/cli/chart-command.ts';
import { ExitCode } from '../../../src/cli/exit.ts';
import { reportCommand } from '../../../src/cli/report-command.ts';
import type { Results } from '../../../src/experiment/results.ts';
import { putFinished } from '../../support/finished-folder.ts';
import { hostileManifest, hostileResults } from '../../support/hostile-names.ts';
import { sampleManifest, sampleResults, sampleRun } from '../../support/sample-results.ts';

let folder: string;
let said: string[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stepdown-odd-'));
  said = [];
  for (const stream of ['log', 'error'] as const)
    vi.spyOn(console, stream).mockImplementation((line: string) => void said.push(line));
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

/** Makes the workbook and the list of pictures, as the commands do; returns all that the workbook says. */
async function workbook(): Promise<string> {
  const asked = { as: ['xlsx'], horizon: 5, discount: 0.035 } as const;
  expect(await reportCommand([folder], asked)).toBe(ExitCode.done);
  expect(await chartCommand(folder, { theme: 'light' })).toBe(ExitCode.done);
  const made = join(folder, 'documents');
  expect(readdirSync(made).sort()).toEqual(['business-case.xlsx', 'documents.json']);
  const parts = unzipSync(readFileSync(join(made, 'business-case.xlsx')));
  return Object.entries(parts)
    .filter(([path]) => path.endsWith('.xml'))
    .map(([, xml]) => strFromU8(xml))
    .join('\n');
}

const words = (results: Results): string => {
  const { body, annexes, facts } = businessCase(contentOf(results, sampleManifest()), DEFAULT_HORIZON);
  return JSON.stringify([body, annexes, facts], (key, value: unknown) => (key === 'chart' ? null : value));
};

test('a run stopped by Ctrl-C says in summary, facts and assurance that it was', async () => {
  const warnings = ['stopped early: these results rest on replications 1 to 7 alone'];
  const results = { ...sampleResults(), partial: true, warnings };
  putFinished(folder, results, { ...sampleManifest(), partial: true, replications: { from: 1, to: 7 } });
  expect(await workbook()).toMatch(/stopped/u);
  const paper = words(results);
  expect(paper).toContain(warnings[0]);
  expect(paper).toMatch(/replications: stopped early/u);
});

test('a single replication, which has no interval, gives figures and no NaN', async () => {
  const bare = <T extends object>(row: T): T => ({
    ...row,
    se: null,
    low: null,
    high: null,
    replications: 1,
  });
  const side = <T extends Pick<Results, 'measures'>>(of: T): T => ({
    ...of,
    measures: of.measures.map(bare),
  });
  const sample = side(sampleResults());
  const differences = sample.differences.map((row) => ({
    ...bare(row),
    ...{ oneYear: null, verdict: 'cannot tell' as const, moreReplications: null, pairingGain: null },
  }));
  const results = { ...sample, variants: sample.variants.map(side), differences };
  putFinished(folder, results, { ...sampleManifest(), replications: { from: 1, to: 1 } });
  expect(await workbook()).not.toMatch(/NaN|undefined|Infinity/u);
  expect(words(results)).not.toMatch(/NaN|undefined|Infinity/u);
});

test('results without any figure make a paper that claims nothing', async () => {
  putFinished(
    folder,
    { ...sampleRun(), measures: sampleRun().measures.slice(0, 3), series: [] },
    sampleManifest(1),
  );
  expect(await workbook()).not.toMatch(/NaN|undefined/u);
});

test('a title of 300 characters, a formula and a script are text', async () => {
  const long = 'A title that goes on '.repeat(15);
  putFinished(folder, { ...hostileResults(), title: long }, hostileManifest());
  const all = await workbook();
  expect(all).toContain(long.trim());
  expect(all).not.toContain('<script');
  expect(all).not.toMatch(/<f>[^<]*cmd/u);
});

test('results of another version with the same form are told of, and made into documents', async () => {
  putFinished(folder, sampleResults(), { ...sampleManifest(), version: '0.0.9' });
  expect(await workbook()).toContain('0.0.9');
  expect(said.join('\n')).toMatch(
    /made by Stepdown 0\.0\.9, the documents by.*made by Stepdown 0\.0\.9, the pictures by/su,
  );
});
