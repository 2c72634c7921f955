/** From the delayed days of the base to those of the variant, cause by cause. */
import type { Difference } from '../../src/experiment/results.ts';
import { findDifference, findEstimate, valuesOf } from '../reading/figures.ts';
import type { Comparison, Side } from '../reading/sides.ts';
import { columns, words, type ReportTable } from '../tables/report-table.ts';
import { COLOURS, SIDES, SIZES } from '../theme.ts';
import { rangeOfDifference, roundInterval } from '../words/finding.ts';
import { levelStep } from '../words/headline.ts';
import { wordsFor } from '../words/measure-words.ts';
import { rounded } from '../words/numbers.ts';
import { ownReasons, reasonInWords } from '../words/reasons.ts';
import { categoryRows } from './category-rows.ts';
import type { Chart, MissingChart, Room } from './chart.ts';
import type { View } from './vega-types.ts';

const NAME = 'waterfall';
const MEASURE = 'delayedDays';
const ABOUT =
  'Delayed days a year from base to variant: bars are the average change under each recorded reason, to the left fewer, to the right more. The scale does not start at zero. Changes that cannot be told from zero are together.';

interface Step {
  readonly label: string;
  /** Where the sum stands before and after. */
  readonly from: number;
  readonly to: number;
  /** A total: the sum itself. */
  readonly isTotal: boolean;
}

interface Change {
  readonly label: string;
  readonly mean: number;
  readonly isClear: boolean;
  /** Its interval in words: `1,400 to 6,900 fewer`. */
  readonly told: string;
}

/** Draws the waterfall; a run of one scenario has none. */
export function causesWaterfall(comparison: Comparison): Chart | MissingChart {
  const { base, variant } = comparison;
  const before = findEstimate(base.results, MEASURE)?.mean;
  const after = variant === null ? undefined : findEstimate(variant.results, MEASURE)?.mean;
  if (variant === null || before === undefined || after === undefined) {
    return { name: NAME, about: ABOUT, why: 'it tells a base from a variant: use `stepdown compare`' };
  }
  const changes = changesOf(comparison, variant);
  const steps = stepsOf(changes, { before, after });
  const digits = digitsOf(comparison, variant);
  return {
    name: NAME,
    finding: findingOf(changes),
    about: ABOUT,
    table: tableOf(changes, { before, after }, digits),
    picture: (room) => picture(steps, digits, room),
  };
}

function changesOf({ all, sides, manifest }: Comparison, { results }: Side): Change[] {
  const own = ownReasons(manifest.scenarios[0]?.resolved);
  const reasons = new Set(
    sides.flatMap((side) => valuesOf(side.results.measures, { measure: MEASURE, dimension: 'reason' })),
  );
  const found = [...reasons].flatMap((reason): Change[] => {
    const change = findDifference(all, results.scenario, { measure: MEASURE, dimensions: { reason } });
    if (change === undefined || change.verdict === 'same') return [];
    const isClear = change.verdict !== 'cannot tell';
    return [{ label: reasonInWords(reason, own), mean: change.mean, isClear, told: intervalOf(change) }];
  });
  return found.sort((a, b) => Math.abs(b.mean) - Math.abs(a.mean));
}

function intervalOf({
  mean,
  low,
  high,
}: Pick<Difference, 'low' | 'high'> & { readonly mean: number }): string {
  if (low === null || high === null) return `${rounded(Math.abs(mean), 1)} ${mean < 0 ? 'fewer' : 'more'}`;
  const bounds = roundInterval(mean, low, high);
  return rangeOfDifference(bounds.low, bounds.high, bounds.step, wordsFor(MEASURE));
}

/** To what the totals are rounded, as wherever they are told, and to what the parts: what the interval of the whole change supports. */
interface Digits {
  readonly total: number;
  readonly part: number;
}

function digitsOf({ all, base }: Comparison, { results }: Side): Digits {
  const total = findEstimate(base.results, MEASURE);
  const whole = findDifference(all, results.scenario, { measure: MEASURE, dimensions: {} });
  const part =
    whole?.low === undefined || whole.low === null || whole.high === null
      ? 1
      : Math.max(1, roundInterval(whole.mean, whole.low, whole.high).step);
  return { total: total === undefined ? part : Math.max(1, levelStep(total, wordsFor(MEASURE))), part };
}

