/** A Vega-Lite specification -> SVG text, without a canvas or a browser, the same bytes each time. */
import type { TopLevelSpec } from 'vega-lite';
import { FONT_STACK } from '../theme.ts';
import { isolated } from '../words/direction.ts';
import { printable } from '../words/printable.ts';
import { loadTextLayout } from './text-layout.ts';

/** What vega asks about a text mark when it lays out axes, legends and titles. */
interface MeasuredText {
  readonly fontSize?: number;
  readonly fontWeight?: number | string;
}
/** The font a picture is to be shown in: its name, and how much wider than ours it is. */
export interface Letters {
  readonly stack: string;
  readonly stretch: number;
}

const OUR_FONT: Letters = { stack: FONT_STACK, stretch: 1 };

interface VegaText {
  readonly textMetrics: { width: (item: MeasuredText, text: unknown) => number };
  readonly resetSVGDefIds: () => void;
}

async function loadVega() {
  const [vega, vegaLite, layout] = await Promise.all([import('vega'), import('vega-lite'), loadTextLayout()]);
  const inUse = { stretch: 1 };
  // Neither is in vega's typings. Its own guess of text widths is far off where there is no canvas.
  const text = vega as unknown as VegaText;
  text.textMetrics.width = (item, value) => {
    const semibold = item.fontWeight === 'bold' || Number(item.fontWeight) >= 600;
    const width = layout.width(textOf(value), item.fontSize ?? 11, semibold ? 'semibold' : 'regular');
    return width * inUse.stretch;
  };
  return { vega, vegaLite, inUse, resetIds: text.resetSVGDefIds };
}

/** Vega passes text, numbers or nothing. */
function textOf(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}

let loaded: ReturnType<typeof loadVega> | undefined;

/**
 * What Vega-Lite has no words for: several keys stand one under the other, because beside each other
 * they run into one another where titles are long.
 */
const VEGA_CONFIG = {
  legend: { layout: { top: { direction: 'vertical', anchor: 'start', margin: 6 } } },
} as const;

/**
 * Draws a specification. One picture is drawn at a time: vega measures all text in one way.
 * @throws Error when Vega-Lite warns about the specification: a chart that says something else than asked is a fault.
 */
export async function renderSvg(spec: TopLevelSpec, letters: Letters = OUR_FONT): Promise<string> {
  loaded ??= loadVega();
  const { vega, vegaLite, inUse, resetIds } = await loaded;
  inUse.stretch = letters.stretch;
  const complaints: string[] = [];
  const note = (...words: readonly unknown[]): void => void complaints.push(words.map(String).join(' '));
  const compiled = vegaLite.compile(spec, { logger: quietLogger(note) });
  if (complaints.length > 0) throw new Error(`Vega-Lite warns: ${complaints.join('; ')}`);
  const view = new vega.View(vega.parse(compiled.spec, VEGA_CONFIG), { renderer: 'none' });
  // Names of clip paths count up through the life of the process; starting again keeps the bytes equal.
  resetIds();
  const svg = await view.toSVG();
  view.finalize();
  return isolated(printable(svg)).replaceAll(/font-family="[^"]*"/g, `font-family='${letters.stack}'`);
}

function quietLogger(note: (...words: readonly unknown[]) => void) {
  const logger = {
    level: () => logger,
    error: (...words: readonly unknown[]) => (note(...words), logger),
    warn: (...words: readonly unknown[]) => (note(...words), logger),
    info: () => logger,
    debug: () => logger,
  };
  return logger;
}
