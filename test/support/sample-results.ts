/**
 * Results of a comparison with the size and shape of Lancashire 2016/17, written down for tests of
 * the report: no run made them. The numbers are plausible, not evidence.
 */
import type {
  Difference,
  Estimate,
  Manifest,
  Results,
  ScenarioResults,
  SeriesEstimate,
} from '../../src/experiment/results.ts';

const REPLICATIONS = 30;
const MONTHS = Array.from({ length: 12 }, (_, index) => {
  const month = ((index + 3) % 12) + 1;
  return `${index < 9 ? '2016' : '2017'}-${String(month).padStart(2, '0')}-01`;
});
const SEASON = [1.01, 0.97, 0.95, 0.94, 0.99, 1.06, 1.02, 0.98, 0.92, 1.09, 1.06, 1.01];

export const LOCALITIES = [
  { locality: 'Greater Preston, Chorley & South Ribble', share: 0.3, hours: 1899, gain: -1900, error: 60 },
  { locality: 'West Lancashire', share: 0.11, hours: 861, gain: -40, error: 55 },
  { locality: 'East Lancashire', share: 0.31, hours: 2146, gain: -2140, error: 70 },
  { locality: 'Lancashire North', share: 0.13, hours: 1128, gain: -620, error: 45 },
  { locality: 'Fylde & Wyre', share: 0.15, hours: 1065, gain: -510, error: 48 },
] as const;

/** Share of delayed days of each reason in the base, and how the variant changes it [days a year]. */
export const REASONS = [
  { reason: 'A', share: 0.168, gain: 30 },
  { reason: 'B', share: 0.052, gain: 0 },
  { reason: 'C', share: 0.121, gain: 120 },
  { reason: 'Di', share: 0.132, gain: 0 },
  { reason: 'Dii', share: 0.182, gain: 0 },
  { reason: 'E', share: 0.141, gain: -5360 },
  { reason: 'F', share: 0.021, gain: 0 },
  { reason: 'G', share: 0.142, gain: 0 },
  { reason: 'H', share: 0.007, gain: 0 },
  { reason: 'I', share: 0.034, gain: 0 },
] as const;

interface Row {
  readonly measure: string;
  readonly dimensions?: Readonly<Record<string, string>>;
  readonly unit: string;
  readonly base: number;
  readonly variant: number;
  /** Standard error of the difference; that of a level is three times as large. */
  readonly error: number;
}

const DELAYED = 51_637;

const ROWS: readonly Row[] = [
  { measure: 'delayedDays', unit: 'days/year', base: DELAYED, variant: DELAYED - 5210, error: 150 },
  { measure: 'patientsDelayed', unit: 'people', base: 141.4, variant: 127.1, error: 0.41 },
  { measure: 'peopleAffected', unit: 'people', base: 5321, variant: 4710, error: 20 },
  ...LOCALITIES.map(({ locality, share, gain, error }): Row => {
    const base = DELAYED * share;
    return {
      measure: 'delayedDays',
      dimensions: { locality },
      unit: 'days/year',
      base,
      variant: base + gain,
      error,
    };
  }),
  ...REASONS.map(({ reason, share, gain }): Row => {
    const base = DELAYED * share;
    const error = gain === 0 ? 0 : Math.max(20, Math.abs(gain) / 40);
    return {
      measure: 'delayedDays',
      dimensions: { reason },
      unit: 'days/year',
      base,
      variant: base + gain,
      error,
    };
  }),
  ...divided(),
  ...bands(),
  ...costLines(),
  ...reablement(),
  ...beds('acute', { occupied: 1765, waiting: 2.1, capacity: 1890 }),
  ...beds('community bed', { occupied: 85.9, waiting: 4.4, capacity: 101 }),
  { measure: 'cost', unit: '£/year', base: 26_204_118, variant: 24_401_500, error: 52_000 },
  {
    measure: 'cost',
    dimensions: { payer: 'council' },
    unit: '£/year',
    base: 4_706_637,
    variant: 4_706_637,
    error: 0,
  },
  {
    measure: 'cost',
    dimensions: { payer: 'NHS' },
    unit: '£/year',
    base: 21_497_481,
    variant: 19_694_863,
    error: 52_000,
  },
];

