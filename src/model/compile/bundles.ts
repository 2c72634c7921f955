/** Bundles as written -> what a ledger draws: a total and how it is laid over time. */
import type { BundleSpec } from '../../engine/ledger/ledger-spec.ts';
import {
  amountOf,
  exactAmount,
  toNumber,
  amountPerWeek,
  lengthInDays,
  parseFigure,
  shareOf,
  withoutSource,
} from '../../scenario/quantity.ts';
import type { Bundle, Distribution, Path, Quantity } from '../../scenario/scenario.ts';
import { TICKS_PER_DAY, TICKS_PER_WEEK } from '../../units.ts';
import { specOf } from './distributions.ts';
import type { Sites } from './distribution-sites.ts';
import type { Problems } from './problems.ts';

/** Where a bundle stands and where its distributions go. */
export interface BundlePlace {
  readonly path: Path;
  readonly sites: Sites;
  readonly problems: Problems;
}

const DAYS_PER_WEEK = TICKS_PER_WEEK / TICKS_PER_DAY;

/** A placement: one start. */
export const ONE_START: BundleSpec = {
  total: -1,
  cap: Infinity,
  shape: { rule: 'start' },
  reviews: [],
  extension: null,
};

function wholeWeeks(length: Quantity, key: string, { path, problems }: BundlePlace): number {
  const weeks = lengthInDays(length) / DAYS_PER_WEEK;
  if (Number.isInteger(weeks) && weeks >= 1) return weeks;
  const cure = 'A bundle is laid over weeks from its start: write for example 6 weeks.';
  return problems.stop({
    path: [...path, key],
    value: String(withoutSource(length)),
    expected: 'whole weeks',
    cure,
  });
}

type Profile = NonNullable<Bundle['profile']>;

function inHours(profile: Profile): boolean {
  return profile.some((entry) => !['', '%'].includes(parseFigure(entry).unit));
}

/** Shares of the total week by week. */
function profileShares(bundle: Bundle, place: BundlePlace): number[] {
  const { profile, over } = bundle;
  const weeks = over === undefined ? profile!.length : wholeWeeks(over, 'over', place);
  if (profile === undefined) return Array.from({ length: weeks }, () => 1 / weeks);
  const values = profile.map((entry) => (inHours(profile) ? amountOf(entry) : shareOf(entry)));
  const sum = values.reduce((total, value) => total + value, 0);
  const path = [...place.path, 'profile'];
  if (values.length !== weeks) {
    const cure = 'Give one entry for each week of `over`.';
    place.problems.stop({ path, value: `${values.length} entries`, expected: `${weeks} entries`, cure });
  }
  if (!inHours(profile)) return values;
  const total = bundle.hours ?? bundle.visits;
  if (total !== undefined && !isFixedAt(total, sum, { ...place, path })) {
    const cure = 'Write shares such as 26%, or a fixed total equal to the sum.';
    place.problems.stop({ path, value: `${sum}`, expected: 'amounts that sum to the total', cure });
  }
  return values.map((value) => value / sum);
}

function isFixedAt(total: Distribution, sum: number, { path, problems }: BundlePlace): boolean {
  const spec = specOf(total, { measure: 'amount', path, problems });
  return spec.kind === 'fixed' && Math.abs(spec.value - sum) < 1e-9 * sum;
}

/** Daily care is planned in minutes or whole visits; so are its steps. */
function stepOf(step: Quantity, { path, problems }: BundlePlace): number {
  const { unit, decimal } = exactAmount(step);
  if (Number.isInteger(toNumber(decimal))) return amountOf(step);
  return problems.stop({
    path: [...path, 'taper', 'roundTo'],
    value: String(withoutSource(step)),
    expected: `whole ${unit}`,
    cure: 'Write for example 0.5 hours or 15 minutes.',
  });
}

function taperShape(
  taper: NonNullable<Bundle['taper']>,
  { path, sites, problems }: BundlePlace,
): BundleSpec['shape'] {
  return {
    rule: 'taper',
    first: sites.distribution(taper.from, 'perDay', [...path, 'taper', 'from']),
    last: sites.distribution(taper.to, 'perDay', [...path, 'taper', 'to']),
    days: sites.distribution(taper.over, 'wholeDays', [...path, 'taper', 'over']),
    roundTo: taper.roundTo === undefined ? 0 : stepOf(taper.roundTo, { path, sites, problems }),
  };
}

function shapeOf(bundle: Bundle, place: BundlePlace): BundleSpec['shape'] {
  if (bundle.taper !== undefined) return taperShape(bundle.taper, place);
  if (bundle.intensity !== undefined) {
    const perWeek = amountPerWeek(bundle.intensity);
    if (bundle.for === undefined) return { rule: 'intensity', perWeek };
    const length = place.sites.distribution(bundle.for, 'length', [...place.path, 'for']);
    return { rule: 'intensityForLength', perWeek, length };
  }
  if (bundle.over !== undefined || bundle.profile !== undefined) {
    return { rule: 'profile', shares: profileShares(bundle, place) };
  }
  const cure = 'Add `over: 6 weeks`, `intensity: 11 hours/week` or `taper`.';
  return place.problems.stop({
    path: place.path,
    value: '',
    expected: 'how the care is laid over time',
    cure,
  });
}

/** The total as written; the sum of a profile in hours when no total is given; -1 when the shape sets it. */
function totalOf(bundle: Bundle, { path, sites }: BundlePlace): number {
  if (bundle.taper !== undefined || bundle.for !== undefined) return -1;
  const key = bundle.hours === undefined ? 'visits' : 'hours';
  const total = bundle[key];
  if (total !== undefined) return sites.distribution(total, 'amount', [...path, key]);
  if (bundle.profile !== undefined && inHours(bundle.profile)) {
    const value = bundle.profile.reduce<number>((sum, entry) => sum + amountOf(entry), 0);
    return sites.spec({ spec: { kind: 'fixed', value }, measure: 'amount', path: [...path, 'profile'] });
  }
  return -2;
}

/** A bundle in native numbers; its distributions are added to the sites. */
export function bundleOf(bundle: Bundle, place: BundlePlace): BundleSpec {
  const shape = shapeOf(bundle, place);
  const total = totalOf(bundle, place);
  if (total === -2) {
    const cure = 'Add `hours: 67 hours` (or a distribution), or say how long with `for`.';
    place.problems.stop({ path: place.path, value: '', expected: 'a total of hours or visits', cure });
  }
  const { review = [], extension } = bundle;
  const reviews = Array.isArray(review) ? review : [review];
  return {
    total,
    cap: bundle.cap === undefined ? Infinity : amountOf(bundle.cap),
    shape,
    reviews: reviews.map(({ after, finish }) => ({
      week: wholeWeeks(after, 'review', place),
      finishShare: shareOf(finish),
    })),
    extension: extension
      ? {
          share: shareOf(extension.share),
          weeks: extension.weeks,
          perWeek: amountPerWeek(extension.intensity),
        }
      : null,
  };
}
