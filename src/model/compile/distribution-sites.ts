/**
 * The places of a plan that hold a distribution or a bundle, numbered in the order in which compiling
 * meets them. The order is the same in every epoch, so a position keeps its meaning.
 */
import type { BundleSpec } from '../../engine/ledger/ledger-spec.ts';
import type { DistributionSpec } from '../../random/distribution-spec.ts';
import type { Distribution, Path } from '../../scenario/scenario.ts';
import { type Measure, specOf } from './distributions.ts';
import type { Problems } from './problems.ts';

/** A distribution where the scenario uses it. */
export interface DistributionSite {
  readonly spec: DistributionSpec;
  readonly measure: Measure;
  readonly path: Path;
}

export class Sites {
  readonly distributions: DistributionSite[] = [];
  readonly bundles: BundleSpec[] = [];
  readonly #problems: Problems;

  constructor(problems: Problems) {
    this.#problems = problems;
  }

  /** Position of a distribution as written. */
  distribution(written: Distribution, measure: Measure, path: Path): number {
    return this.spec({ spec: specOf(written, { measure, path, problems: this.#problems }), measure, path });
  }

  /** Position of a distribution already made. */
  spec(site: DistributionSite): number {
    return this.distributions.push(site) - 1;
  }

  /** Position of a bundle. */
  bundle(bundle: BundleSpec): number {
    return this.bundles.push(bundle) - 1;
  }
}
