import { expect, test } from 'vitest';
import { withSeed } from '../../../src/experiment/same-seed.ts';
import type { PlannedScenario } from '../../../src/experiment/scenario-run.ts';

const scenario = (name: string, seed: string) => ({ name, plan: { seed } }) as unknown as PlannedScenario;

test('every scenario gets the seed, and a variant with one of its own is told', () => {
  const { seeded, notes } = withSeed(
    [scenario('base', 'a'), scenario('other', 'b'), scenario('same', 'a')],
    'a',
  );
  expect(seeded.map(({ plan }) => plan.seed)).toEqual(['a', 'a', 'a']);
  expect(notes).toEqual(['other was run with the seed of base, so that both meet the same people']);
});
