import { describe, expect, it } from 'vitest';
import type { LagResult } from '../../../src/experiment/lags/lag-result.ts';
import { lagInWords } from '../../../reports/words/lags.ts';

/** Three weeks of days from 4 April 2016. */
const at = Array.from({ length: 21 }, (_, k) => `2016-04-${String(k + 4).padStart(2, '0')}`);

function lag(effect: (day: number) => number, said: Partial<LagResult> = {}): LagResult {
  const series = (measure: string, mean: readonly number[], dimensions = {}) => ({
    measure,
    dimensions,
    unit: 'people',
    mean,
    se: mean.map(() => 0.1),
  });
  return {
    name: 'delay behind admissions',
    variant: 'spike',
    unit: 'days',
    mean: 9.31,
    se: 0.6,
    low: 8.1,
    high: 10.5,
    replications: 40,
    at,
    of: series(
      'patientsDelayed',
      at.map((_, day) => effect(day)),
    ),
    behind: series(
      'arrived',
      at.map((_, day) => (day < 3 ? 5 : 0)),
      { service: 'acute' },
    ),
    ...said,
  };
}

const bump = (day: number): number => Math.max(0, 6 - Math.abs(day - 8));

describe('a lag in words', () => {
  it('has its interval, whether it lags, and when the change is highest', () => {
    expect(lagInWords(lag(bump))).toBe(
      'Delay behind admissions: the change in patients delayed follows that in requests (acute) by 9.3 days on average, from middle to middle (95% interval 8.1 to 10.5). It lags. It is at its highest around 12 April 2016.',
    );
  });

  it('says when the change is not over', () => {
    expect(lagInWords(lag((day) => Math.min(day, 10)))).toContain(
      'It is not over when the time looked at ends on 24 April 2016: 100% of the highest is left',
    );
  });

  it('does not call it a lag where the interval holds zero, and says why where there is none', () => {
    expect(lagInWords(lag(bump, { low: -1, high: 19 }))).toContain('Whether it lags cannot be told.');
    const none = { mean: null, se: null, low: null, high: null, why: 'the effect is nothing' };
    expect(lagInWords(lag(bump, none))).toContain('cannot be said: the effect is nothing.');
  });
});
