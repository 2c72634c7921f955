/** One of several variants: its answer and points open, everything else behind one heading. */
import { demoted, markup, name, type Html } from './markup.ts';
import { contentHtml, sectionHtml, type Frame, type PageSection } from './section.ts';

/** Sections that a reader of several variants sees without asking. */
const OPEN = /^(answer|points)/u;

/** The chapter; its first section is the answer, whose heading is the variant's title. */
export function chapterHtml(
  { title, sections }: { readonly title: string; readonly sections: readonly PageSection[] },
  frame: Frame,
): Html {
  const [first, ...rest] = sections;
  // No landmarks: those of all chapters would bear the same names.
  const inner = (section: PageSection): Html => demoted(markup`<div>${contentHtml(section, frame)}</div>`);
  const open = rest.filter(({ id }) => OPEN.test(id));
  const folded = rest.filter(({ id }) => !OPEN.test(id));
  return markup`<div class="chapter">${sectionHtml({ ...first!, title }, frame)}
    ${open.map((section) => inner(section))}
    ${
      folded.length === 0
        ? null
        : markup`<details><summary>Every figure and chart of ${name(title)}</summary>${folded.map((section) => inner(section))}</details>`
    }</div>
    `;
}
