/** Bundles as written -> what a ledger draws: a total and how it is laid over time. */
import type { BundleSpec, ReviewSpec } from '../../engine/ledger/ledger-spec.ts';
import {
  amountOf,
  exactAmount,
  itemsOf,
  toNumber,
  amountPerWeek,
  lengthInDays,
  parseFigure,
  shareOf,
  withoutSource,
} from '../../scenario/quantity.ts';
import type { Bundle, Path, Quantity } from '../../scenario/scenario.ts';
import { TICKS_PER_DAY, TICKS_PER_WEEK } from '../../units.ts';
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

/** Weeks of a length; reading has made sure that they are whole. */
function weeksIn(length: Quantity): number {
  return lengthInDays(length) / DAYS_PER_WEEK;
}

/** Shares of the total week by week; amounts become shares of their sum, which reading has made the total. */
function profileShares({ over, profile }: Bundle): number[] {
  const weeks = weeksIn(over!);
  if (profile === undefined) return Array.from({ length: weeks }, () => 1 / weeks);
  const weekly = itemsOf(profile);
  if (weekly.every((entry) => ['', '%'].includes(parseFigure(entry).unit))) {
    return weekly.map((entry) => shareOf(entry));
  }
  const amounts = weekly.map((entry) => amountOf(entry));
  const sum = amounts.reduce((total, amount) => total + amount, 0);
  return amounts.map((amount) => amount / sum);
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

/** How the care is laid over time; reading has made sure that exactly one way is given. */
function shapeOf(bundle: Bundle, place: BundlePlace): BundleSpec['shape'] {
  if (bundle.taper !== undefined) return taperShape(bundle.taper, place);
  if (bundle.intensity === undefined) return { rule: 'profile', shares: profileShares(bundle) };
  const perWeek = amountPerWeek(bundle.intensity);
  if (bundle.for === undefined) return { rule: 'intensity', perWeek };
  const length = place.sites.distribution(bundle.for, 'length', [...place.path, 'for']);
  return { rule: 'intensityForLength', perWeek, length };
}

/** The total as written; -1 when the shape sets it. */
function totalOf(bundle: Bundle, { path, sites }: BundlePlace): number {
  const key = bundle.hours === undefined ? 'visits' : 'hours';
  const total = bundle[key];
  return total === undefined ? -1 : sites.distribution(total, 'amount', [...path, key]);
}

type Review = Exclude<NonNullable<Bundle['review']>, readonly unknown[]>;

function reviewOf({ after, every, finish, smaller }: Review): ReviewSpec {
  return {
    week: weeksIn(after),
    every: every === undefined ? Infinity : weeksIn(every),
    finishShare: finish === undefined ? 0 : shareOf(finish),
    smallerShare: smaller === undefined ? 0 : shareOf(smaller.share),
    keptShare: smaller === undefined ? 1 : 1 - shareOf(smaller.by),
  };
}

/** A bundle in native numbers; its distributions are added to the sites. */
export function bundleOf(bundle: Bundle, place: BundlePlace): BundleSpec {
  const { cap, review = [], extension } = bundle;
  const shape = shapeOf(bundle, place);
  return {
    total: totalOf(bundle, place),
    cap: cap === undefined ? Infinity : amountOf(cap),
    shape,
    reviews: [review].flat().map(reviewOf),
    extension: extension
      ? {
          share: shareOf(extension.share),
          weeks: extension.weeks,
          perWeek: amountPerWeek(extension.intensity),
        }
      : null,
  };
}