/** Clear changes one by one, the rest together; what reasons leave out of the total stands with the rest. */
function stepsOf(changes: readonly Change[], { before, after }: { before: number; after: number }): Step[] {
  const clear = changes.filter(({ isClear }) => isClear);
  const rest = after - before - clear.reduce((sum, { mean }) => sum + mean, 0);
  let sum = before;
  const moved = [...clear, { label: 'All others', mean: rest }].map(({ label, mean }): Step => {
    const from = sum;
    sum += mean;
    return { label, from, to: sum, isTotal: false };
  });
  return [
    { label: 'Base', from: before, to: before, isTotal: true },
    ...moved,
    { label: 'Variant', from: after, to: after, isTotal: true },
  ];
}

function findingOf(changes: readonly Change[]): string {
  const clear = changes.filter(({ isClear }) => isClear);
  const [first] = clear;
  if (first === undefined) return 'No reason’s delayed days can be told apart between base and variant.';
  const against = clear.find(({ mean }) => Math.sign(mean) !== Math.sign(first.mean));
  const start = `The largest average change is under ${first.label}: ${first.told} delayed days a year (95% interval).`;
  return against === undefined ? start : `${start} Against it stand ${against.told} under ${against.label}.`;
}

interface Whole {
  readonly before: number;
  readonly after: number;
}

function tableOf(changes: readonly Change[], { before, after }: Whole, digits: Digits): ReportTable {
  const row = (
    label: string,
    value: number,
    told: string,
    step = digits.total,
  ): ReportTable['rows'][number] => ({
    header: words(label),
    cells: [{ text: rounded(value, step), figures: [{ label: 'average', value }] }, words(told)],
  });
  return {
    name: NAME,
    caption: 'From the delayed days a year of the base to those of the variant',
    columns: columns('Step', '#Delayed days a year', 'Can it be told from zero?'),
    rows: [
      row('Base', before, ''),
      ...changes.map(({ label, mean, isClear }) => row(label, mean, isClear ? 'yes' : 'no', digits.part)),
      row('Variant', after, ''),
    ],
    look: 'plain',
  };
}

const BAR = 22;

function noteOf({ from, to, isTotal }: Step, digits: Digits): string {
  if (isTotal) return rounded(to, digits.total);
  const size = rounded(Math.abs(to - from), digits.part);
  return size === '0' ? size : `${to < from ? '−' : '+'}${size}`;
}

function picture(steps: readonly Step[], digits: Digits, room: Room): View {
  const notes = steps.map((each) => noteOf(each, digits));
  const widest = Math.max(...notes.map((note) => room.layout.width(note, SIZES.label)));
  const rows = categoryRows(
    steps.map(({ label }) => label),
    room,
    { bars: 1, barHeight: BAR, right: Math.ceil(widest) + 26 },
  );
  const values = steps.map((each, row) => ({
    ...each,
    y: rows.middle(row, 0),
    right: Math.max(each.from, each.to),
    note: notes[row],
    colour: each.to < each.from ? SIDES.variant.fill : COLOURS.base,
  }));
  const ends = steps.flatMap(({ from, to }) => [from, to]);
  const margin = (Math.max(...ends) - Math.min(...ends)) * 0.06 || 1;
  const domain = [Math.max(0, Math.min(...ends) - margin), Math.max(...ends) + margin];
  const x = {
    type: 'quantitative',
    scale: { domain, zero: false, nice: true },
    axis: { title: wordsFor(MEASURE).subject + ' a year', grid: true, tickCount: room.narrow ? 3 : 6 },
  } as const;
  const y = { field: 'y', type: 'quantitative', scale: rows.scale, axis: null } as const;
  return {
    width: rows.plotWidth,
    height: rows.height,
    data: { values },
    layer: [
      ...rows.labels,
      {
        transform: [{ filter: '!datum.isTotal' }],
        mark: { type: 'bar', orient: 'horizontal', height: BAR - 6 },
        encoding: {
          x: { ...x, field: 'from' },
          x2: { field: 'to' },
          y,
          fill: { field: 'colour', type: 'nominal', scale: null },
        },
      },
      {
        transform: [{ filter: 'datum.isTotal' }],
        mark: { type: 'tick', orient: 'vertical', size: BAR, thickness: 4, color: COLOURS.text },
        encoding: { x: { ...x, field: 'to' }, y },
      },
      {
        mark: {
          type: 'text',
          align: 'left',
          baseline: 'middle',
          dx: 8,
          fontSize: SIZES.label,
          color: COLOURS.text,
        },
        encoding: { x: { ...x, field: 'right' }, y, text: { field: 'note', type: 'nominal' } },
      },
    ],
  };
}
