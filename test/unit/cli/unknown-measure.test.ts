import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadScenarios } from '../../../src/cli/load-scenarios.ts';
import { minimalScenario } from '../../support/scenario-text.ts';

describe('a measure to run until', () => {
  it('that is unknown is told with its line', () => {
    const folder = mkdtempSync(join(tmpdir(), 'stepdown-'));
    try {
      const file = join(folder, 'scenario.yaml');
      const replications = { atLeast: 2, atMost: 4, until: { delayedDayz: '5%' } };
      const text = minimalScenario({ run: { replications } });
      writeFileSync(file, text);
      const line = text.split('\n').findIndex((one) => one.includes('delayedDayz')) + 1;
      expect(() => loadScenarios([file])).toThrow(
        new RegExp(`scenario\\.yaml:${line}:\\d+  .*"delayedDayz" is none`),
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
