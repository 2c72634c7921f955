/** The journey of one person as a picture on its own. */
import type { Journey } from '../src/model/trace/journey.ts';
import { framedBy } from './charts/frame.ts';
import { journeyTimeline, type JourneySubject } from './charts/journey-timeline.ts';
import { WIDTHS } from './page/drawn-chart.ts';
import { renderPng } from './render/png.ts';
import { renderSvg } from './render/svg.ts';
import { loadTextLayout } from './render/text-layout.ts';

/** Draws it with its finding above and `source` below. */
export async function pictureOfJourney(
  journey: Journey,
  { source, ...subject }: JourneySubject & { readonly source: string },
): Promise<{ readonly svg: Uint8Array; readonly png: () => Promise<Uint8Array> }> {
  const room = { width: WIDTHS.file, narrow: false, layout: await loadTextLayout() };
  const svg = await renderSvg(framedBy(source, journeyTimeline(journey, subject), room));
  return { svg: new TextEncoder().encode(svg), png: async () => (await renderPng(svg)).png };
}
