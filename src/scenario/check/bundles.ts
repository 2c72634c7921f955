/** Bundles: one way of laying care over time, in whole weeks, in the unit of the pool. */
import { lengthInDays, parseFigure, amountOf, exactAmount, itemsOf, shareOf, toNumber } from '../quantity.ts';
import type { Bundle, Distribution, Path, Quantity } from '../scenario.ts';
import { expectNone, expectOneOf, type Report } from './checking.ts';
import { exactSum, expectWhole, SHARE_TOLERANCE } from './shares.ts';

type Review = Exclude<NonNullable<Bundle['review']>, readonly unknown[]>;

/** Weeks in a length, which must be whole and at least one. */
function wholeWeeks(report: Report, path: Path, length: Quantity): number {
  const weeks = lengthInDays(length) / 7;
  if (!Number.isInteger(weeks) || weeks < 1)
    report(path, 'a whole number of weeks, at least one', 'for example 6 weeks');
  return weeks;
}

/** The value of a distribution that is fixed; null when it varies. */
function fixedValue(distribution: Distribution): Quantity | null {
  if (typeof distribution !== 'object' || 'value' in distribution) return distribution;
  return (distribution as { fixed?: Quantity }).fixed ?? null;
}

function checkProfileSum(report: Report, path: Path, bundle: Bundle): void {
  const profile = itemsOf(bundle.profile!);
  const inShares = profile.map((entry) => ['', '%'].includes(parseFigure(entry).unit));
  if (inShares.every(Boolean)) return expectWhole(report, path, profile);
  if (inShares.some(Boolean)) return report(path, 'either shares or hours throughout', 'do not mix them');
  const total = fixedValue(bundle.hours ?? bundle.visits ?? '0 hours');
  if (total === null)
    return report(path, 'shares, because the total varies from person to person', 'write 26%, 21% ...');
  const sum = toNumber(exactSum(profile.map((entry) => exactAmount(entry).decimal)));
  const wanted = toNumber(exactAmount(total).decimal);
  if (Math.abs(sum - wanted) > SHARE_TOLERANCE * Math.max(1, wanted))
    report(
      path,
      `amounts that sum to the total of ${amountOf(total)}: these sum to ${sum / (wanted / amountOf(total))}`,
      'correct the entries, or the total',
    );
}

function checkOver(report: Report, path: Path, bundle: Bundle): void {
  const weeks = wholeWeeks(report, [...path, 'over'], bundle.over!);
  expectNone(report, path, { map: bundle, keys: ['for'], why: '`over` fixes the duration' });
  if (bundle.profile === undefined) return;
  const entries = itemsOf(bundle.profile).length;
  if (entries !== weeks)
    report(
      [...path, 'profile'],
      `${weeks} entries, one for each week: here are ${entries}`,
      'add or take out entries, or change `over`',
    );
  checkProfileSum(report, [...path, 'profile'], bundle);
}

function checkReviews(report: Report, path: Path, bundle: Bundle): void {
  const isList = Array.isArray(bundle.review);
  const reviews = bundle.review === undefined ? [] : [bundle.review].flat();
  reviews.forEach((review, index) => {
    const at = [...path, 'review', ...(isList ? [index] : [])];
    const week = wholeWeeks(report, [...at, 'after'], review.after);
    if (bundle.over !== undefined && week >= lengthInDays(bundle.over) / 7)
      report(
        [...at, 'after'],
        'a review before the bundle ends',
        'write an earlier week, or a longer `over`',
      );
    if (review.every !== undefined) wholeWeeks(report, [...at, 'every'], review.every);
    checkFindings(report, at, review);
  });
}

/** What a review finds: that some need no more, or less. */
function checkFindings(report: Report, path: Path, { finish, smaller }: Review): void {
  if (finish === undefined && smaller === undefined)
    report(path, 'what the review finds', 'write `finish`, or `smaller`, with a share');
  if (smaller !== undefined && shareOf(smaller.by) === 1)
    report([...path, 'smaller', 'by'], 'care that is left', 'write `finish` for people who need no more');
}

/** Every amount in a bundle is in hours (or minutes), or every one in visits. */
function amountsIn(value: unknown): string[] {
  if (typeof value === 'string')
    return [/visit/.test(value) ? 'visits' : /hour|minute/.test(value) ? 'hours' : ''];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    ['source', 'note'].includes(key) ? [] : amountsIn(inner),
  );
}

function checkUnits(report: Report, path: Path, { bundle, pool }: { bundle: Bundle; pool: string }): void {
  const { hours, visits, cap, profile, intensity, taper, extension } = bundle;
  const tapered = taper === undefined ? undefined : [taper.from, taper.to, taper.roundTo];
  const units = amountsIn([hours, visits, cap, profile, intensity, tapered, extension?.intensity]);
  const wrong = units.find((unit) => unit !== '' && unit !== pool);
  if (wrong !== undefined)
    report(
      path,
      `${pool} throughout, as this is a pool of ${pool}: here are ${wrong}`,
      `write every amount of the bundle in ${pool}`,
    );
  const other = pool === 'hours' ? 'visits' : 'hours';
  expectNone(report, path, { map: bundle, keys: [other], why: `this is a pool of ${pool}` });
}

/** Whether what is given by another way of laying out care has no place beside this one. */
function checkShape(report: Report, path: Path, bundle: Bundle): void {
  expectOneOf(report, path, bundle, ['over', 'intensity', 'taper']);
  const free = bundle.taper !== undefined || (bundle.intensity !== undefined && bundle.for !== undefined);
  if (free) {
    const why = 'the total follows from the intensity and the duration';
    expectNone(report, path, { map: bundle, keys: ['hours', 'visits'], why });
  } else expectOneOf(report, path, bundle, ['hours', 'visits']);
  if (bundle.over !== undefined) checkOver(report, path, bundle);
  else expectNone(report, path, { map: bundle, keys: ['profile'], why: 'a profile needs `over`' });
  if (bundle.intensity === undefined && bundle.over === undefined)
    expectNone(report, path, { map: bundle, keys: ['for'], why: '`for` needs `intensity`' });
  if (bundle.intensity !== undefined && amountOf(bundle.intensity) === 0)
    report(
      [...path, 'intensity'],
      'an intensity above zero',
      'for example 11.2 hours/week; to end the care use a shorter duration',
    );
}

/** Checks a bundle that is drawn from a pool of hours or of visits. */
export function checkBundle(
  report: Report,
  path: Path,
  { bundle, pool }: { bundle: Bundle; pool: 'hours' | 'visits' },
): void {
  checkShape(report, path, bundle);
  checkReviews(report, path, bundle);
  checkUnits(report, path, { bundle, pool });
}
