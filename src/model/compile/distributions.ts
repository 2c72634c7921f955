/** Distributions as written -> native parameters, in days, hours (or visits), hours a day, or people. */
import type { BaseDistribution, DistributionSpec } from '../../random/distribution-spec.ts';
import { distributionKinds, type DistributionKind } from '../../scenario/distribution-forms.ts';
import {
  amountOf,
  amountPerDay,
  lengthInDays,
  numberOf,
  ratePerDay,
  shareOf,
} from '../../scenario/quantity.ts';
import type { Distribution, Path, Quantity } from '../../scenario/scenario.ts';
import { TICKS_PER_DAY, TICKS_PER_HOUR } from '../../units.ts';
import { gammaOf, lognormalOf, weibullOf } from './parameter-forms.ts';
import type { Problems } from './problems.ts';

/** What the values of a distribution measure: lengths in days (or whole days), amounts in hours or visits, amounts a day, people. */
export type Measure = 'length' | 'wholeDays' | 'amount' | 'perDay' | 'people';

/** Where a distribution stands. */
export interface DistributionPlace {
  readonly measure: Measure;
  readonly path: Path;
  readonly problems: Problems;
}

const READ: Readonly<Record<Measure, (quantity: Quantity) => number>> = {
  length: lengthInDays,
  wholeDays: lengthInDays,
  amount: amountOf,
  perDay: amountPerDay,
  people: numberOf,
};

type Kinds = Exclude<Distribution, Quantity>;
type Read = (quantity: Quantity) => number;

/** A value as written and no distribution: text, a number, or a number with its source. */
function isQuantity(written: Distribution): written is Quantity {
  return typeof written !== 'object' || Object.hasOwn(written, 'value');
}

/** Rates are per day of a length and per hour of an amount. */
function rateOf(quantity: Quantity, measure: Measure): number {
  return measure === 'length' || measure === 'wholeDays'
    ? ratePerDay(quantity)
    : (ratePerDay(quantity) * TICKS_PER_HOUR) / TICKS_PER_DAY;
}

function exponentialMean(written: NonNullable<Kinds['exponential']>, value: Read, measure: Measure): number {
  if (typeof written !== 'object' || 'value' in written) return value(written);
  return written.mean === undefined ? 1 / rateOf(written.rate!, measure) : value(written.mean);
}

type Makers = {
  readonly [K in DistributionKind]: (
    written: NonNullable<Kinds[K]>,
    value: Read,
    measure: Measure,
  ) => BaseDistribution;
};

const shares = (list: readonly Quantity[]) => list.map((share) => shareOf(share));
const values = (list: readonly Quantity[], value: Read) => list.map((item) => value(item));

const MAKERS: Makers = {
  fixed: (written, value) => ({ kind: 'fixed', value: value(written) }),
  exponential: (written, value, measure) => ({
    kind: 'exponential',
    mean: exponentialMean(written, value, measure),
  }),
  erlang: (written, value) => ({
    kind: 'erlang',
    shape: numberOf(written.shape!),
    mean: value(written.mean!),
  }),
  gamma: (written, value) => gammaOf(written, value),
  lognormal: (written, value) => lognormalOf(written, value),
  weibull: (written, value) => weibullOf(written, value),
  hyperexponential: (written, value) => ({
    kind: 'hyperexponential',
    shares: shares(written.shares),
    means: values(written.means, value),
  }),
  phaseType: (written, _, measure) => ({
    kind: 'phaseType',
    start: shares(written.start),
    rates: written.rates.map((row) => row.map((rate) => rateOf(rate, measure))),
  }),
  normal: (written, value) => ({ kind: 'normal', mean: value(written.mean), sd: value(written.sd) }),
  poisson: (written, value) => ({ kind: 'poisson', mean: value(written.mean) }),
  geometric: (written, value) => ({
    kind: 'geometric',
    successShare: written.success === undefined ? 1 / value(written.mean!) : shareOf(written.success),
  }),
  uniform: (written, value) => ({ kind: 'uniform', low: value(written.low), high: value(written.high) }),
  triangular: (written, value) => ({
    kind: 'triangular',
    low: value(written.low),
    mode: value(written.mode),
    high: value(written.high),
  }),
  empirical: (written, value) => ({
    kind: 'empirical',
    values: values(written.values, value),
    interpolate: written.interpolate === 'yes' || written.interpolate === true,
  }),
  discrete: (written, value) => ({
    kind: 'discrete',
    values: values(written.values, value),
    shares: shares(written.shares),
  }),
};

function make<K extends DistributionKind>(
  kind: K,
  kinds: Kinds,
  how: { value: Read; measure: Measure },
): BaseDistribution {
  return MAKERS[kind](kinds[kind] as NonNullable<Kinds[K]>, how.value, how.measure);
}

/** What the modifiers of a distribution do. */
function modified(base: BaseDistribution, { truncate, round }: Kinds, value: Read): DistributionSpec {
  const bound = (quantity: Quantity | undefined, none: number) =>
    quantity === undefined ? none : value(quantity);
  return {
    ...base,
    ...(truncate && {
      truncate: { low: bound(truncate.low, -Infinity), high: bound(truncate.high, Infinity) },
    }),
    ...(round && {
      round: {
        to: value(round.to),
        rule: round.rule ?? 'nearest',
        redrawWhileNotPositive:
          round.redrawWhileNotPositive === 'yes' || round.redrawWhileNotPositive === true,
      },
    }),
  };
}

/** The native parameters of a distribution as written. */
export function specOf(
  written: Distribution,
  { measure, path, problems }: DistributionPlace,
): DistributionSpec {
  const value = READ[measure];
  try {
    if (isQuantity(written)) return { kind: 'fixed', value: value(written) };
    const kind = distributionKinds.find((name) => written[name] !== undefined);
    if (kind === undefined) throw new RangeError('one kind of distribution');
    return modified(make(kind, written, { value, measure }), written, value);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const cure = 'Correct the parameters of this distribution.';
    return problems.stop({ path, value: '', expected: error.message, cure });
  }
}
