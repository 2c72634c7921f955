import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { chartCommand } from '../../../src/cli/chart-command.ts';
import { discountArgument, formsArgument, horizonArgument } from '../../../src/cli/document-arguments.ts';
import { WrongInput } from '../../../src/cli/exit.ts';
import { findManifest } from '../../../src/cli/find-manifest.ts';
import { readFinished } from '../../../src/cli/read-results.ts';
import { readStudy } from '../../../src/cli/read-study.ts';
import { reportCommand } from '../../../src/cli/report-command.ts';
import { reproduceCommand } from '../../../src/cli/reproduce-command.ts';
import { canonicalJson } from '../../../src/experiment/canonical-json.ts';
import type { Manifest, Results } from '../../../src/experiment/results.ts';
import { filedUnder, hashed, putFinished, putManifest, putSealed } from '../../support/finished-folder.ts';
import { sampleManifest, sampleResults, sampleRun } from '../../support/sample-results.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stepdown-results-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const manifest = hashed(sampleManifest());
/** As it is read back: numbers to the digits that are written. */
const sample = JSON.parse(canonicalJson(filedUnder(sampleResults(), manifest), 0)) as Results;

/** Puts content under its seal, however odd it is. */
function put(found: unknown, of: Manifest = manifest): void {
  putSealed(folder, { file: 'results.json', found, manifest: of });
}

const asked = { as: ['xlsx'], horizon: 5, discount: 0.035, quiet: true } as const;

describe('finished results', () => {
  test('are read from their folder or by a file of theirs', () => {
    put(sample);
    expect(readFinished(folder).results).toEqual(sample);
    for (const file of ['results.json', 'manifest.json'])
      expect(readFinished(join(folder, file)).folder).toBe(folder);
  });

  test('asked of a scenario, say to run it first', () => {
    const file = join(folder, 'plan.yaml');
    writeFileSync(file, 'title: Not yet run');
    expect(() => readFinished(file)).toThrow(/plan\.yaml is a scenario.*stepdown run/u);
  });

  test.each([
    [
      'of another version',
      { ...sample, schema: 'stepdown-results-9' },
      /no results file of this version.*reproduce/su,
    ],
    ['of another manifest', { ...sample, manifest: 'sha256-00' }, /mixture of two runs/u],
    [
      'with a variant and no differences',
      { ...sample, differences: [] },
      /lancashire-38h has no differences from a base.*compare BASE VARIANT/su,
    ],
  ])('%s are refused', (_, results, said) => {
    put(results);
    expect(() => readFinished(folder)).toThrow(WrongInput);
    expect(() => readFinished(folder)).toThrow(said);
  });

  test('that were cut off are refused before anything is made of them', async () => {
    put(sample);
    writeFileSync(join(folder, 'results.json'), JSON.stringify(sample).slice(0, 3000));
    expect(() => readFinished(folder)).toThrow(/cut off: make it again/u);
    await expect(reportCommand([folder], asked)).rejects.toThrow(WrongInput);
    await expect(chartCommand(folder, { theme: 'light' })).rejects.toThrow(/cut off/u);
    expect(readdirSync(folder).sort()).toEqual(['manifest.json', 'results.json']);
  });

  test('of no replication, or of a scenario the manifest does not hold, are refused', () => {
    const none = sample.measures.map((row) => ({ ...row, replications: 0 }));
    put({ ...sample, measures: none, variants: [], differences: [] });
    expect(() => readFinished(folder)).toThrow(/no replication at all/u);
    const alone = hashed(sampleManifest(1));
    put(filedUnder(sampleResults(), alone), alone);
    expect(() => readFinished(folder)).toThrow(/does not hold the scenario lancashire-38h/u);
  });

  test('that are not there are told from a folder without them, and what to give is named', () => {
    expect(() => readFinished(join(folder, 'nowhere'))).toThrow(/there is no .*nowhere/u);
    expect(() => readFinished(folder)).toThrow(/holds no results.json/u);
    put(sample);
    mkdirSync(join(folder, 'documents'));
    expect(() => readFinished(join(folder, 'documents'))).toThrow(`give that, ${folder}`);
    rmSync(join(folder, 'results.json'));
    expect(() => readFinished(folder)).toThrow(/results.json is missing.*stepdown reproduce/u);
    rmSync(join(folder, 'manifest.json'));
    for (const name of ['a', 'b']) putFinished(join(folder, name), sampleRun(), sampleManifest(1));
    expect(() => readFinished(folder)).toThrow(/several scenarios.*such as .*a or .*b$/u);
    rmSync(join(folder, 'a', 'manifest.json'));
    expect(() => readFinished(join(folder, 'a'))).toThrow(
      /there is no .*manifest.json.*run its scenarios again/u,
    );
  });
});