/** The same days by attribution, pathway and what is waited for; and people by locality. */
function divided(): Row[] {
  const parts = (measure: string, dimension: string, shares: Readonly<Record<string, number>>): Row[] =>
    Object.entries(shares).map(([value, share], index) => ({
      measure,
      dimensions: { [dimension]: value },
      unit: 'days/year',
      base: DELAYED * share,
      variant: DELAYED * share - (index === 0 ? 5210 : 0),
      error: index === 0 ? 150 : 0,
    }));
  const causes = { reablement: 0.14, process: 0.74, 'community bed': 0.12 };
  return [
    ...parts('delayedDays', 'attribution', { 'social care': 0.278, NHS: 0.656, both: 0.066 }),
    ...parts('delayedDays', 'pathway', {
      reablement: 0.2,
      'community bed': 0.15,
      'care home': 0.4,
      home: 0.25,
    }),
    ...parts('delayedDays', 'constraint', causes),
    ...parts('rootCauseDays', 'constraint', causes),
    ...LOCALITIES.flatMap(({ locality, share, gain, error }): Row[] => [
      {
        measure: 'patientsDelayed',
        dimensions: { locality },
        unit: 'people',
        base: 141.4 * share,
        variant: 141.4 * share + gain / 365,
        error: error / 365,
      },
      {
        measure: 'peopleAffected',
        dimensions: { locality },
        unit: 'people',
        base: 5321 * share,
        variant: 5321 * share + gain / 8,
        error: error / 8,
      },
    ]),
  ];
}

/** People leaving a bed by days from ready to left: how many, and as shares of all of them. */
function bands(): Row[] {
  const leaving = 88_000;
  const moves = { '0 days': 0, '1 day': 700, '2-3 days': -300, '4-6 days': -250, '7-13 days': -120 };
  const shares = { '0 days': 0.9, '1 day': 0.03, '2-3 days': 0.02, '4-6 days': 0.02, '7-13 days': 0.015 };
  const later = { '14-20 days': 0.008, '21+ days': 0.007 };
  return Object.entries({ ...shares, ...later }).flatMap(([band, share]): Row[] => {
    const move = (moves as Readonly<Record<string, number>>)[band] ?? 0;
    const base = leaving * share;
    const error = move === 0 ? 4 : 40;
    const dimensions = { band };
    return [
      { measure: 'leftByBand', dimensions, unit: 'people/year', base, variant: base + move, error },
      {
        measure: 'dischargeReadyBand',
        dimensions,
        unit: 'share',
        base: share,
        variant: (base + move) / leaving,
        error: error / leaving,
      },
    ];
  });
}

function costLines(): Row[] {
  const line = (payer: string, name: string): Pick<Row, 'measure' | 'dimensions' | 'unit'> => ({
    measure: 'cost',
    dimensions: { payer, line: name },
    unit: '£/year',
  });
  return [
    { ...line('council', 'reablement block'), base: 4_706_637, variant: 4_706_637, error: 0 },
    { ...line('NHS', 'acute delayed days'), base: 21_497_481, variant: 19_694_863, error: 52_000 },
  ];
}

function reablement(): Row[] {
  const pool = { service: 'reablement' };
  const rows: Row[] = [
    { measure: 'started', dimensions: pool, unit: 'people/year', base: 4098, variant: 4171, error: 6 },
    { measure: 'waiting', dimensions: pool, unit: 'people', base: 31.2, variant: 0.2, error: 1.1 },
    { measure: 'utilisation', dimensions: pool, unit: 'share', base: 0.966, variant: 0.549, error: 0.0012 },
    { measure: 'couldCarry', dimensions: pool, unit: 'people/year', base: 4241, variant: 7478, error: 14 },
    { measure: 'demand', dimensions: pool, unit: 'people/year', base: 4172, variant: 4172, error: 0 },
    { measure: 'gotThrough', dimensions: pool, unit: 'people/year', base: 4098, variant: 4171, error: 6 },
    { measure: 'occupied', dimensions: pool, unit: 'people', base: 472, variant: 480, error: 2 },
    { measure: 'meanStay', dimensions: pool, unit: 'days', base: 42, variant: 42, error: 0 },
    ...LOCALITIES.map(({ locality }, k): Row => ({
      measure: 'meanWait',
      dimensions: { ...pool, locality },
      unit: 'days',
      base: 2.5 - k / 4,
      variant: k === 1 ? 0.9 : 0.5,
      error: 0.03,
    })),
  ];
  const hours = { Commissioned: 1, Available: 0.77, Delivered: 0.744 };
  for (const [word, ratio] of Object.entries(hours)) {
    const after = word === 'Delivered' ? ratio * 0.568 : ratio;
    const error = word === 'Delivered' ? 5 : 0;
    const measure = `hours${word}`;
    const unit = 'hours/week';
    rows.push({ measure, dimensions: pool, unit, base: 7099 * ratio, variant: 7099 * after, error });
    for (const { locality, hours: own } of LOCALITIES) {
      const dimensions = { ...pool, locality };
      rows.push({ measure, dimensions, unit, base: own * ratio, variant: own * after, error });
    }
  }
  return rows;
}

