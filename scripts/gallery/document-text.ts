/** What the documents of the gallery's comparison say: all words and numbers of them, to tell whether their pictures are of today. */
import { createHash } from 'node:crypto';
import { businessCase, type BusinessCase } from '../../reports/document/case/business-case.ts';
import { contentOf } from '../../reports/document/place-charts.ts';
import { outlineOf } from '../../reports/page/report-page.ts';
import { DEFAULT_HORIZON } from '../../reports/reading/horizon.ts';
import { sixSlides } from '../../reports/slides/six-slides.ts';
import type { Manifest, Results } from '../../src/experiment/results.ts';

type Found = { readonly results: Results; readonly manifest: Manifest };

/** The paper from which all but the report is made. */
export function paperOf({ results, manifest }: Found): BusinessCase {
  return businessCase(contentOf(results, manifest), DEFAULT_HORIZON);
}

/**
 * One hash over the content of report, paper and slides: words, tables, the findings of charts and their order. How they
 * are laid out is not in it.
 */
export function hashOfDocuments(found: Found): string {
  const paper = paperOf(found);
  const { body, annexes, title, subtitle, facts } = paper;
  const all = [outlineOf(paper.content), { title, subtitle, facts, body, annexes }, sixSlides(paper)];
  return createHash('sha256').update(JSON.stringify(all)).digest('hex');
}
