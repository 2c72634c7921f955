import { defineConfig } from 'vitest/config';

/** Kinds of test: each has a folder under test/, and every test file lives in one of them. */
export const kinds = ['unit', 'behaviour', 'law', 'theory', 'golden', 'e2e'] as const;

export default defineConfig({
  test: {
    include: kinds.map((kind) => `test/${kind}/**/*.test.ts`),
    pool: 'forks',
    maxWorkers: 2,
    // Theory and end-to-end tests run whole experiments, on two shared cores.
    testTimeout: 120_000,
    hookTimeout: 180_000,
  },
});
