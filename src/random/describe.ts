import type { BaseDistribution, DistributionSpec } from './distribution-spec.ts';
import { moments } from './moments.ts';

/** A number as a reader would write it: four significant figures, thousands with commas. */
function figure(value: number): string {
  return value.toLocaleString('en-GB', { maximumSignificantDigits: 4 });
}

/**
 * A distribution in words, with the mean and sd that its draws have; `unit` (may be empty) is that
 * of the variable, e.g. `days`. For example "gamma, mean 67 hours, sd 46.9 hours, at most 100 hours".
 */
export function describe(spec: DistributionSpec, unit: string): string {
  const amount = (value: number): string => (unit === '' ? figure(value) : `${figure(value)} ${unit}`);
  if (spec.kind === 'fixed' && spec.round === undefined) return `always ${amount(spec.value)}`;
  const { mean, sd } = moments(spec);
  const parts = [nameOf(spec), `mean ${amount(mean)}`, `sd ${amount(sd)}`, ...modifiersOf(spec, amount)];
  return parts.join(', ');
}

function nameOf(spec: BaseDistribution): string {
  switch (spec.kind) {
    case 'erlang':
      return `Erlang of ${figure(spec.shape)} stages`;
    case 'weibull':
      return `Weibull of shape ${figure(spec.shape)}`;
    case 'hyperexponential':
      return `mixture of ${spec.means.length} exponentials`;
    case 'phaseType':
      return `phase type of ${spec.start.length} phases`;
    case 'poisson':
      return 'Poisson';
    case 'empirical':
      return `${spec.values.length} observed values${spec.interpolate ? ', joined by straight lines' : ''}`;
    case 'discrete':
      return `one of ${spec.values.length} values`;
    default:
      return spec.kind;
  }
}

const ROUNDING_WORDS = { nearest: 'to the nearest', up: 'up to the next', down: 'down to the last' } as const;

function modifiersOf({ truncate, round }: DistributionSpec, amount: (value: number) => string): string[] {
  const words: string[] = [];
  if (truncate !== undefined && Number.isFinite(truncate.low)) words.push(`at least ${amount(truncate.low)}`);
  if (truncate !== undefined && Number.isFinite(truncate.high))
    words.push(`at most ${amount(truncate.high)}`);
  if (round !== undefined) {
    words.push(`rounded ${ROUNDING_WORDS[round.rule]} multiple of ${amount(round.to)}`);
    if (round.redrawWhileNotPositive) words.push('drawn again while that is not above 0');
  }
  return words;
}
