/** A pool of hours that is a number of places under another name: everybody draws the same weekly amount. */
import type { DistributionSpec } from '../../random/distribution-spec.ts';
import type { BundleSpec, PlanLedger } from '../plan.ts';
import { stayOf } from './holding.ts';
import type { StayFacts } from './expectation.ts';

const UNEVEN = 'plans of different sizes share what there is';
const DAYS_PER_WEEK = 7;

/** Places a pool is worth, and how long one is held; or why it is not such a pool. */
export function poolPlaces(
  { ledger }: PlanLedger,
  bundle: BundleSpec,
  distributions: readonly DistributionSpec[],
): { readonly servers: number; readonly stay: StayFacts } | string {
  if (bundle.reviews.length > 0 || bundle.extension !== null)
    return 'plans may end early, become smaller or be extended';
  const drawn = evenDraw(bundle, distributions);
  if (typeof drawn === 'string') return drawn;
  const servers = Math.floor(ledger.capacity.values[0]! / (drawn.perWeek * ledger.unitsPerAmount) + 1e-9);
  return { servers, stay: drawn.stay };
}

interface EvenDraw {
  readonly perWeek: number;
  readonly stay: StayFacts;
}

/** Weekly amount that a plan draws as long as it lasts, and how long that is. */
function evenDraw(
  { shape, total, cap }: BundleSpec,
  distributions: readonly DistributionSpec[],
): EvenDraw | string {
  const position = shape.rule === 'intensityForLength' ? shape.length : total;
  if (position < 0 || cap < Infinity) return UNEVEN;
  const length = stayOf([{ drawn: [position], share: 1 }], distributions);
  if (typeof length === 'string') return length;
  if (shape.rule === 'intensityForLength') return { perWeek: shape.perWeek, stay: length };
  if (shape.rule === 'intensity')
    return {
      perWeek: shape.perWeek,
      stay: { ...length, mean: (length.mean / shape.perWeek) * DAYS_PER_WEEK },
    };
  if (shape.rule !== 'profile' || length.law !== 'fixed') return UNEVEN;
  const weeks = shape.shares.length;
  const isFlat = shape.shares.every((share) => Math.abs(share * weeks - 1) < 1e-9);
  return isFlat ? { perWeek: length.mean / weeks, stay: { ...length, mean: weeks * DAYS_PER_WEEK } } : UNEVEN;
}
