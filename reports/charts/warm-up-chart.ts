/** A series from the start of a run: every replication, their mean, the running mean, and where to cut. */
import type { DailySeries } from '../../src/experiment/warm-up/daily-series.ts';
import { runningMean } from '../../src/experiment/warm-up/running-mean.ts';
import { meanSeries, type Settling } from '../../src/experiment/warm-up/settling.ts';
import type { WarmUpFound } from '../../src/experiment/warm-up/warm-up-advice.ts';
import { meanOf } from '../../src/experiment/warm-up/whole-run.ts';
import { slug } from '../../src/experiment/slug.ts';
import { columns, words } from '../tables/report-table.ts';
import { capital } from '../words/lists.ts';
import { plain } from '../words/numbers.ts';
import { seriesName, stepsInWords, trendSentence, type WarmUpAsked } from '../words/warm-up.ts';
import type { Chart } from './chart.ts';
import { levelPaths, type LevelPath } from './level-paths.ts';

/** Points of a line: more cannot be seen, and make the page heavy. */
const MOST_POINTS = 120;

/** One picture for each series. */
export function warmUpCharts(found: WarmUpFound, asked: WarmUpAsked): Chart[] {
  return found.series.map((series, i) =>
    chartOf(series, { settling: found.advice.settlings[i]!, found, asked }),
  );
}

interface About {
  readonly settling: Settling;
  readonly found: WarmUpFound;
  readonly asked: WarmUpAsked;
}

function chartOf(series: DailySeries, { settling, found, asked }: About): Chart {
  const { advice } = found;
  const name = `warm-up-${slug(seriesName(series))}`;
  const points = pathOf(series, found);
  const { step } = advice;
  return {
    name,
    finding: findingOf(settling, found),
    about: `${capital(seriesName(series))}, on average over ${points.wide === 1 ? `each ${step}` : `${String(points.wide)} ${step}s`} from the start of the run. Thin lines: every replication; thick line: their mean; dashed line: the mean of all that is measured so far.`,
    table: {
      name,
      caption: capital(seriesName(series)),
      columns: columns(
        `From ${step}`,
        '#Mean of replications',
        '#Mean so far',
        '#Least of any',
        '#Most of any',
      ),
      rows: points.at.map((at, k) => {
        const all = points.replications.map((one) => one[k]!);
        return {
          header: words(String(at)),
          cells: [points.mean[k]!, points.running[k]!, Math.min(...all), Math.max(...all)].map((value) => ({
            text: Number.isFinite(value) ? plain(value) : '',
            figures: [{ label: 'people', value: Number.isFinite(value) ? value : null }],
          })),
        };
      }),
      look: 'plain',
    },
    picture: (room) =>
      levelPaths(
        {
          ...points,
          xTitle: `${capital(step)} of the run`,
          yTitle: capital(seriesName(series)),
          marks: marksOf(settling, found, asked),
        },
        room,
      ),
  };
}

function findingOf(settling: Settling, { advice }: WarmUpFound): string {
  const name = seriesName(settling);
  if (settling.trend?.told) return `${trendSentence(settling, advice)}.`;
  const { needed, cut } = settling;
  if (cut === null) return `${capital(name)}: the run is too short to tell how long they take to settle.`;
  if (needed === null) return `${capital(name)} had not settled in the first half of the run.`;
  if (needed === 0) return `${capital(name)} begin as they go on.`;
  return `${capital(name)} have settled after ${stepsInWords(needed, advice)}.`;
}

/** Where measuring begins, and where MSER-5 would cut, if there is something to cut. */
function marksOf(
  { cut, startsApart }: Settling,
  { advice }: WarmUpFound,
  { isTried }: WarmUpAsked,
): LevelPath['marks'] {
  const said = `${isTried ? 'tried' : 'stated'} warm-up: ${stepsInWords(advice.warmUp, advice)}`;
  const stated = { at: advice.warmUp, label: said, dash: false };
  if (cut === null || !startsApart) return [stated];
  return [stated, { at: cut, label: `MSER-5: ${stepsInWords(cut, advice)}`, dash: true }];
}

/** The lines in steps wide enough to be drawn. */
function pathOf({ values }: DailySeries, { advice }: WarmUpFound) {
  const wide = Math.ceil(advice.steps / MOST_POINTS);
  const count = Math.floor(advice.steps / wide);
  const thin = (all: readonly number[]): number[] =>
    Array.from({ length: count }, (_, k) => meanOf(all.slice(k * wide, (k + 1) * wide)));
  const mean = meanSeries(values);
  const running = runningMean(mean, advice.warmUp);
  return {
    wide,
    at: Array.from({ length: count }, (_, k) => k * wide + 1),
    replications: values.map(thin),
    mean: thin(mean),
    running: Array.from({ length: count }, (_, k) => running[(k + 1) * wide - 1]!),
  };
}
