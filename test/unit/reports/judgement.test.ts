import { expect, test } from 'vitest';
import { pairingInWords } from '../../../reports/words/pairing.ts';
import { precisionInWords } from '../../../reports/words/precision.ts';
import { sampleResults } from '../../support/sample-results.ts';

const reached = { measure: 'delayedDays', wanted: 500, halfWidth: 720.4, share: 0.0144, replications: 40 };

test('a precision says how far it got, and which measure needs more', () => {
  expect(
    precisionInWords({
      precision: [
        { ...reached, settledAt: null, more: 43 },
        { ...reached, wanted: 1000, settledAt: 22, more: null },
      ],
    }),
  ).toEqual([
    'Delayed days: known to \u00B1720 (1.4% of the average) after 40 replications; \u00B1500 was asked, and needs about 43 more.',
    'Delayed days: known to \u00B1720 (1.4% of the average) after 40 replications; \u00B11,000 was asked, and reached from replication 22 on.',
  ]);
  expect(precisionInWords({})).toEqual([]);
});

test('what pairing saved is told, and that it saved nothing', () => {
  const results = sampleResults();
  const variant = results.variants[0]!.scenario;
  const withGain = (pairingGain: number) => ({
    ...results,
    differences: results.differences.map((each) => ({ ...each, pairingGain, replications: 30 })),
  });
  expect(pairingInWords(withGain(4), variant)).toContain(
    'about 120 replications of each would have been needed instead of 30',
  );
  expect(pairingInWords(withGain(0.9), variant)).toContain('gained nothing');
});
