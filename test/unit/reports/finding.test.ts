import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  averageEffect,
  chanceBetter,
  oneYearRange,
  rangeOfDifference,
  roundInterval,
  signedDifference,
  verdictWords,
} from '../../../reports/words/finding.ts';
import {
  headline,
  intervalText,
  levelPair,
  levelText,
  levelWithInterval,
} from '../../../reports/words/headline.ts';
import { wordsFor } from '../../../reports/words/measure-words.ts';
import type { Difference, Estimate } from '../../../src/experiment/results.ts';

const words = wordsFor('delayedDays');
const share = wordsFor('utilisation', { service: 'reablement' });
const money = wordsFor('cost');

function difference(change: Partial<Difference>): Difference {
  return {
    measure: 'delayedDays',
    dimensions: {},
    unit: 'days/year',
    variant: 'v',
    mean: -5123,
    se: 180,
    low: -5483,
    high: -4763,
    oneYear: { p10: -7912, p90: -2104, chanceLower: 0.97, chanceBetter: 0.97 },
    verdict: 'lower',
    moreReplications: null,
    pairingGain: null,
    replications: 100,
    ...change,
  };
}

function estimate(mean: number, half: number): Estimate {
  const low = mean - half;
  const high = mean + half;
  return {
    ...{ measure: 'delayedDays', dimensions: {}, unit: 'days/year', basis: 'person-time' },
    ...{ mean, low, high, sd: half, se: half / 2, p10: low, p90: high, replications: 30 },
  };
}

describe('the average effect', () => {
  test('names direction, size and interval, rounded to what the interval supports', () => {
    expect(averageEffect(difference({}), words)).toBe(
      'On average 5,100 fewer delayed days a year (95% interval 4,800 to 5,500 fewer).',
    );
  });

  test('names no direction when the interval holds zero, and says how many more replications might tell', () => {
    const unclear = difference({
      ...{ mean: -40, low: -200, high: 120, verdict: 'cannot tell', moreReplications: 164 },
    });
    const sentence = averageEffect(unclear, words);
    expect(sentence).toBe(
      'Delayed days cannot be told apart: the 95% interval of the average effect runs from 200 fewer to 120 more; about 200 more replications would be needed to tell.',
    );
  });

  test('says so when every replication is the same', () => {
    const same = difference({ mean: 0, low: 0, high: 0, verdict: 'same' });
    expect(averageEffect(same, words)).toBe('Delayed days are the same in every replication.');
    expect(oneYearRange(same, words, 365)).toBeNull();
    expect(chanceBetter(same)).toBeNull();
  });

  test('shows no interval without a width: with two replications it would claim to be certain', () => {
    const alike = difference({ mean: -6, low: -6, high: -6, verdict: 'lower', replications: 2 });
    expect(averageEffect(alike, words)).toBe(
      'On average 6.00 fewer delayed days a year, the same in every replication.',
    );
  });

  test('admits that one replication says nothing about certainty', () => {
    const single = difference({ low: null, high: null, oneYear: null, verdict: 'cannot tell' });
    expect(averageEffect(single, words)).toContain('one replication cannot say how sure');
    expect(verdictWords(single, words)).toBe('cannot be told apart');
  });

  test('passes on why there is no figure', () => {
    const none = difference({ mean: null, low: null, high: null, why: 'nobody was delayed' });
    expect(averageEffect(none, words)).toContain('nobody was delayed');
  });
});

describe('what one year may bring', () => {
  test('is not said on fewer than ten replications', () => {
    expect(oneYearRange(difference({ replications: 9 }), words, 365)).toBeNull();
    expect(oneYearRange(difference({ replications: 10 }), words, 365)).not.toBeNull();
  });

  test('is told apart from the average, and from a year when the period is none', () => {
    expect(oneYearRange(difference({}), words, 365)).toBe(
      'A single year may bring 2,100 to 7,900 fewer (eight in ten years fall in this range).',
    );
    expect(oneYearRange(difference({}), words, 84)).toBe(
      'A single period of 12 weeks may bring 2,100 to 7,900 fewer (eight in ten such periods fall in this range).',
    );
    expect(chanceBetter(difference({}))).toBe('Better in 97 of 100 paired replications.');
  });
});

