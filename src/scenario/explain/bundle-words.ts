/** Bundles in words: how much care a person takes, and how it is laid over time. */
import { itemsOf } from '../quantity.ts';
import type { Bundle } from '../scenario.ts';
import { distributionWords, joined, quantityWords, shareWords } from './phrases.ts';

function shapeWords({ over, profile, intensity, for: length, taper }: Bundle): string[] {
  if (over !== undefined) {
    const spread =
      profile === undefined ? 'evenly' : `week by week ${joined(itemsOf(profile).map(quantityWords))}`;
    return [`over ${quantityWords(over)}, ${spread}`];
  }
  if (taper !== undefined)
    return [
      `falling from ${distributionWords(taper.from)} to ${distributionWords(taper.to)} over ${distributionWords(taper.over)}`,
    ];
  return [
    ...(intensity === undefined ? [] : [`at the rate of ${quantityWords(intensity)}`]),
    ...(length === undefined ? [] : [`for ${distributionWords(length)}`]),
  ];
}

type Review = Exclude<NonNullable<Bundle['review']>, readonly unknown[]>;

function reviewWords({ after, every, finish, smaller }: Review): string {
  const found = [
    ...(finish === undefined ? [] : [`${shareWords(finish)} finish`]),
    ...(smaller === undefined
      ? []
      : [`${shareWords(smaller.share)} of those who go on need ${shareWords(smaller.by)} less`]),
  ];
  const again = every === undefined ? '' : ` and every ${quantityWords(every)} from then on`;
  return `${joined(found)} at a review after ${quantityWords(after)}${again}`;
}

/** What a person takes of a pool. */
export function bundleWords(bundle: Bundle): string {
  const { hours, visits, cap, extension } = bundle;
  const total = hours ?? visits;
  const reviews = bundle.review === undefined ? [] : [bundle.review].flat();
  return [
    ...(total === undefined ? [] : [distributionWords(total)]),
    ...(cap === undefined ? [] : [`at most ${quantityWords(cap)}`]),
    ...shapeWords(bundle),
    ...reviews.map(reviewWords),
    ...(extension === undefined
      ? []
      : [
          `${shareWords(extension.share)} go on for ${extension.weeks} more weeks at ${quantityWords(extension.intensity)}`,
        ]),
  ].join(', ');
}
