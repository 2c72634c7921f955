import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PoolStory, stories } from './pool-story.ts';

const SEED = 20_160_401;

describe('the ledger against a slow and obvious pool', () => {
  it('agrees day by day on who fits, what is drawn, owed, delivered and lost, whatever happens', () => {
    fc.assert(
      fc.property(stories(false), (story) => {
        const said: Record<string, number> = {};
        new PoolStory(story, false, (what, ledger, reference) => {
          said[what] = (said[what] ?? 0) + 1;
          if (ledger !== reference) {
            expect.fail(`${what}: the ledger says ${String(ledger)}, the reference ${String(reference)}`);
          }
        }).play();
        expect(said['fits']).toBe(story.people.length);
      }),
      { seed: SEED, numRuns: 150 },
    );
  });

  it('never draws more than there is, and never owes, when all weeks are reserved and all is foreseen', () => {
    fc.assert(
      fc.property(stories(true), (story) => {
        const played = new PoolStory(story, true, (what, ledger, reference) => {
          if (ledger !== reference) {
            expect.fail(`${what}: the ledger says ${String(ledger)}, the reference ${String(reference)}`);
          }
          if (what === 'spare') expect(ledger).toBeGreaterThanOrEqual(0);
          if (what === 'deferred' || what === 'lost') expect(ledger).toBe(0);
        });
        played.play();
        expect(played.ledger.nextSettle()).toBe(Infinity);
      }),
      { seed: SEED, numRuns: 80 },
    );
  });
});
