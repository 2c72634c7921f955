/** The tables of a warm-up: each series with its cut and trend, and the numbers behind a picture. */
import { periodLabel } from '../../src/measures/periods.ts';
import type { DailySeries } from '../../src/experiment/warm-up/daily-series.ts';
import { meanSeries, type Settling } from '../../src/experiment/warm-up/settling.ts';
import { runningMean } from '../../src/experiment/warm-up/running-mean.ts';
import type { WarmUpAdvice, WarmUpFound } from '../../src/experiment/warm-up/warm-up-advice.ts';
import { ticksOf } from '../../src/experiment/warm-up/whole-run.ts';
import { csvLine } from '../../src/experiment/csv.ts';
import { capital } from '../words/lists.ts';
import { plain } from '../words/numbers.ts';
import { levelText, seriesName, stepsInWords, trendFigures, trendUnit } from '../words/warm-up.ts';
import { columns, words, type Cell, type ReportTable } from './report-table.ts';

/** What each series says. */
export function settlingsTable(advice: WarmUpAdvice): ReportTable {
  const { name } = trendUnit(advice);
  return {
    name: 'warm-up',
    caption: 'What each series says of the warm-up',
    reading: `Trend: change ${name} after the warm-up, with its 95% interval; n/a where it cannot be told from what the file itself moves`,
    columns: columns('Series', 'Starts apart', '#MSER-5 leaves out', '#Average measured', `#Trend ${name}`),
    rows: advice.settlings.map((settling) => ({
      header: words(capital(seriesName(settling))),
      cells: [
        words(settling.startsApart ? 'yes' : 'no'),
        cutCell(settling, advice),
        { text: levelText(settling), figures: [{ label: 'average', value: settling.level }] },
        trendCell(settling, advice),
      ],
    })),
    look: 'stack',
  };
}

function cutCell({ cut, startsApart, refused, needed }: Settling, advice: WarmUpAdvice): Cell {
  const figures = [{ label: `${advice.step}s`, value: cut }];
  if (cut === null) return { text: 'n/a', figures };
  if (needed === null) return { text: 'not settled', figures };
  if (!startsApart) return { text: 'nothing to cut', tone: 'quiet', figures };
  return {
    text: stepsInWords(cut, advice),
    below: refused ? 'a later cut looks better, by chance' : null,
    figures,
  };
}

function trendCell(settling: Settling, advice: WarmUpAdvice): Cell {
  const found = trendFigures(settling, advice);
  if (found === null) return words('n/a');
  const [mean, low, high] = found;
  return {
    text: plain(mean),
    below: `${plain(low)} to ${plain(high)}`,
    tone: settling.trend!.told ? 'sure' : 'quiet',
    figures: [
      { label: 'average', value: mean },
      { label: '95% low', value: low },
      { label: '95% high', value: high },
    ],
  };
}

/** A row of every series and step: date, mean, running mean and every replication, unrounded. */
export function dailyCsv({ whole, series }: WarmUpFound, from: number): string {
  const count = series[0]?.values.length ?? 0;
  const names = Array.from({ length: count }, (_, r) => `replication ${from + r}`);
  const head = csvLine(['series', whole.step, 'begins', 'mean', 'running mean', ...names]);
  return head + series.map((one) => seriesLines(one, whole)).join('');
}

function seriesLines(one: DailySeries, whole: WarmUpFound['whole']): string {
  const mean = meanSeries(one.values);
  const running = runningMean(mean, whole.warmUp);
  return mean
    .map((value, step) =>
      csvLine([
        seriesName(one),
        step + 1,
        periodLabel(whole.plan, step * ticksOf(whole)),
        value,
        running[step]!,
        ...one.values.map((values) => values[step]!),
      ]),
    )
    .join('');
}
