/** How long people stay on after they are ready: people leaving a bed, by days from ready to left. */
import { findDifference, findEstimate, valuesOf } from '../reading/figures.ts';
import type { Comparison } from '../reading/sides.ts';
import { bandTable } from '../tables/band-table.ts';
import { bandInWords } from '../words/bands.ts';
import { readyWord, uncalibratedBands } from '../words/clocks.ts';
import { rangeOfDifference, roundInterval } from '../words/finding.ts';
import { headline, intervalText, levelText } from '../words/headline.ts';
import { wordsFor } from '../words/measure-words.ts';
import type { Chart, MissingChart } from './chart.ts';
import { barMarks, sideBars, type Bar, type SideBars } from './side-bars.ts';

const NAME = 'people-by-days-of-delay';
const MEASURE = 'leftByBand';
const ON_THE_DAY = 'dischargeReadyBand';

function aboutOf(comparison: Comparison): string {
  const ready = readyWord(comparison);
  return `People leaving a bed in a year a day or more after they were ${ready}, by the days from ${ready} to left (dates, not hours). Thin line: 95% interval. Those who leave on the day itself are in the table.${uncalibratedBands(comparison)}`;
}

/** The band that the picture leaves out: who leaves on the day they are ready, and whether that changes. */
function onTheDay({ all, base, variant }: Comparison, band: string, ready: string): string {
  const figure = { measure: ON_THE_DAY, dimensions: { band } };
  const subject = `The share who leave a bed on the day they are ${ready}`;
  const words = { ...wordsFor(ON_THE_DAY, figure.dimensions), subject, finest: 0.001 };
  const before = findEstimate(base.results, figure.measure, figure.dimensions)!;
  const change = variant === null ? undefined : findDifference(all, variant.results.scenario, figure);
  if (variant !== null && (change?.verdict === 'lower' || change?.verdict === 'higher')) {
    const after = findEstimate(variant.results, figure.measure, figure.dimensions);
    return headline(words, { base: before, variant: after, difference: change }) ?? `${subject} changes.`;
  }
  const interval = intervalText(before, words);
  const size = `${levelText(before, words)}${interval === null ? '' : ` (95% interval ${interval})`}`;
  const none =
    variant === null ? '' : change?.verdict === 'same' ? ', as before' : ', and no change can be told';
  return `${size} of those leaving a bed do so on the day they are ${ready}${none}.`;
}

/** The largest fall and the largest rise that can be told, each with its interval. */
function largestChanges({ all, variant }: Comparison, bands: readonly string[]): string | null {
  if (variant === null) return null;
  const changes = bands.flatMap((band) => {
    const change = findDifference(all, variant.results.scenario, { measure: MEASURE, dimensions: { band } });
    return change === undefined ? [] : [{ band, change }];
  });
  const said = (['lower', 'higher'] as const).flatMap((verdict) => {
    const clear = changes.filter(({ change }) => change.verdict === verdict);
    const [first] = clear.sort((a, b) => Math.abs(b.change.mean) - Math.abs(a.change.mean));
    if (first === undefined || first.change.low === null || first.change.high === null) return [];
    const { low, high, step } = roundInterval(first.change.mean, first.change.low, first.change.high);
    return [`${rangeOfDifference(low, high, step, wordsFor(MEASURE))} at ${bandInWords(first.band)}`];
  });
  if (said.length === 0) return 'In no band can base and variant be told apart.';
  return `Largest average changes in people a year (95% intervals): ${said.join('; ')}.`;
}

function findingOf(comparison: Comparison, [first, ...later]: readonly string[]): string {
  const { base } = comparison;
  const ready = readyWord(comparison);
  const start = onTheDay(comparison, first!, ready);
  const changes = largestChanges(comparison, later);
  if (changes !== null) return `${start} ${changes}`;
  const long = findEstimate(base.results, MEASURE, { band: later.at(-1)! });
  if (long === undefined) return start;
  const interval = intervalText(long, wordsFor(MEASURE));
  const sure = interval === null ? '' : ` (95% interval ${interval})`;
  return `${start} ${levelText(long, wordsFor(MEASURE))} people a year${sure} leave ${bandInWords(later.at(-1)!)} after they are ${ready}.`;
}

/** Draws the bands from one day on. */
export function waitsByBand(comparison: Comparison): Chart | MissingChart {
  const { base, sides } = comparison;
  const bands = valuesOf(base.results.measures, { measure: MEASURE, dimension: 'band' });
  const table = bandTable(comparison);
  if (
    bands.length < 2 ||
    table === null ||
    findEstimate(base.results, ON_THE_DAY, { band: bands[0]! }) === undefined
  )
    return {
      name: NAME,
      about: aboutOf(comparison),
      why: 'the results do not say how long people stayed on',
    };
  const late = bands.slice(1);
  const bars = late.flatMap((band, row) =>
    sides.flatMap((side): Bar[] => {
      const estimate = findEstimate(side.results, MEASURE, { band });
      if (estimate === undefined) return [];
      const note = { text: levelText(estimate, wordsFor(MEASURE)), after: estimate.high ?? estimate.mean };
      return [{ side, row, estimate, note }];
    }),
  );
  const labels = late.map(bandInWords);
  const shown: SideBars = { labels, bars, sides, axisTitle: 'People a year', unit: 'people a year' };
  return {
    name: NAME,
    finding: findingOf(comparison, bands),
    about: aboutOf(comparison),
    table,
    marks: barMarks(shown),
    picture: (room) => sideBars(shown, room),
  };
}