function beds(service: string, of: { occupied: number; waiting: number; capacity: number }): Row[] {
  const dimensions = { service };
  const { occupied, waiting, capacity } = of;
  const error = occupied / 1200;
  return [
    { measure: 'occupied', dimensions, unit: 'people', base: occupied, variant: occupied * 0.993, error },
    {
      measure: 'waiting',
      dimensions,
      unit: 'people',
      base: waiting,
      variant: waiting * 1.01,
      error: waiting / 40,
    },
    { measure: 'capacity', dimensions, unit: 'beds', base: capacity, variant: capacity, error: 0 },
    {
      measure: 'utilisation',
      dimensions,
      unit: 'share',
      base: occupied / capacity,
      variant: (occupied * 0.993) / capacity,
      error: 0.0008,
    },
  ];
}

function estimate({ measure, dimensions = {}, unit, error }: Row, mean: number): Estimate {
  const se = Math.min(3 * error, Math.abs(mean) / 6);
  const sd = se * Math.sqrt(REPLICATIONS);
  return {
    measure,
    dimensions,
    unit,
    basis: 'person-time',
    mean,
    sd,
    se,
    low: mean - 2.045 * se,
    high: mean + 2.045 * se,
    p10: mean - 1.28 * sd,
    p90: mean + 1.28 * sd,
    replications: REPLICATIONS,
  };
}

function difference({ measure, dimensions = {}, unit, base, variant, error }: Row): Difference {
  const mean = variant - base;
  const low = mean - 2.045 * error;
  const high = mean + 2.045 * error;
  const spread = 1.28 * error * Math.sqrt(REPLICATIONS);
  const clear = high < 0 ? 'lower' : low > 0 ? 'higher' : 'cannot tell';
  const verdict = error === 0 && mean === 0 ? 'same' : clear;
  const chanceLower = verdict === 'lower' ? 0.967 : verdict === 'higher' ? 0.033 : 0.533;
  return {
    measure,
    dimensions,
    unit,
    variant: 'lancashire-38h',
    mean,
    se: error,
    low,
    high,
    oneYear: { p10: mean - spread, p90: mean + spread, chanceLower, chanceBetter: chanceLower },
    verdict,
    moreReplications: verdict === 'cannot tell' ? 164 : null,
    pairingGain: 6.2,
    replications: REPLICATIONS,
  };
}

interface Curve {
  readonly measure: string;
  readonly dimensions?: Readonly<Record<string, string>>;
  readonly level: number;
  readonly spread: number;
}

function series({ measure, dimensions = {}, level, spread }: Curve): SeriesEstimate {
  const mean = SEASON.map((factor) => level * factor);
  return {
    measure,
    dimensions,
    unit: 'people',
    at: MONTHS,
    mean,
    se: mean.map((value) => (value * spread) / 7),
    p10: mean.map((value) => Math.max(0, value * (1 - spread))),
    p90: mean.map((value) => value * (1 + spread)),
  };
}

function level(service: string, capacity: number): SeriesEstimate {
  const flat = series({ measure: 'capacity', dimensions: { service }, level: capacity, spread: 0 });
  const mean = MONTHS.map(() => capacity);
  return { ...flat, unit: 'beds', mean, p10: mean, p90: mean };
}

/** Contact hours of months, used and deliverable [hours in the month]. */
function hoursOf(delivered: number): SeriesEstimate[] {
  const dimensions = { service: 'reablement' };
  return [
    series({ measure: 'hoursUsed', dimensions, level: delivered * 4.35, spread: 0.02 }),
    series({ measure: 'hoursAvailable', dimensions, level: 7099 * 0.77 * 4.35, spread: 0 }),
  ].map((each) => ({ ...each, unit: 'hours' }));
}

