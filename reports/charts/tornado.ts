/** What each uncertain input does to the figure: a bar from its lower to its upper figure, the strongest on top. */
import type { Psa } from '../../src/experiment/psa/psa.ts';
import { influencesTable } from '../tables/psa-tables.ts';
import { COLOURS, SIZES } from '../theme.ts';
import { inputValue } from '../words/calibration.ts';
import { capital } from '../words/lists.ts';
import { axisTitle } from '../words/measure-words.ts';
import { figureWords, strongestLine } from '../words/psa.ts';
import { valueName } from '../words/value-names.ts';
import { categoryRows } from './category-rows.ts';
import type { Chart, MissingChart, Room } from './chart.ts';
import type { View } from './vega-types.ts';

const NAME = 'tornado';
const ABOUT =
  'Bars: the figure with the input at one end of what is believed of it and at the other, the other inputs in the middle. The words at the ends say which end it is. Upright line: all inputs in the middle.';

/** Inputs that are drawn. */
const MOST = 12;

interface Bar {
  readonly label: string;
  readonly from: number;
  readonly to: number;
  /** The value of the input at the left and the right end. */
  readonly left: string;
  readonly right: string;
}

function barsOf(psa: Psa): Bar[] {
  const { scale } = figureWords(psa);
  return psa.influences.slice(0, MOST).map(({ input, atLow, atHigh }): Bar => {
    const of = psa.inputs[input]!;
    const [low, high] = [of.low, of.high].map((value) => inputValue(Number(value.toPrecision(3)), of)) as [
      string,
      string,
    ];
    const rises = atHigh >= atLow;
    return {
      label: capital(valueName(of.name)),
      from: Math.min(atLow, atHigh) * scale,
      to: Math.max(atLow, atHigh) * scale,
      left: rises ? low : high,
      right: rises ? high : low,
    };
  });
}

/** Draws the bars. */
export function tornado(psa: Psa): Chart | MissingChart {
  if (psa.influences.length === 0) return { name: NAME, about: ABOUT, why: 'no input is uncertain' };
  return {
    name: NAME,
    finding: strongestLine(psa)[0]!,
    about: ABOUT,
    table: { ...influencesTable(psa), name: 'influences-drawn' },
    picture: (room) => picture(barsOf(psa), psa, room),
  };
}

function picture(bars: readonly Bar[], psa: Psa, room: Room): View {
  const widest = Math.max(
    ...bars.flatMap(({ left, right }) => [left, right]).map((text) => room.layout.width(text, SIZES.source)),
  );
  const labels = bars.map(({ label }) => label);
  const placed = categoryRows(labels, room, { bars: 1, barHeight: 24, right: 20 });
  const words = figureWords(psa);
  const values = bars.map((bar, i) => ({ ...bar, y: placed.middle(i, 0) }));
  const y = { field: 'y', type: 'quantitative', scale: placed.scale, axis: null } as const;
  // room for the words at the ends
  const [low, high] = [Math.min(...bars.map(({ from }) => from)), Math.max(...bars.map(({ to }) => to))];
  const pad = ((high - low || 1) * (widest + 12)) / Math.max(60, placed.plotWidth - 2 * (widest + 12));
  const scale = { domain: [low - pad, high + pad], nice: false, zero: false };
  const title = `${axisTitle(words)}${psa.variant === null ? '' : ', variant less base'}`;
  const x = {
    type: 'quantitative',
    scale,
    axis: { title, grid: true, tickCount: room.narrow ? 3 : 6 },
  } as const;
  const middle = bars.reduce((sum, { from, to }) => sum + (from + to) / 2, 0) / bars.length;
  const text = (field: 'left' | 'right') =>
    ({
      mark: {
        type: 'text',
        align: field === 'left' ? 'right' : 'left',
        dx: field === 'left' ? -6 : 6,
        baseline: 'middle',
        fontSize: SIZES.source,
        color: COLOURS.text,
      },
      encoding: {
        x: { ...x, field: field === 'left' ? 'from' : 'to' },
        y,
        text: { field, type: 'nominal' },
      },
    }) as const;
  return {
    width: placed.plotWidth,
    height: placed.height,
    data: { values },
    layer: [
      ...placed.labels,
      {
        mark: { type: 'rule', color: COLOURS.variantFill, strokeWidth: 14 },
        encoding: { x: { ...x, field: 'from' }, x2: { field: 'to' }, y },
      },
      {
        data: { values: [{ middle }] },
        mark: { type: 'rule', color: COLOURS.text, strokeWidth: 1.5 },
        encoding: { x: { ...x, field: 'middle' } },
      },
      text('left'),
      text('right'),
    ],
  };
}
