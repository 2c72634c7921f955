/**
 * Widths of text in Source Sans 3, read from the font itself. Without a canvas vega guesses 0.8 em a
 * character, half as much again as the truth, which pushes axis titles away and wraps titles early;
 * and no label can be wrapped without knowing how wide it is.
 */

/** Advance of one character as a share of the font size. */
export type Advance = (codePoint: number) => number;

interface FontTable {
  readonly view: DataView;
  readonly start: number;
}

function tableOf(font: Buffer, tag: string): FontTable {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  for (let i = 0; i < view.getUint16(4); i++) {
    const entry = 12 + 16 * i;
    if (font.toString('latin1', entry, entry + 4) === tag) return { view, start: view.getUint32(entry + 8) };
  }
  throw new Error(`The font has no "${tag}" table.`);
}

/** Offset of the character map of format 4 (Unicode, basic plane), which every desktop font has. */
function formatFour(cmap: FontTable): number {
  const { view, start } = cmap;
  for (let i = 0; i < view.getUint16(start + 2); i++) {
    const at = start + view.getUint32(start + 4 + 8 * i + 4);
    if (view.getUint16(at) === 4) return at;
  }
  throw new Error('The font has no character map of format 4.');
}

/** Glyph number of each character of the basic plane the font has. */
function glyphs(cmap: FontTable): Map<number, number> {
  const { view } = cmap;
  const at = formatFour(cmap);
  const segments = view.getUint16(at + 6) / 2;
  const found = new Map<number, number>();
  for (let s = 0; s < segments; s++) {
    const end = view.getUint16(at + 14 + 2 * s);
    const startAt = at + 16 + 2 * segments + 2 * s;
    const from = view.getUint16(startAt);
    const delta = view.getInt16(startAt + 2 * segments);
    const rangeAt = startAt + 4 * segments;
    const range = view.getUint16(rangeAt);
    for (let code = from; code <= end && code < 0xffff; code++) {
      const glyph = range === 0 ? code : view.getUint16(rangeAt + range + 2 * (code - from));
      if (glyph !== 0) found.set(code, (glyph + delta) & 0xffff);
    }
  }
  return found;
}

/** Characters of the basic plane that a TTF file has. */
export function readCharacters(font: Buffer): ReadonlySet<number> {
  return new Set(glyphs(tableOf(font, 'cmap')).keys());
}

/** Reads the advances of a TTF file. A character the font lacks counts as one em: wide enough for an emoji. */
export function readAdvances(font: Buffer): Advance {
  const head = tableOf(font, 'head');
  const unitsPerEm = head.view.getUint16(head.start + 18);
  const hhea = tableOf(font, 'hhea');
  const metrics = hhea.view.getUint16(hhea.start + 34);
  const hmtx = tableOf(font, 'hmtx');
  const known = glyphs(tableOf(font, 'cmap'));
  return (codePoint) => {
    const glyph = known.get(codePoint);
    if (glyph === undefined) return 1;
    return hmtx.view.getUint16(hmtx.start + 4 * Math.min(glyph, metrics - 1)) / unitsPerEm;
  };
}
