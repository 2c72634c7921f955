/** The key of dots that bear a number each. */
import { COLOURS, SIZES } from '../theme.ts';
import type { Room } from './chart.ts';
import type { Layer } from './vega-types.ts';

const LINE = 17;

/** What the numbers at the dots stand for: beside the plot, or above it on a narrow picture. */
export function numbersKey(
  names: readonly { readonly label: string; readonly title: string }[],
  room: Room,
): { readonly right: number; readonly layers: readonly Layer[] } {
  const limit = room.narrow ? room.width - 20 : Math.min(300, room.width * 0.36);
  const lines = names.flatMap(({ label, title }) =>
    room.layout.wrap(`${label}: ${title}`, { size: SIZES.label, limit }),
  );
  const widest = Math.max(...lines.map((line) => room.layout.width(line, SIZES.label)));
  const layer: Layer = {
    data: { values: [{ lines }] },
    mark: {
      type: 'text',
      align: 'left',
      baseline: 'top',
      lineHeight: LINE,
      fontSize: SIZES.label,
      color: COLOURS.text,
      limit: 0,
    },
    encoding: {
      x: { value: room.narrow ? { expr: '-60' } : { expr: 'width + 16' } },
      y: { value: room.narrow ? -LINE * lines.length - 14 : 0 },
      text: { field: 'lines', type: 'nominal' },
    },
  };
  return { right: room.narrow ? 0 : Math.ceil(widest) + 20, layers: [layer] };
}
