import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { discountArgument, formsArgument, horizonArgument } from '../../../src/cli/document-arguments.ts';
import { WrongInput } from '../../../src/cli/exit.ts';
import { readFinished } from '../../../src/cli/read-results.ts';
import { readStudy } from '../../../src/cli/read-study.ts';
import { reportCommand } from '../../../src/cli/report-command.ts';
import { sampleManifest, sampleResults } from '../../support/sample-results.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stepdown-results-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function put(results: unknown, manifest: unknown = sampleManifest()): void {
  writeFileSync(
    join(folder, 'results.json'),
    typeof results === 'string' ? results : JSON.stringify(results),
  );
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
}

describe('finished results', () => {
  test('are read from their folder or by their file', () => {
    put(sampleResults());
    expect(readFinished(folder).results).toEqual(sampleResults());
    expect(readFinished(join(folder, 'results.json')).folder).toBe(folder);
  });

  test.each([
    [
      'of another version',
      { ...sampleResults(), schema: 'stepdown-results-9' },
      /no results file of this version.*reproduce/su,
    ],
    ['cut off', JSON.stringify(sampleResults()).slice(0, 3000), /cut off: make it again/u],
    ['of another manifest', { ...sampleResults(), manifest: 'sha256-00' }, /mixture of two runs/u],
    [
      'with a variant and no differences',
      { ...sampleResults(), differences: [] },
      /lancashire-38h has no differences from a base/u,
    ],
  ])('%s are refused', (_, results, said) => {
    put(results);
    expect(() => readFinished(folder)).toThrow(WrongInput);
    expect(() => readFinished(folder)).toThrow(said);
  });

  test('of no replication, or of a scenario the manifest does not hold, are refused', () => {
    const none = sampleResults().measures.map((row) => ({ ...row, replications: 0 }));
    put({ ...sampleResults(), measures: none, variants: [], differences: [] });
    expect(() => readFinished(folder)).toThrow(/no replication at all/u);
    put(sampleResults(), sampleManifest(1));
    expect(() => readFinished(folder)).toThrow(/does not hold the scenario lancashire-38h/u);
  });

  test('that are not there are told from a folder without them', () => {
    expect(() => readFinished(join(folder, 'nowhere'))).toThrow(/there is no .*nowhere/u);
    expect(() => readFinished(folder)).toThrow(/holds no results.json/u);
  });
});

test('a study is read by its kind and what it found; alone it is no paper', async () => {
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(sampleManifest()));
  expect(readStudy(folder)).toBeNull();
  writeFileSync(join(folder, 'psa.json'), JSON.stringify({ findings: ['It holds in 9 of 10 draws.'] }));
  expect(readStudy(folder)).toEqual({
    kind: 'psa',
    manifest: sampleManifest().hash,
    findings: ['It holds in 9 of 10 draws.'],
  });
  const asked = { as: ['xlsx'], horizon: 5, discount: 0.035 } as const;
  await expect(reportCommand([folder], asked)).rejects.toThrow(/holds a study but no results/u);
});

describe('options of documents', () => {
  test('forms, horizon and discount are read as they are written', () => {
    expect(formsArgument('docx, PDF,docx')).toEqual(['docx', 'pdf']);
    expect([horizonArgument('5 years'), horizonArgument('1'), horizonArgument('1 year')]).toEqual([5, 1, 1]);
    expect(discountArgument('3.5%')).toBeCloseTo(0.035, 12);
    expect(discountArgument('0%')).toBe(0);
  });

  test.each(['doc', '', 'docx;pdf'])('forms %j are refused', (text) => {
    expect(() => formsArgument(text)).toThrow(/html, docx, xlsx, pptx, pdf/u);
  });

  test.each(['0 years', '31 years', '2.5 years', 'five'])('a horizon of %j is refused', (text) => {
    expect(() => horizonArgument(text)).toThrow(/whole years from 1 to 30/u);
  });

  test.each(['0.035', '35%', '-1%', 'a lot'])('a discount of %j is refused', (text) => {
    expect(() => discountArgument(text)).toThrow(/percentage from 0% to 20%/u);
  });
});
