/** The frame round every picture: finding above, source below, one theme. */
import type { TopLevelSpec } from 'vega-lite';
import type { Manifest } from '../../src/experiment/results.ts';
import { chartConfig, COLOURS, SIZES } from '../theme.ts';
import type { Chart, Room } from './chart.ts';
import { withoutNumbers } from './told.ts';

const SCHEMA = 'https://vega.github.io/schema/vega-lite/v6.json';

/** First characters of a hash: enough to find a run again, short enough to copy by hand. */
export function shortHash(manifest: Manifest): string {
  return manifest.hash.replace(/^sha256[-:]?/u, '').slice(0, 12);
}

/** The line under every chart: what made it, and the manifest hash by which it can be traced. */
export function sourceLine(manifest: Manifest): string {
  const { from, to } = manifest.replications;
  const runs = to - from + 1;
  const made = `Source: Stepdown ${manifest.version}, manifest ${shortHash(manifest)}`;
  // an import runs nothing
  if (runs === 0) return `${made}.`;
  return `${made}, ${String(runs)} ${runs === 1 ? 'replication' : 'replications'}.`;
}

/** For documents, which print the finding and the source as text of their own. */
export function bareSpec(chart: Chart, room: Room): TopLevelSpec {
  return { $schema: SCHEMA, config: chartConfig, vconcat: [withoutNumbers(chart.picture(room))] };
}

/** The same for the page, whose script finds the words of a mark by its numbers. */
export function numberedSpec(chart: Chart, room: Room): TopLevelSpec {
  return { $schema: SCHEMA, config: chartConfig, vconcat: [chart.picture(room)] };
}

/** For the files: the picture stands alone in somebody's paper, so it carries finding and source. */
export function framedSpec(chart: Chart, room: Room, manifest: Manifest): TopLevelSpec {
  return framedBy(sourceLine(manifest), chart, room);
}

/** The same with a source of one's own, for what comes from no finished run. */
export function framedBy(origin: string, chart: Chart, room: Room): TopLevelSpec {
  const { layout, width } = room;
  const title = layout.wrap(chart.finding, { size: SIZES.title, limit: width, weight: 'semibold' });
  const subtitle = layout.wrap(chart.about, { size: SIZES.subtitle, limit: width });
  const source = layout.wrap(origin, { size: SIZES.source, limit: width });
  return {
    $schema: SCHEMA,
    description: `${chart.finding} ${chart.about}`,
    config: chartConfig,
    title: { text: title, subtitle },
    vconcat: [
      {
        ...withoutNumbers(chart.picture(room)),
        title: {
          text: source,
          orient: 'bottom',
          fontSize: SIZES.source,
          lineHeight: 15,
          fontWeight: 'normal',
          color: COLOURS.quiet,
          offset: 12,
        },
      },
    ],
  };
}