describe('ranges', () => {
  test('name both directions when they hold zero, and repeat no unit', () => {
    expect(rangeOfDifference(-200, 350, 10, words)).toBe('200 fewer to 350 more');
    expect(rangeOfDifference(-0.419, -0.415, 0.001, share)).toBe('41.5 to 41.9 percentage points lower');
    expect(rangeOfDifference(1_700_000, 1_900_000, 100_000, money)).toBe('£1,700,000 to £1,900,000 more');
  });

  test('rounding never moves a bound onto or across zero', () => {
    const finite = fc.double({ min: -1e7, max: 1e7, noNaN: true });
    const widths = fc.double({ min: 1e-6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(finite, widths, (mean, half) => {
        const [low, high] = [mean - half, mean + half];
        const interval = roundInterval(mean, low, high);
        if (low * high > 0) {
          expect(Math.sign(interval.low)).toBe(Math.sign(low));
          expect(Math.sign(interval.high)).toBe(Math.sign(high));
        }
        expect(Math.abs(interval.mean - mean)).toBeLessThanOrEqual(interval.step / 2 + 1e-9 * Math.abs(mean));
        expect(interval.step).toBeLessThanOrEqual(half * 1.000001);
      }),
      { seed: 1 },
    );
  });

  test('a sentence never names a direction unless the interval excludes zero', () => {
    const means = fc.double({ min: -1e5, max: 1e5, noNaN: true });
    const widths = fc.double({ min: 1, max: 1e5, noNaN: true });
    fc.assert(
      fc.property(means, widths, (mean, half) => {
        const [low, high] = [mean - half, mean + half];
        const verdict = high < 0 ? 'lower' : low > 0 ? 'higher' : 'cannot tell';
        const change = difference({ mean, low, high, verdict });
        const sentence = averageEffect(change, words);
        expect(sentence.includes('cannot be told apart')).toBe(low <= 0 && high >= 0);
        expect(sentence.startsWith('On average')).toBe(verdict !== 'cannot tell');
        const line = headline(words, {
          base: estimate(9e5, 1),
          variant: estimate(9e5, 1),
          difference: change,
        });
        expect(line?.includes('cannot be told apart')).toBe(verdict === 'cannot tell');
      }),
      { seed: 2 },
    );
  });
});

describe('small bounds and wide intervals', () => {
  test('a bound that is not zero is printed, however small beside the other', () => {
    expect(rangeOfDifference(-2000, -13, 100, words)).toBe('10 to 2,000 fewer');
    expect(rangeOfDifference(-2000, 0.4, 100, words)).toBe('2,000 fewer to 0.4 more');
    expect(rangeOfDifference(-2000, 0, 100, words)).toBe('2,000 fewer to no difference');
    const year = { p10: -2000, p90: -13, chanceLower: 1, chanceBetter: 1 };
    expect(oneYearRange(difference({ oneYear: year }), words, 365)).toContain('may bring 10 to 2,000 fewer');
  });

  test('an interval that reaches a little beyond zero says how far', () => {
    const unclear = difference({ mean: -1000, low: -2200, high: 47, verdict: 'cannot tell' });
    expect(averageEffect(unclear, words)).toContain('from 2,200 fewer to 50 more');
  });

  test('a share keeps its whole per cent and its interval stays within 0 and 100%', () => {
    // Two replications, 0.433 and 0.734.
    expect(levelWithInterval(estimate(0.5835, 1.91), share)).toBe(
      'Use of reablement capacity: 58% (95% interval 0% to 100%)',
    );
  });

  test('rounding moves no level by more than a tenth of itself, nor below zero', () => {
    const means = fc.double({ min: 1e-3, max: 1e6, noNaN: true });
    const widths = fc.double({ min: 1e-4, max: 1e7, noNaN: true });
    fc.assert(
      fc.property(means, widths, (mean, half) => {
        const text = levelText(estimate(mean, half), words);
        expect(Math.abs(Number(text.replaceAll(',', '')) - mean)).toBeLessThanOrEqual(mean * 0.1000001);
        expect(intervalText(estimate(mean, half), words)).not.toContain('\u2212');
      }),
      { seed: 3 },
    );
  });

  test('two levels agree with the paired difference beside them', () => {
    const change = difference({ mean: -5, low: -8, high: -2 });
    const before = estimate(2377, 60);
    expect(levelPair([before, estimate(2372, 60)], change, words)).toEqual(['2,377', '2,372']);
  });
});

describe('levels', () => {
  test('carry their interval, which no measure can take below zero', () => {
    expect(levelWithInterval(estimate(51_637, 412), words)).toBe(
      '51,600 delayed days a year (95% interval 51,200 to 52,000)',
    );
    expect(levelWithInterval(estimate(4, 9), words)).toBe('4 delayed days a year (95% interval 0 to 13)');
  });

  test('a headline gives both levels and the interval of the paired difference', () => {
    const line = headline(words, {
      ...{ base: estimate(51_637, 412), variant: estimate(46_514, 412), difference: difference({}) },
    });
    expect(line).toBe('Delayed days fall from 51,600 to 46,500: 4,800 to 5,500 fewer (95% interval).');
  });
});

describe('differences far smaller than matter', () => {
  const share = wordsFor('atHomeAfterwards');
  const waiting = wordsFor('waiting', { service: 'acute' });

  test('are not spelt out', () => {
    expect(rangeOfDifference(-0.000043, 0.000015, 1e-6, share)).toBe(
      'less than 0.1 percentage points either way',
    );
    expect(rangeOfDifference(-0.00088, -0.00003, 1e-5, waiting)).toBe('less than 0.1 fewer');
    expect(signedDifference(0.0004, 1e-4, waiting)).toBe('less than 0.1 more');
  });

  test('are where one bound matters, and where a small figure is a matter of hours', () => {
    expect(rangeOfDifference(-0.02, 0.001, 0.001, share)).toBe('2.0 lower to 0.1 percentage points higher');
    expect(rangeOfDifference(0.02, 0.04, 0.01, wordsFor('meanWait', { service: 'acute' }))).toBe(
      '0.02 to 0.04 days longer',
    );
  });
});