function curves(side: 'base' | 'variant'): SeriesEstimate[] {
  const value = (measure: string, dimensions: Readonly<Record<string, string>> = {}): number =>
    ROWS.find(
      (row) => row.measure === measure && JSON.stringify(row.dimensions ?? {}) === JSON.stringify(dimensions),
    )![side];
  return [
    series({ measure: 'patientsDelayed', level: value('patientsDelayed'), spread: 0.08 }),
    ...['acute', 'community bed', 'reablement'].flatMap((service) => {
      const dimensions = { service };
      const occupied = service === 'reablement' ? 473 : value('occupied', dimensions);
      return [
        series({ measure: 'occupied', dimensions, level: occupied, spread: 0.02 }),
        series({ measure: 'waiting', dimensions, level: value('waiting', dimensions), spread: 0.6 }),
        ...(service === 'reablement' ? hoursOf(value('hoursDelivered', dimensions)) : []),
        ...(service === 'reablement' ? [] : [level(service, value('capacity', dimensions))]),
      ];
    }),
  ];
}

const HASH = 'sha256-4f1d0c9b7a5e38261f0ab94c7d2e6853917bc04d5ea8f6213c90d7b4e8a1f256';

function scenario(side: 'base' | 'variant'): ScenarioResults {
  const hours = side === 'base' ? '67' : '38';
  return {
    manifest: HASH,
    scenario: `lancashire-${hours}h`,
    title: `Lancashire 2016/17, reablement at ${hours} contact hours`,
    measures: ROWS.map((row) => estimate(row, row[side])),
    series: curves(side),
    distributions: [],
    probes: [],
    warnings:
      side === 'base'
        ? [
            'reablement in West Lancashire: the queue grows through the run; its mean queue has no steady state',
          ]
        : [],
    perReplication: 'tables/replications.csv',
  };
}

/** Results of the comparison. */
export function sampleResults(): Results {
  return {
    ...scenario('base'),
    schema: 'stepdown-results-1',
    partial: false,
    period: { from: '2016-04-01', to: '2017-03-31', days: 365, warmUpDays: 728 },
    variants: [scenario('variant')],
    differences: ROWS.map(difference),
  };
}

/** Results of the base alone. */
export function sampleRun(): Results {
  return { ...sampleResults(), variants: [], differences: [] };
}

const MONEY = {
  priceYear: '2016/17',
  lines: {
    'reablement block': {
      payer: 'council',
      services: ['reablement'],
      block: '£4706637/year',
      cashReleasing: 'no',
    },
    'acute delayed days': { payer: 'NHS', services: ['acute'], perDelayedDay: '£416' },
  },
};

const RESOLVED = {
  money: MONEY,
  localities: Object.fromEntries(
    LOCALITIES.map(({ locality, hours }) => [
      locality,
      {
        reablement: {
          value: `${String(hours)} hours/week`,
          source: 'board paper, December 2016',
          confidence: 'H',
        },
      },
    ]),
  ),
  services: {
    acute: { beds: 1890 },
    reablement: {
      hours: { from: 'reablement', productiveRatio: { value: 0.77, source: 'fitted', confidence: 'M' } },
    },
    'community bed': { beds: { value: 101, source: 'board paper, December 2016', confidence: 'H' } },
  },
  people: {
    emergency: {
      readyAfter: { lognormal: { mean: { value: '5.1 days', source: 'own judgement', confidence: 'L' } } },
    },
  },
};

/** The scenario with the bundle its title tells of. */
function resolved(title: string): typeof RESOLVED {
  const hours = /\d+(?= contact hours)/u.exec(title)?.[0] ?? 'other';
  const { reablement: pool } = RESOLVED.services;
  const bundle = { hours: { gamma: { mean: `${hours} hours` } } };
  return {
    ...RESOLVED,
    services: { ...RESOLVED.services, reablement: { ...pool, bundle } },
  } as typeof RESOLVED;
}

/** Manifest of the comparison, or of the base alone. */
export function sampleManifest(scenarios: 1 | 2 = 2): Manifest {
  const results = sampleResults();
  return {
    hash: HASH,
    version: '0.1.0',
    commit: '048c708',
    node: 'v20.20.2',
    seed: 'lancashire',
    replications: { from: 1, to: REPLICATIONS },
    scenarios: [results, ...results.variants].slice(0, scenarios).map((each) => ({
      name: each.scenario,
      title: each.title,
      file: `scenarios/${each.scenario}.yaml`,
      hash: `${each.scenario}-hash`,
      resolved: resolved(each.title),
    })),
    events: 41_200_311,
    engineSeconds: 12.4,
    workers: 2,
    startedAt: '2026-11-22T12:00:00Z',
    partial: false,
  };
}
