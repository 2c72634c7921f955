/**
 * Pages of the contents, worked out by docx from a lean copy of the body: laying out all of it, table of contents
 * included, again and again until its numbers settle takes longer than writing everything else. The contents stand on a page of
 * their own whatever they say, so the pages after it do not depend on them.
 */
import type { PageNumberEstimator } from 'docx';
import { estimatePageNumbersWith } from 'docx/layout';

type Body = Parameters<PageNumberEstimator>[0];
type Context = Parameters<PageNumberEstimator>[1];

const estimate: PageNumberEstimator = estimatePageNumbersWith({ guess: true });

/** The body with those of its parts that `keep` says. */
function partsOf(body: Body, keep: (part: unknown) => boolean): Body {
  return Object.fromEntries(
    Object.entries(body).map(([name, parts]: [string, unknown]): [string, unknown] => [
      name,
      Array.isArray(parts) ? parts.filter(keep) : parts,
    ]),
  );
}

function isContents(part: unknown): boolean {
  return typeof part === 'object' && part !== null && 'w:sdt' in part;
}

/** Headings of the contents bear a bookmark, and nothing else has a number of the same lists. */
function isMarked(part: unknown): boolean {
  return typeof part === 'object' && part !== null && 'w:p' in part && JSON.stringify(part).includes('_Toc');
}

/** What a document takes as its `pageNumbers`. */
export const PAGE_NUMBERS: PageNumberEstimator = Object.assign(
  (body: Body, context: Context) =>
    estimate(
      partsOf(body, (part) => !isContents(part)),
      context,
    ),
  {
    listNumbers: (body: Body, context: Context) =>
      estimate.listNumbers?.(partsOf(body, isMarked), context) ?? new Map(),
  },
);
