/**
 * What a bundle takes on average, caps, rounding, reviews and extensions included: bundles are laid
 * by the pool's own rules over evenly spread draws (a lattice, not chance), good to about 0.05%.
 */
import { BundleLayer } from '../../engine/ledger/lay-bundle.ts';
import type { BundleSpec, LedgerSpec, ReviewSpec } from '../../engine/ledger/ledger-spec.ts';
import { Portions } from '../../engine/ledger/portions.ts';
import type { SamplerBank } from '../../random/sampler-bank.ts';
import { TICKS_PER_DAY, TICKS_PER_WEEK } from '../../units.ts';

export interface BundleMean {
  /** Hours, visits or starts that a person takes. */
  readonly amount: number;
  /** From start to end [days]. */
  readonly days: number;
}

const DRAWS = 8192;
/** Steps of the lattice: powers of the root of x^3 = x + 1, which spread most evenly in two directions. */
const STEPS = [1 / 1.324717957244746, 1 / 1.324717957244746 ** 2] as const;

/** Draw `i` in direction 0 (evenly spaced, for what varies most) or 1 and 2 (spread against it). */
function uniform(i: number, direction: 0 | 1 | 2): number {
  return direction === 0 ? (i + 0.5) / DRAWS : (0.5 + (i + 1) * STEPS[direction - 1]!) % 1;
}

/** How often a review was held up to this many weeks after the start. */
function timesHeld({ week, every }: ReviewSpec, weeks: number): number {
  return week > weeks ? 0 : 1 + Math.floor((weeks - week) / every);
}

/** Share of people who are not found to need no more at a review up to this many weeks after the start. */
function stillThere({ reviews }: BundleSpec, weeks: number): number {
  return reviews.reduce((share, review) => share * (1 - review.finishShare) ** timesHeld(review, weeks), 1);
}

/** What those still there have kept of their care on average, after the reviews held by then. */
function stillTaken({ reviews }: BundleSpec, weeks: number): number {
  return reviews.reduce(
    (share, review) => share * (1 - review.smallerShare * (1 - review.keptShare)) ** timesHeld(review, weeks),
    1,
  );
}

/** Amount and days of the bundle laid in slot 0. */
function laid(portions: Portions, bundle: BundleSpec, units: number): BundleMean {
  const count = portions.count[0]!;
  const portionTicks = portions.portionTicks[0]!;
  let amount = 0;
  let ticks = 0;
  for (let i = 0; i < count; i++) {
    const weeks = Math.floor((i * portionTicks) / TICKS_PER_WEEK);
    const there = stillThere(bundle, weeks);
    amount += portions.amount(0, i) * there * stillTaken(bundle, weeks);
    ticks += (i === count - 1 ? portions.lastTicks[0]! : portionTicks) * there;
  }
  const { extension } = bundle;
  if (extension === null) return { amount: amount / units, days: ticks / TICKS_PER_DAY };
  const weeks =
    extension.share * extension.weeks * stillThere(bundle, Math.floor(portions.span(0) / TICKS_PER_WEEK));
  return { amount: amount / units + weeks * extension.perWeek, days: ticks / TICKS_PER_DAY + weeks * 7 };
}

/** Mean amount and length of a bundle in a pool. */
export function bundleMean(bundle: BundleSpec, ledger: LedgerSpec, bank: SamplerBank): BundleMean {
  const portions = new Portions(1);
  const layer = new BundleLayer(portions, ledger);
  const { shape } = bundle;
  const draw = (distribution: number, i: number, direction: 0 | 1 | 2) =>
    distribution < 0 ? NaN : bank.draw(distribution, uniform(i, direction));
  let amount = 0;
  let days = 0;
  for (let i = 0; i < DRAWS; i++) {
    const isTaper = shape.rule === 'taper';
    const ofLength = isTaper ? shape.days : shape.rule === 'intensityForLength' ? shape.length : -1;
    layer.lay(0, bundle, {
      total: Math.min(bundle.cap, draw(bundle.total, i, 0)),
      length: draw(ofLength, i, 0),
      first: draw(isTaper ? shape.first : -1, i, 1),
      last: draw(isTaper ? shape.last : -1, i, 2),
    });
    const one = laid(portions, bundle, ledger.unitsPerAmount);
    amount += one.amount / DRAWS;
    days += one.days / DRAWS;
  }
  return { amount, days };
}
