import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Place } from './stepdown.ts';
import { checkout, newPlace, SMALL, SOURCE, SMALL_VARIANT, withoutWarnings } from './stepdown.ts';

const stage = mkdtempSync(join(tmpdir(), 'stepdown-package-'));
/** The package as it would be installed: unpacked from its tarball, beside its dependencies. */
const installed = join(stage, 'package');
let packed: string[];
let place: Place;

function inStage(command: string, args: readonly string[], cwd: string): string {
  return execFileSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

/** Packs what test/support/build-when-stale.ts has built, in the checkout as it is. */
beforeAll(() => {
  const pack = ['pack', '--ignore-scripts', '--silent', '--pack-destination', stage];
  const tarball = inStage('npm', pack, checkout).trim();
  inStage('tar', ['-xzf', join(stage, tarball), '-C', stage], stage);
  symlinkSync(join(checkout, 'node_modules'), join(stage, 'node_modules'));
  packed = readdirSync(installed, { recursive: true, encoding: 'utf8' });
  place = newPlace([join(installed, 'bin/stepdown.js')]);
  place.write('small.yaml', SMALL);
  place.write('shorter.yaml', SMALL_VARIANT);
});
afterAll(() => {
  rmSync(stage, { recursive: true, force: true });
  place.remove();
});

describe('the package', () => {
  test('holds what it needs and nothing of the workshop', () => {
    const top = [...new Set(packed.map((path) => path.split('/')[0]!))].sort();
    const always = [
      'CHANGELOG.md',
      'CITATION.cff',
      'LICENSE',
      'README.md',
      'bin',
      'dist',
      'package.json',
      'scenarios',
    ];
    expect(top.filter((name) => name !== 'schema')).toEqual(always);
    expect(packed).toEqual(
      expect.arrayContaining(['dist/src/cli.js', 'dist/src/index.d.ts', 'dist/workers/thread.js']),
    );
    expect(packed.filter((path) => /boot\.mjs|\.test\.|bench|(?<!\.d)\.ts$/.test(path))).toEqual([]);
  });

  test('runs a comparison, on workers of built JavaScript, to the same results as the source', async () => {
    const args = ['compare', 'small.yaml', 'shorter.yaml', '--replications', '4', '--tables-only'];
    const built = await place.stepdown([...args, '--workers', '2', '--out', 'built', '--quiet']);
    expect({ ...built, err: withoutWarnings(built.err) }).toEqual({ code: 0, out: '', err: '' });
    const fromSource = newPlace(SOURCE);
    fromSource.write('small.yaml', SMALL);
    fromSource.write('shorter.yaml', SMALL_VARIANT);
    await fromSource.stepdown([...args, '--out', 'source', '--quiet']);
    for (const table of ['replications', 'periods', 'levels', 'probes']) {
      expect(place.read(`built/tables/${table}.csv`)).toBe(fromSource.read(`source/tables/${table}.csv`));
    }
    fromSource.remove();
  });

  test('knows its version, and no commit of a folder it happens to stand in', async () => {
    expect((await place.stepdown(['--version'])).out).toMatch(/^\d+\.\d+\.\d+/);
    inStage('git', ['init', '--quiet'], stage);
    const author = ['-c', 'user.name=Nobody', '-c', 'user.email=nobody@example.org'];
    inStage('git', [...author, 'commit', '--quiet', '--allow-empty', '-m', 'of another project'], stage);
    const args = ['run', 'small.yaml', '--replications', '1', '--out', 'one', '--quiet', '--tables-only'];
    await place.stepdown(args, { env: { GIT_DIR: undefined } });
    expect(JSON.parse(place.read('one/manifest.json'))).toMatchObject({ commit: null });
  });

  test('can be imported, with its types', async () => {
    const api = (await import(join(installed, 'dist/src/index.js'))) as Record<string, unknown>;
    expect(Object.keys(api)).toEqual(expect.arrayContaining(['readScenario', 'compile', 'runReplications']));
    expect(existsSync(join(installed, 'dist/src/index.d.ts'))).toBe(true);
  });

  test('without its build says what to do', async () => {
    const unbuilt = join(stage, 'unbuilt');
    cpSync(join(installed, 'bin'), join(unbuilt, 'bin'), { recursive: true });
    cpSync(join(installed, 'package.json'), join(unbuilt, 'package.json'));
    const bare = newPlace([join(unbuilt, 'bin/stepdown.js')]);
    const { code, err } = await bare.stepdown(['run', 'small.yaml']);
    bare.remove();
    expect(code).toBe(1);
    expect(err).toMatch(/not built yet[\s\S]*npm ci/);
    expect(err).not.toMatch(/^\s+at /m);
  });
});
