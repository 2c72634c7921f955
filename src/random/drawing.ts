import type { BaseDistribution } from './distribution-spec.ts';
import { baseLaw } from './law-of.ts';
import { isSmooth, type Law, type SmoothLaw } from './law.ts';
import { gammaLaw } from './gamma.ts';
import { QuantileTable } from './quantile-table.ts';
import { type StepTable, stepTable } from './step-table.ts';

/** How a distribution is drawn: a closed form in `a` and `b`, a table, or the exact law. */
export const Way = {
  fixed: 0,
  exponential: 1,
  lognormal: 2,
  weibull: 3,
  uniform: 4,
  normal: 5,
  table: 6,
  steps: 7,
  exact: 8,
} as const;
type Way = (typeof Way)[keyof typeof Way];

/** What the sampler needs of one distribution (before modifiers). */
export interface Drawing {
  readonly way: Way;
  readonly a: number;
  readonly b: number;
  readonly law: Law;
  readonly table: QuantileTable | null;
  readonly steps: StepTable | null;
}

/** Tables kept for later samplers: every replication of a plan asks for the same ones. */
const KEPT = 256;
const kept = new Map<string, QuantileTable>();

/** The fastest way to draw from a distribution. Throws RangeError on parameters that make none. */
export function drawingOf(spec: BaseDistribution): Drawing {
  const law = baseLaw(spec);
  const closed = (way: Way, a: number, b = 0): Drawing => ({ way, a, b, law, table: null, steps: null });
  switch (spec.kind) {
    case 'fixed':
      return closed(Way.fixed, spec.value);
    case 'exponential':
      return closed(Way.exponential, -spec.mean);
    case 'lognormal':
      return closed(Way.lognormal, spec.mu, spec.sigma);
    case 'weibull':
      return closed(Way.weibull, spec.scale, 1 / spec.shape);
    case 'uniform':
      return closed(Way.uniform, spec.low, spec.high - spec.low);
    case 'normal':
      return closed(Way.normal, spec.mean, spec.sd);
    case 'gamma':
      return scaledGamma(law, spec.shape, spec.scale);
    case 'erlang':
      return scaledGamma(law, spec.shape, spec.mean / spec.shape);
    default:
      return tabled(law, spec);
  }
}

/** Gammas of one shape share a table, whatever their scale. */
function scaledGamma(law: Law, shape: number, scale: number): Drawing {
  const table = tableFor(`gamma ${shape}`, gammaLaw(shape, 1));
  return { way: Way.table, a: scale, b: 0, law, table, steps: null };
}

function tabled(law: Law, spec: BaseDistribution): Drawing {
  if (isSmooth(law)) {
    return { way: Way.table, a: 1, b: 0, law, table: tableFor(JSON.stringify(spec), law), steps: null };
  }
  const steps = stepTable(law);
  return { way: steps === null ? Way.exact : Way.steps, a: 0, b: 0, law, table: null, steps };
}

function tableFor(key: string, law: SmoothLaw): QuantileTable {
  const known = kept.get(key);
  if (known !== undefined) return known;
  if (kept.size >= KEPT) kept.clear();
  const table = new QuantileTable(law);
  kept.set(key, table);
  return table;
}
