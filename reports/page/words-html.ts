/** Words and blocks of words of the content model as HTML. */
import type { Block, Definition, Piece, Tile, Words } from '../document/block.ts';
import { markup, name, type Html } from './markup.ts';

/** Blocks that are words alone: a table or a figure needs its source and its picture. */
export type WordsBlock = Exclude<Block, { readonly kind: 'table' | 'figure' | 'callout' }>;

function pieceHtml(piece: Piece): Html {
  if (typeof piece === 'string') return markup`${piece}`;
  if ('name' in piece) return name(piece.name);
  return 'strong' in piece ? markup`<strong>${piece.strong}</strong>` : markup`<code>${piece.code}</code>`;
}

/** Words within a paragraph, an item or a heading. */
export function wordsHtml(words: Words): Html {
  return typeof words === 'string' ? markup`${words}` : markup`${words.map(pieceHtml)}`;
}

function listHtml({ items, look, badges }: Extract<Block, { readonly kind: 'list' }>): Html {
  const rows = items.map((item, k) => {
    const badge = badges?.[k];
    return markup`<li>${badge === undefined ? null : markup`<span class="badge">${badge}</span> `}${wordsHtml(item)}</li>`;
  });
  return look === 'plain' ? markup`<ul class="plain">${rows}</ul>` : markup`<ul>${rows}</ul>`;
}

function definitionHtml({ term, text }: Definition): Html {
  return markup`<dt>${wordsHtml(term)}</dt><dd>${wordsHtml(text)}</dd>`;
}

function tileHtml({ label, size, below }: Tile): Html {
  const lines = below.map((line) => markup`<span class="unit">${line}</span>`);
  return markup`<li><span class="what">${name(label)}</span><span class="size">${size}</span>${lines}</li>`;
}

/** A block of words. */
export function wordsBlockHtml(block: WordsBlock): Html {
  switch (block.kind) {
    case 'paragraph':
      return block.look === 'plain'
        ? markup`<p>${wordsHtml(block.words)}</p>`
        : markup`<p class="${block.look}">${wordsHtml(block.words)}</p>`;
    case 'heading':
      return markup`<h3>${wordsHtml(block.words)}</h3>`;
    case 'list':
      return listHtml(block);
    case 'definitions':
      return markup`<dl class="${block.look}">${block.items.map(definitionHtml)}</dl>`;
    case 'tiles':
      return markup`<ul class="tiles">${block.tiles.map(tileHtml)}</ul>`;
    case 'command':
      return markup`<pre><code>${block.text}</code></pre>`;
  }
}
