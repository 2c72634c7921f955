/** Targets and observed figures for tests of documents. */
import type { ObservedFit, Results, TargetResult } from '../../src/experiment/results.ts';

/** Patients delayed: at most 60, judged 58 with an interval that reaches over it. */
export const SAMPLE_TARGET: TargetResult = {
  name: 'delayed a day',
  measure: 'patientsDelayed',
  dimensions: {},
  unit: 'people',
  source: 'board paper, December 2016',
  confidence: 'H',
  ...{ period: null, stated: false, per: null, population: null, board: null },
  ...{ atLeast: null, atMost: 60, greenAtLeast: null, greenAtMost: 60 },
  amberAtLeast: null,
  amberAtMost: 66,
  amberStated: false,
  rounding: null,
  value: 58.2,
  low: 55.4,
  high: 61.1,
  chance: null,
  status: 'cannot tell',
  possible: ['green', 'amber'],
};

/** Delayed days under code E, more than the tolerance above the record. */
export const SAMPLE_FIT: ObservedFit = {
  name: 'days for home packages',
  measure: 'delayedDays',
  dimensions: { reason: 'E' },
  unit: 'days/year',
  source: 'NHS England',
  confidence: 'H',
  observed: 7283,
  mean: 7920.4,
  low: 7710,
  high: 8130,
  p10: 7000,
  p90: 9000,
  difference: 637.4,
  differenceShare: 0.0875,
  tolerance: 728.3,
  within: 'cannot tell',
};

const met = { status: 'green', possible: ['green'], value: 20, low: 19, high: 21 } as const;
const missed = { status: 'red', possible: ['red'], value: 80, low: 78, high: 82 } as const;
const nearly = { status: 'amber', possible: ['amber'], value: 63, low: 62, high: 64 } as const;

/** The results with targets of every colour on both sides, and a record of two months. */
export function withRecords(results: Results): Results {
  const { observed, mean, low, high, p10, p90, difference, differenceShare, tolerance, within } = SAMPLE_FIT;
  const figure = { observed, mean, low, high, p10, p90, difference, differenceShare, tolerance, within };
  const months = ['2016-04', '2016-05'].map((month) => ({ month, ...figure }));
  const targets: readonly TargetResult[] = [
    SAMPLE_TARGET,
    { ...SAMPLE_TARGET, name: 'delayed on a good day', ...missed },
    { ...SAMPLE_TARGET, name: 'delayed on a bad day', ...nearly },
  ];
  return {
    ...results,
    targets,
    observed: [SAMPLE_FIT, { ...SAMPLE_FIT, name: 'delayed days by month', unit: 'days', months }],
    variants: results.variants.map((variant) => ({
      ...variant,
      targets: targets.map((target) => ({ ...target, ...met })),
    })),
  };
}
