/** How near a fitted distribution comes: its quantiles beside the observed ones; on the line they agree. */
import type { NamedFit } from '../../src/import/spells/spell-scenario.ts';
import { quantilePairsTable } from '../tables/spell-tables.ts';
import { COLOURS, SIZES } from '../theme.ts';
import type { Chart, Room } from './chart.ts';
import type { View } from './vega-types.ts';

const ABOUT =
  'Dots: the mean of each fiftieth (or larger part) of the people, by length, against what the distribution in the scenario gives there; both in days, on a logarithmic scale. On the dashed line the two agree.';

/** The picture of one fit; `order` tells its files apart. */
export function quantilePlot(named: NamedFit, order: number): Chart {
  const { name, of, fit } = named;
  return {
    name: `quantiles-${order}`,
    finding: `${of === 'delay' ? 'Delay' : 'Time to ready'}, ${name}: ${fit.why}.`,
    about: ABOUT,
    table: quantilePairsTable(named, order),
    picture: (room) => plot(fit.pairs, room),
  };
}

/** Ends of the axes: the next half decade round all values. */
function endsOf(values: readonly number[]): [number, number] {
  const half = (value: number, round: (exponent: number) => number): number =>
    10 ** (round(Math.log10(value) * 2) / 2);
  return [half(Math.min(...values), Math.floor), half(Math.max(...values), Math.ceil)];
}

function plot(pairs: NamedFit['fit']['pairs'], room: Room): View {
  const shown = pairs.filter(({ observed, fitted }) => observed > 0 && fitted > 0);
  const domain = endsOf(shown.flatMap(({ observed, fitted }) => [observed, fitted]));
  const scale = { type: 'log', domain, nice: false } as const;
  const axis = (title: string) => ({ title, tickCount: room.narrow ? 4 : 6, format: '~g' });
  const x = { type: 'quantitative', scale } as const;
  const size = room.narrow ? room.width - 90 : 380;
  return {
    width: size,
    height: room.narrow ? size : 320,
    data: { values: shown.map((pair) => ({ ...pair })) },
    layer: [
      {
        data: { values: domain.map((at) => ({ at })) },
        mark: { type: 'line', color: COLOURS.quiet, strokeDash: [5, 4], strokeWidth: 1.5 },
        encoding: { x: { ...x, field: 'at' }, y: { ...x, field: 'at' } },
      },
      {
        mark: { type: 'point', filled: true, opacity: 1, size: 45, color: COLOURS.accent },
        encoding: {
          x: { ...x, field: 'fitted', axis: axis('In the scenario, days') },
          y: { ...x, field: 'observed', axis: { ...axis('Observed, days'), titleFontSize: SIZES.axisTitle } },
        },
      },
    ],
  };
}
