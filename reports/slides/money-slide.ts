/** What the slide on money says: who pays and who saves; without costs, what the change does in time and people. */
import { isPlaced, type PlacedChart } from '../document/block.ts';
import type { BusinessCase } from '../document/case/business-case.ts';
import { costChange, costOverHorizon } from '../reading/cost-change.ts';
import { differenceCell } from '../tables/cells.ts';
import { keyFiguresTable } from '../tables/key-figures-table.ts';
import { payerTable } from '../tables/payer-table.ts';
import { words, type ReportTable } from '../tables/report-table.ts';
import { breakEvenInWords } from '../words/break-even.ts';
import { cashInWords, roomInWords } from '../words/cash.ts';
import { horizonBasis, horizonInWords, presentValueInWords } from '../words/horizon.ts';
import { wordsFor } from '../words/measure-words.ts';
import type { SlideTable } from './slide-table.ts';
import type { Bullet } from './slide-text.ts';

export interface MoneySlide {
  readonly titles: readonly string[];
  readonly bullets: readonly Bullet[];
  readonly basis: string | null;
  readonly table: SlideTable | null;
  readonly charts: readonly PlacedChart[];
}

/** What to bring where the scenarios hold no costs. */
const TO_BRING: readonly Bullet[] = [
  {
    term: 'No costs in the scenario',
    text: 'Nothing can be said of money, and capacity is all that is compared.',
  },
  {
    term: 'To bring money in',
    text: 'Write under \u201Cmoney\u201D in the scenario who pays, for what, at which price, with its source and price year.',
  },
  {
    term: 'Contracts',
    text: 'A block contract costs the same, used or not; say what it costs a year and how much is bought.',
  },
  {
    term: 'Delay',
    text: 'A price for a delayed day shows the worth of room set free; mark as cash only what a budget would save.',
  },
];

/** Columns of a table by their places, the first among them, with the widths of each. */
function columnsOf(table: ReportTable, places: readonly number[], shares: readonly number[]): SlideTable {
  return {
    head: places.map((k) => table.columns[k]!.label),
    rows: table.rows.map(({ header, cells }) => places.map((k) => (k === 0 ? header : cells[k - 1]!))),
    shares,
  };
}

function withoutCosts({ content }: BusinessCase): MoneySlide {
  const { comparison } = content.comparisons[0]!;
  const table = keyFiguresTable(comparison);
  const places = comparison.variant === null ? [0, 1] : [0, 1, 2, 3];
  const shares = comparison.variant === null ? [0.6, 0.4] : [0.34, 0.2, 0.2, 0.26];
  return {
    titles: [
      comparison.variant === null
        ? 'Without prices: what is there, in time and people'
        : 'Without prices: what the change does in time and people',
    ],
    bullets: TO_BRING,
    basis: null,
    table: columnsOf(table, places, shares),
    charts: [],
  };
}

/** Each variant with its difference in cost, by year and over the horizon. */
function byVariant({ content: { comparisons }, horizon }: BusinessCase): SlideTable {
  const phrase = wordsFor('cost');
  return {
    head: ['Variant', 'Difference, £ a year', `Over ${horizonInWords(horizon)}, £`],
    rows: comparisons.map(({ comparison }) => [
      words(comparison.variant?.title ?? ''),
      differenceCell(costChange(comparison, 'cost'), phrase),
      differenceCell(costOverHorizon(comparison, horizon), phrase),
    ]),
    shares: [0.36, 0.32, 0.32],
  };
}

/** The content of the slide. */
export function moneySlide(paper: BusinessCase): MoneySlide {
  const { content, horizon } = paper;
  const { comparisons, overview } = content;
  const { comparison, charts } = comparisons[0]!;
  const several = comparisons.length > 1;
  const costs = charts.costs.filter(isPlaced);
  if (costs.length === 0) return withoutCosts(paper);
  const value = presentValueInWords(comparison, horizon);
  const cash = cashInWords(comparison);
  const said = [cash, roomInWords(comparison), ...breakEvenInWords(comparison)].flatMap((text) => text ?? []);
  const payers = payerTable(comparison, horizon);
  const basis = value === null ? null : horizonBasis(comparison, horizon);
  return {
    titles: several
      ? ['What each variant costs beside the base']
      : [...(value === null ? [] : [value]), costs[0]!.chart.finding, 'What it costs, and who pays'],
    bullets: (several ? [basis ?? ''] : said).map((text) => ({ text })).filter(({ text }) => text !== ''),
    basis,
    table: several
      ? byVariant(paper)
      : payers === null
        ? null
        : columnsOf(payers, [0, 3, 4], [0.24, 0.38, 0.38]),
    charts: [
      ...(several ? overview.filter(isPlaced).filter(({ chart }) => chart.name.startsWith('cost')) : []),
      ...costs,
    ],
  };
}
