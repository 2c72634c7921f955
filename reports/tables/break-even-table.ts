/** When the variant has paid for itself: of all costs and of those really paid, in all and by payer. */
import type { BreakEven } from '../../src/experiment/results.ts';
import type { Comparison } from '../reading/sides.ts';
import { breakEvensFor, intervalOf, isHarm, periodOf } from '../words/break-even.ts';
import { longDate } from '../words/dates.ts';
import { rangeOfDifference, roundInterval, signedDifference } from '../words/finding.ts';
import { wordsFor } from '../words/measure-words.ts';
import { percentage, stepFor } from '../words/numbers.ts';
import { columns, words, type Cell, type ReportTable, type Row } from './report-table.ts';

const OUTCOME: Readonly<Record<BreakEven['outcome'], string>> = {
  same: 'costs are the same',
  'never dearer': 'never the dearer one',
  'within the period': '',
  'not within the period': 'not within the period',
};

function headerOf({ measure, dimensions }: BreakEven): Cell {
  const what = measure === 'allCosts' ? 'All costs' : 'Money really paid';
  const { payer } = dimensions;
  return words(payer === undefined ? what : `${what}: ${payer}`);
}

function whenCell(each: BreakEven): Cell {
  const found = OUTCOME[each.outcome];
  const interval = each.outcome === 'same' ? null : intervalOf(each);
  const text = found === '' ? periodOf(each, each.period) : found;
  return { text, below: interval === text ? null : interval };
}

/** Pounds more or less by the end of a period, with the interval below. */
export function sumCell({ mean, low, high }: BreakEven, period: number): Cell {
  const [sum, least, most] = [mean[period]!, low[period] ?? null, high[period] ?? null];
  const figures = [
    { label: 'average', value: sum },
    { label: '95% low', value: least },
    { label: '95% high', value: most },
  ];
  const phrase = wordsFor('allCosts');
  if (Math.max(Math.abs(sum), Math.abs(least ?? 0), Math.abs(most ?? 0)) < 1)
    return { text: 'the same', figures };
  if (least === null || most === null)
    return { text: signedDifference(sum, stepFor(0, sum), phrase), figures };
  const interval = roundInterval(sum, least, most);
  return {
    text: signedDifference(interval.mean, interval.step, phrase),
    below: rangeOfDifference(interval.low, interval.high, interval.step, phrase),
    figures,
  };
}

/** The table; null where there is nothing to compare. */
export function breakEvenTable(comparison: Comparison): ReportTable | null {
  const found = breakEvensFor(comparison);
  if (found.every(({ outcome }) => outcome === 'same')) return null;
  const rowOf = (each: BreakEven): Row => ({
    header: headerOf(each),
    cells: [whenCell(each), sumCell(each, each.at.length - 1), share(each)],
  });
  const end = longDate(comparison.all.period.to);
  return {
    name: 'break-even',
    caption: isHarm(comparison)
      ? 'When the variant costs no more in all'
      : 'When the variant has paid for itself',
    reading: `Costs of the variant less those of the base, added up from the first measured day to ${end}; 95% intervals below`,
    note: 'The period named is the first from whose end on the variant has not cost more in all. Money really paid: block contracts, one-off costs and lines marked cash-releasing; the rest of all costs is the value of capacity.',
    columns: columns('Costs', 'Paid for from the end of', `#By ${end}`, '#Single runs that have paid'),
    rows: found.map(rowOf),
    look: 'stack',
  };
}

function share({ withinShare, outcome }: BreakEven): Cell {
  const figures = [{ label: 'single runs that have paid (%)', value: withinShare * 100 }];
  return { text: outcome === 'same' ? 'n/a' : percentage(withinShare, 0), figures };
}
