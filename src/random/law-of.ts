import { discreteLaw, fixedLaw, observedLaw } from './discrete.ts';
import type { BaseDistribution, DistributionSpec } from './distribution-spec.ts';
import { joinedLaw } from './empirical.ts';
import { exponentialLaw } from './exponential.ts';
import { erlangLaw, gammaLaw } from './gamma.ts';
import { geometricLaw } from './geometric.ts';
import { hyperexponentialLaw } from './hyperexponential.ts';
import type { Law } from './law.ts';
import { lognormalLaw } from './lognormal.ts';
import { keptLaw, keptRange } from './modifiers.ts';
import { normalLaw } from './normal.ts';
import { phaseTypeLaw } from './phase-type.ts';
import { poissonLaw } from './poisson.ts';
import { roundedLaw } from './rounding.ts';
import { triangularLaw } from './triangular.ts';
import { uniformLaw } from './uniform.ts';
import { weibullLaw } from './weibull.ts';

/** The law of a spec without its modifiers. Throws RangeError when the parameters make none. */
export function baseLaw(spec: BaseDistribution): Law {
  switch (spec.kind) {
    case 'fixed':
      return fixedLaw(spec.value);
    case 'exponential':
      return exponentialLaw(spec.mean);
    case 'erlang':
      return erlangLaw(spec.shape, spec.mean);
    case 'gamma':
      return gammaLaw(spec.shape, spec.scale);
    case 'lognormal':
      return lognormalLaw(spec.mu, spec.sigma);
    case 'weibull':
      return weibullLaw(spec.shape, spec.scale);
    case 'hyperexponential':
      return hyperexponentialLaw(spec.shares, spec.means);
    case 'phaseType':
      return phaseTypeLaw(spec.start, spec.rates);
    case 'normal':
      return normalLaw(spec.mean, spec.sd);
    case 'poisson':
      return poissonLaw(spec.mean);
    case 'geometric':
      return geometricLaw(spec.successShare);
    case 'uniform':
      return uniformLaw(spec.low, spec.high);
    case 'triangular':
      return triangularLaw(spec.low, spec.mode, spec.high);
    case 'empirical':
      return spec.interpolate ? joinedLaw(spec.values) : observedLaw(spec.values);
    case 'discrete':
      return discreteLaw(spec.values, spec.shares);
  }
}

/** The law of what the sampler draws, truncation and rounding included. Throws RangeError when there is none. */
export function lawOf(spec: DistributionSpec): Law {
  const base = baseLaw(spec);
  const range = keptRange(spec);
  const kept = range === null ? base : keptLaw(base, range);
  return spec.round === undefined ? kept : roundedLaw(kept, spec.round);
}
