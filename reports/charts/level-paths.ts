/** Paths of a level through time: each faint, their mean bold, a running mean dashed, and labelled instants. */
import { COLOURS, SIZES } from '../theme.ts';
import { plain } from '../words/numbers.ts';
import type { Room } from './chart.ts';
import type { Layer, View } from './vega-types.ts';

/** An instant with its name. */
export interface PathMark {
  readonly at: number;
  readonly label: string;
  /** Dashed, to be told from one that is not. */
  readonly dash: boolean;
}

export interface LevelPath {
  /** Positions on the axis of time. */
  readonly at: readonly number[];
  /** Values at those positions; NaN: none. */
  readonly replications: readonly (readonly number[])[];
  readonly mean: readonly number[];
  readonly running: readonly number[];
  readonly xTitle: string;
  readonly yTitle: string;
  readonly marks: readonly PathMark[];
}

const KINDS = ['Each replication', 'Their mean', 'Mean of what is measured so far'];
/** Room above the plot for the names of instants, a line for each [px]. */
const LABEL_LINE = 16;

/** Draws the paths. */
export function levelPaths(path: LevelPath, room: Room): View {
  const highest = Math.max(...path.replications.flat());
  const labels = Math.ceil(room.layout.width(plain(highest), SIZES.label));
  const x = {
    field: 'x',
    type: 'quantitative',
    scale: { domain: [0, path.at.at(-1)!], nice: false },
    axis: { title: path.xTitle, grid: false, tickCount: room.narrow ? 4 : 8 },
  } as const;
  const y = {
    field: 'y',
    type: 'quantitative',
    scale: { zero: false, nice: true },
    axis: { title: path.yTitle, tickCount: 5, titleAnchor: 'end' },
  } as const;
  return {
    width: room.width - 56 - labels,
    height: room.narrow ? 220 : 280,
    layer: [lines(path, x, y), ...marks(path, x, room)],
  };
}

function lines({ at, replications, mean, running }: LevelPath, x: object, y: object): Layer {
  const points = (kind: string, line: number, values: readonly number[]) =>
    values.flatMap((value, k) => (Number.isFinite(value) ? [{ x: at[k]!, y: value, kind, line }] : []));
  const scaled = <T>(range: T[]) =>
    ({
      field: 'kind',
      type: 'nominal',
      scale: { domain: KINDS, range },
      legend: { title: null, symbolType: 'stroke' },
    }) as const;
  return {
    data: {
      values: [
        ...replications.flatMap((values, r) => points(KINDS[0]!, r, values)),
        ...points(KINDS[1]!, -1, mean),
        ...points(KINDS[2]!, -2, running),
      ],
    },
    mark: { type: 'line' },
    encoding: {
      x,
      y,
      detail: { field: 'line', type: 'nominal' },
      color: scaled([COLOURS.baseFill, COLOURS.accent, COLOURS.text]),
      strokeDash: scaled([
        [1, 0],
        [1, 0],
        [6, 4],
      ]),
      strokeWidth: {
        condition: KINDS.slice(1).map((kind, k) => ({
          test: `datum.kind === ${JSON.stringify(kind)}`,
          value: [2.5, 1.75][k]!,
        })),
        value: 0.8,
      },
    },
  };
}

/** Each instant as a line over the whole height, its name above the plot, one under the other. */
function marks({ marks: all, at }: LevelPath, x: object, room: Room): Layer[] {
  const middle = at.at(-1)! / 2;
  return all.flatMap((mark, k): Layer[] => {
    const data = { values: [{ x: mark.at, label: mark.label }] };
    const right = mark.at > middle;
    return [
      {
        data,
        mark: {
          type: 'rule',
          color: COLOURS.text,
          strokeWidth: 1.5,
          strokeDash: mark.dash ? [3, 3] : [1, 0],
        },
        encoding: { x },
      },
      {
        data,
        mark: {
          type: 'text',
          align: right ? 'right' : 'left',
          baseline: 'top',
          dx: right ? -5 : 5,
          fontSize: room.narrow ? SIZES.source : SIZES.label,
          color: COLOURS.text,
        },
        encoding: { x, y: { value: 2 + k * LABEL_LINE }, text: { field: 'label', type: 'nominal' } },
      },
    ] as Layer[];
  });
}