describe('files that were changed after they were written', () => {
  test('a figure in results.json: the file and the way out are named, nothing is made', async () => {
    put(sample);
    const file = join(folder, 'results.json');
    writeFileSync(file, readFileSync(file, 'utf8').replace('51637', '41637'));
    const said =
      /results.json was changed after it was written.*Take the original back, or remove it.*reproduce/su;
    await expect(reportCommand([folder], asked)).rejects.toThrow(said);
    await expect(chartCommand(folder, { theme: 'light' })).rejects.toThrow(said);
    await expect(reproduceCommand(folder, {})).rejects.toThrow(said);
    expect(existsSync(join(folder, 'documents'))).toBe(false);
  });

  test('a number in the scenario of the manifest', async () => {
    put(sample);
    const file = join(folder, 'manifest.json');
    writeFileSync(file, readFileSync(file, 'utf8').replace('"beds": 1890', '"beds": 1990'));
    const said = /manifest.json was changed after it was written: its content does not give the hash/u;
    await expect(reportCommand([folder], asked)).rejects.toThrow(said);
    await expect(chartCommand(folder, { theme: 'light' })).rejects.toThrow(said);
    await expect(reproduceCommand(folder, {})).rejects.toThrow(said);
    await expect(reproduceCommand(manifest.hash, { in: [folder] })).rejects.toThrow(said);
  });

  test('a manifest of another version may make hashes in another way, which is said', () => {
    const other = { ...manifest, version: '9.0.0' };
    put(sample, other);
    expect(() => readFinished(folder)).toThrow(
      /or Stepdown 9.0.0, which wrote it, made hashes in another way/u,
    );
    putManifest(folder, { ...manifest, files: undefined });
    expect(() => readFinished(folder)).toThrow(/one of another version \(see: files\)/u);
  });
});

describe('a hash', () => {
  test('finds its manifest in the folders given', () => {
    put(sample);
    const found = findManifest(manifest.hash.slice(0, 17), [folder]);
    expect(found).toMatchObject({ folder, manifest: { hash: manifest.hash } });
    expect(findManifest(folder, [])).toEqual(found);
  });

  test('that several folders have is that of the run: not of a study or of what was reproduced', async () => {
    for (const name of ['a-study', 'reproduced-1', 'the-run']) {
      const file = name === 'a-study' ? 'psa.json' : 'results.json';
      putSealed(join(folder, name), { file, found: sample, manifest });
    }
    expect(findManifest(manifest.hash, [folder]).folder).toBe(join(folder, 'the-run'));
    const out = join(folder, 'the-run');
    await expect(reproduceCommand(out, { out })).rejects.toThrow(
      /would be replaced by what it is to be held/u,
    );
  });

  test.each([
    ['0123456789abcdef', /no results with the hash 0123456789abcdef among the 1 in .*--in FOLDER/],
    ['abc', /too short/],
    ['results', /neither a file or folder here nor a hash/],
    ['package.json', /package.json is no manifest of Stepdown/],
    ['README.md', /cannot read README.md as a manifest/],
  ])('%s means no results, and words say so', (text, words) => {
    put(sample);
    expect(() => findManifest(text, [folder])).toThrow(WrongInput);
    expect(() => findManifest(text, [folder])).toThrow(words);
  });
});

describe('a folder of a study', () => {
  test('is read by its kind and what it found; alone it is no paper, no picture and nothing to make again', async () => {
    expect(readStudy(folder)).toBeNull();
    const found = { findings: ['It holds in 9 of 10 draws.'] };
    putSealed(folder, { file: 'psa.json', found, manifest });
    expect(readStudy(folder)).toEqual({ kind: 'psa', manifest: manifest.hash, ...found });
    await expect(reportCommand([folder], asked)).rejects.toThrow(/holds a study but no results/u);
    await expect(chartCommand(folder, { theme: 'light' })).rejects.toThrow(/holds a study \(psa\).*charts/u);
    await expect(reproduceCommand(folder, {})).rejects.toThrow(
      /use stepdown psa scenarios\/lancashire-67h.yaml,/u,
    );
  });

  test.each(['sweep', 'levers', 'size', 'calibration'])('of %s as well', async (kind) => {
    putSealed(folder, { file: `${kind}.json`, found: {}, manifest });
    await expect(chartCommand(folder, { theme: 'light' })).rejects.toThrow(`holds a study (${kind})`);
    await expect(reportCommand([folder], asked)).rejects.toThrow(
      'give the folder of a run or compare as well',
    );
  });

  test('whose findings were changed is refused', () => {
    putSealed(folder, { file: 'psa.json', found: { findings: [] }, manifest });
    writeFileSync(join(folder, 'psa.json'), '{ "findings": ["It holds always."] }');
    expect(() => readStudy(folder)).toThrow(/psa.json was changed after it was written/u);
  });
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
