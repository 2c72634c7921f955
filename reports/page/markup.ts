/**
 * HTML that is safe by construction: everything put into a template is escaped unless it is itself
 * the result of a template. Names come from files that anybody may have written.
 */
import { isolated } from '../words/direction.ts';
import { printable } from '../words/printable.ts';

/** A piece of finished HTML. Only `markup` and `trusted` make one. */
export class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text made harmless for HTML content and quoted attributes. */
export function escapeText(text: string): string {
  return isolated(printable(text)).replaceAll(/[&<>"']/gu, (character) => ENTITIES[character]!);
}

/** What may stand in a template. */
export type Piece = Html | string | number | null | readonly Piece[];

function render(piece: Piece): string {
  if (piece === null) return '';
  if (piece instanceof Html) return piece.text;
  if (typeof piece === 'string') return escapeText(piece);
  if (typeof piece === 'number') return String(piece);
  return piece.map(render).join('');
}

/** Tagged template: literal parts as written, everything else escaped. */
export function markup(literals: TemplateStringsArray, ...pieces: readonly Piece[]): Html {
  return new Html(literals.reduce((text, literal, index) => text + render(pieces[index - 1]!) + literal));
}

/** Marks text made by this program (SVG of vega, the style sheet) as HTML. Never for text from a file. */
export function trusted(text: string): Html {
  return new Html(text);
}

/** A name from a file, kept from turning the direction of the words around it. */
export function name(text: string): Html {
  return markup`<bdi>${text}</bdi>`;
}

/** The same with every heading one level lower: text is escaped, so only headings look like headings. */
export function demoted(html: Html): Html {
  return trusted(
    html.text.replaceAll(/<(\/?)h([2-5])(?=[\s>])/gu, (_, close: string, level: string) => {
      return `<${close}h${String(Number(level) + 1)}`;
    }),
  );
}
