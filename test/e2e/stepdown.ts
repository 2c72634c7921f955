/** Runs the command as a person would, in a folder of its own. */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';

export const checkout = resolve(import.meta.dirname, '../..');

/** The command as it is installed: built JavaScript, made by test/support/build-when-stale.ts. */
const BUILT = [join(checkout, 'bin/stepdown.js')];

/** The command from TypeScript, as whoever changes it runs it: through tsx, workers through the boot file. */
export const SOURCE = [
  '--import',
  resolve(checkout, 'node_modules/tsx/dist/esm/index.mjs'),
  join(checkout, 'src/cli.ts'),
];

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface Place {
  readonly folder: string;
  /** Starts the command there; `whenStarted` is given the process. */
  readonly stepdown: (args: readonly string[], options?: StartOptions) => Promise<Ended>;
  readonly write: (name: string, content: string | Uint8Array) => string;
  readonly read: (name: string) => string;
  /** Every file below, with its content, by path. */
  readonly files: (below?: string) => Record<string, string>;
  readonly remove: () => void;
}

export interface StartOptions {
  /** Set beside the environment of the test; undefined takes a variable away. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly whenStarted?: (child: ChildProcess) => void;
}

/** A new folder. `command` is what Node runs: the built command unless told otherwise. */
export function newPlace(command: readonly string[] = BUILT): Place {
  const folder = mkdtempSync(join(tmpdir(), 'stepdown-e2e-'));
  return {
    folder,
    stepdown: (args, options = {}) => start(folder, [...command, ...args], options),
    write: (name, content) => {
      writeFileSync(join(folder, name), content);
      return name;
    },
    read: (name) => readFileSync(join(folder, name), 'utf8'),
    files: (below = '.') => filesBelow(join(folder, below)),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function start(cwd: string, args: readonly string[], { env, whenStarted }: StartOptions): Promise<Ended> {
  return new Promise((settle, reject) => {
    const child = spawn(process.execPath, args, {
      cwd,
      // no commit in the manifest: one may be made between two runs that are compared
      env: { ...process.env, NO_COLOR: '1', GIT_DIR: '/nowhere', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let out = '';
    let err = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
    child.on('error', reject);
    child.on('close', (code) => settle({ code, out, err }));
    whenStarted?.(child);
  });
}

/** What stands on standard error beside warnings about the scenario, of which a small one has its share. */
export function withoutWarnings(err: string): string {
  return err.replace(/^warning: .*\n/gm, '');
}

function filesBelow(folder: string): Record<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path));
  const files = paths.filter((path) => statSync(path).isFile()).sort();
  return Object.fromEntries(files.map((path) => [relative(folder, path), readFileSync(path, 'latin1')]));
}

/** A small hospital that runs in a moment: six beds and one reablement team. */
export const SMALL = `title: A small hospital
run: { from: 2016-04-01, length: 8 weeks, warmUp: 2 weeks, seed: small, replications: 6 }
services:
  acute: { beds: 12 }
  reablement:
    hours: { value: 90 hours/week, productiveRatio: 0.8 }
    bundle: { hours: { gamma: { mean: 30 hours, cv: 0.7 } }, over: 3 weeks }
people:
  emergency:
    arrive: { perDay: 2 }
    admittedTo: acute
    readyAfter: { lognormal: { mean: 4 days, sd: 5 days } }
    leaveBy: { home: 85%, reablement: 15% }
pathways:
  reablement:
    number: 1
    steps:
      - wait: { for: reablement, code: E, attribution: social care }
      - then: home
endings:
  home: { at: home }
`;

/** The same with shorter bundles. */
export const SMALL_VARIANT = `extends: small.yaml
title: A small hospital with shorter bundles
services: { reablement: { bundle: { hours: { gamma: { mean: 18 hours } } } } }
`;
