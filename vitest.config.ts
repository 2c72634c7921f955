import { defineConfig } from 'vitest/config';
import { LongestFirst } from './test/support/longest-first.ts';

/** Kinds of test: each has a folder under test/, and every test file lives in one of them. */
export const kinds = ['unit', 'behaviour', 'law', 'theory', 'golden', 'e2e'] as const;

const filesOf = (kind: string): string => `test/${kind}/**/*.test.ts`;

export default defineConfig({
  // Examples import the package by its name, as a reader would.
  resolve: { alias: { stepdown: new URL('./src/index.ts', import.meta.url).pathname } },
  test: {
    pool: 'forks',
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    // Theory and end-to-end tests run whole experiments, on two shared cores.
    testTimeout: 120_000,
    hookTimeout: 180_000,
    projects: [
      {
        extends: true,
        // Pure functions share what they import: a third of the time would go into importing anew.
        test: {
          name: 'product',
          isolate: false,
          include: kinds.filter((kind) => kind !== 'e2e').map(filesOf),
        },
      },
      {
        extends: true,
        // Commands are tried as they are installed: from built JavaScript, made when it is out of date.
        test: {
          name: 'commands',
          globalSetup: './test/support/build-when-stale.ts',
          include: [filesOf('e2e')],
        },
      },
    ],
  },
});
