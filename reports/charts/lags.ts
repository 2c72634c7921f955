/** How cause and effect change, period by period, where a variant asks for a lag. */
import type { LagResult, LagSeries } from '../../src/experiment/lags/lag-result.ts';
import { slug } from '../../src/experiment/slug.ts';
import type { Comparison } from '../reading/sides.ts';
import { columns, words, type ReportTable } from '../tables/report-table.ts';
import { COLOURS, SIZES } from '../theme.ts';
import { periodNames } from '../words/dates.ts';
import { lagInWords, seriesInWords } from '../words/lags.ts';
import { plain } from '../words/numbers.ts';
import type { Chart, Room } from './chart.ts';
import { periodTicks } from './period-lines.ts';
import type { View } from './vega-types.ts';

const ABOUT =
  'Variant less base, average over paired replications. Above: what goes before. Below: what follows; band: its 95% interval in each period.';

/** Standard errors of a 95% interval, near enough for a band. */
const Z = 1.96;

function tableOf({ at, of, behind }: LagResult, name: string): ReportTable {
  const number = (label: string, value: number) => ({ text: plain(value), figures: [{ label, value }] });
  return {
    name,
    caption: 'Change by period, variant less base',
    columns: columns('Period', `#${seriesInWords(behind)}`, `#${seriesInWords(of)}`),
    rows: periodNames(at).map((period, k) => ({
      header: words(period),
      cells: [number('average', behind.mean[k]!), number('average', of.mean[k]!)],
    })),
    look: 'plain',
  };
}

function panel(
  series: LagSeries,
  at: readonly string[],
  { room, height }: { room: Room; height: number },
): View {
  const values = series.mean.map((mean, period) => {
    const reach = Z * (series.se[period] ?? 0);
    return { period, mean, low: mean - reach, high: mean + reach };
  });
  const ticks = periodTicks(at, room);
  const domain: number[] = [-0.3, Math.max(at.length - 0.7, 0.3)];
  const x = {
    field: 'period',
    type: 'quantitative',
    scale: { domain, nice: false, zero: false },
    axis: {
      title: null,
      values: ticks.at,
      labelExpr: `${JSON.stringify(ticks.text)}[indexof(${JSON.stringify(ticks.at)}, datum.value)]`,
      grid: false,
    },
  } as const;
  const y = { type: 'quantitative', scale: { zero: true, nice: true } } as const;
  const axis = { title: seriesInWords(series), tickCount: 4, titleAnchor: 'end' } as const;
  return {
    width: room.width - 56 - Math.ceil(room.layout.width('00.0', SIZES.label)),
    height,
    data: { values },
    layer: [
      {
        mark: { type: 'area', opacity: 0.18, line: false, color: COLOURS.accent },
        encoding: { x, y: { ...y, field: 'low', axis }, y2: { field: 'high' } },
      },
      {
        data: { values: [{ zero: 0 }] },
        mark: { type: 'rule', color: COLOURS.text, strokeWidth: 1 },
        encoding: { y: { ...y, field: 'zero' } },
      },
      {
        mark: { type: 'line', strokeWidth: 2.5, color: COLOURS.accent },
        encoding: { x, y: { ...y, field: 'mean' } },
      },
    ],
  };
}

/** A chart for each lag that the variant asks for. */
export function lagCharts({ all, variant }: Comparison): Chart[] {
  return (all.lags ?? [])
    .filter((lag) => lag.variant === variant?.results.scenario && lag.at.length > 1)
    .map((lag) => {
      const name = `lag-${slug(lag.name)}`;
      return {
        name,
        finding: lagInWords(lag),
        about: ABOUT,
        table: tableOf(lag, name),
        picture: (room) => ({
          vconcat: [
            panel(lag.behind, lag.at, { room, height: 120 }),
            panel(lag.of, lag.at, { room, height: room.narrow ? 180 : 220 }),
          ],
        }),
      };
    });
}
