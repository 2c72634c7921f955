import { defineConfig } from 'vitest/config';

/** Kinds of test: each has a folder under test/, and every test file lives in one of them. */
export const kinds = ['unit', 'behaviour', 'law', 'theory', 'golden', 'e2e'] as const;

export default defineConfig({
  // Examples import the package by its name, as a reader would.
  resolve: { alias: { stepdown: new URL('./src/index.ts', import.meta.url).pathname } },
  test: {
    include: kinds.map((kind) => `test/${kind}/**/*.test.ts`),
    pool: 'forks',
    maxWorkers: 2,
    // Theory and end-to-end tests run whole experiments, on two shared cores.
    testTimeout: 120_000,
    hookTimeout: 180_000,
  },
});
