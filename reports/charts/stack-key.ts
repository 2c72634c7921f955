/** The key of a stack of bands: a swatch and a name each, in the order of the stack. */
import { CATEGORIES, COLOURS, SIZES } from '../theme.ts';
import type { Room } from './chart.ts';
import type { Layer } from './vega-types.ts';

/** Fill of band 0, 1 ... */
export const BAND_COLOUR = {
  field: 'band',
  type: 'ordinal',
  scale: { domain: CATEGORIES.map((_, band) => band), range: [...CATEGORIES] },
} as const;

export interface Key {
  /** Width it takes to the right [px]. */
  readonly right: number;
  readonly layers: () => Layer[];
}

const LINE = 16;
const SWATCH = 18;

/** The key: a swatch and a name each, in the order of the stack, beside the plot; on a narrow picture inside its top. */
export function keyOf(bands: readonly { readonly name: string }[], room: Room): Key {
  const limit = room.narrow ? room.width - 90 : 190;
  const names = bands.map(({ name }) => room.layout.wrap(name, { size: SIZES.label, limit }));
  const widest = Math.max(...names.flat().map((line) => room.layout.width(line, SIZES.label)));
  const right = room.narrow ? 8 : Math.ceil(widest) + SWATCH + 18;
  return { right, layers: () => keyLayers(names, room) };
}

function keyLayers(names: readonly string[][], room: Room): Layer[] {
  let y = room.narrow ? -LINE * names.flat().length - 16 : 6;
  const values = [...names.entries()].reverse().map(([band, lines]) => {
    const here = y;
    y += lines.length * LINE + (room.narrow ? 0 : 6);
    return { band, lines, y: here };
  });
  const x = { value: room.narrow ? { expr: '0' } : { expr: 'width + 14' } } as const;
  const text = { value: room.narrow ? { expr: '18' } : { expr: 'width + 32' } } as const;
  return values.flatMap(({ band, lines, y: top }): Layer[] => [
    {
      data: { values: [{ band }] },
      mark: { type: 'square', size: 150, opacity: 1, filled: true },
      encoding: { x, y: { value: top }, fill: { ...BAND_COLOUR, legend: null } },
    },
    {
      data: { values: [{ lines }] },
      mark: {
        type: 'text',
        align: 'left',
        baseline: 'middle',
        lineHeight: LINE,
        fontSize: SIZES.label,
        color: COLOURS.text,
        limit: 0,
      },
      encoding: { x: text, y: { value: top }, text: { field: 'lines', type: 'nominal' } },
    },
  ]);
}
