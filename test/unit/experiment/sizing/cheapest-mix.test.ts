import { expect, test } from 'vitest';
import { cheapestMix } from '../../../../src/experiment/sizing/cheapest-mix.ts';
import type { SizedInput } from '../../../../src/experiment/sizing/sizing.ts';

const input = (name: string, to: number): SizedInput => ({
  ...{ name, unit: '', of: 'number', now: 1, from: 1, to, step: 1 },
});

/** A search whose answers are known: the first candidate for which the condition holds. */
function knowing(holds: (values: readonly number[]) => boolean) {
  const asked: number[] = [];
  const firstThatHolds = (candidates: readonly (readonly number[])[]): Promise<number> => {
    asked.push(candidates.length);
    return Promise.resolve(candidates.findIndex(holds));
  };
  return { asked, firstThatHolds };
}

const inputs = [input('beds', 40), input('hours', 40)];
const costOf = ([x, y]: readonly number[]): number => 3 * x! + 2 * y!;

test('the cheapest mix on a frontier is found without looking at all of it', async () => {
  const search = knowing(([x, y]) => x! * y! >= 150);
  const best = await cheapestMix({ search, inputs, costOf });
  // 10 x 15 costs 60; no whole numbers whose product is 150 or more cost less
  expect(best).toEqual([10, 15]);
  expect(search.asked.length).toBeLessThanOrEqual(25);
});

test('there is none where nothing does', async () => {
  expect(await cheapestMix({ search: knowing(() => false), inputs, costOf })).toBeNull();
});
