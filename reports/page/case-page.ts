/** The business case as one page: self-contained, without network; also what the PDF is printed from. */
import type { Section } from '../document/block.ts';
import type { BusinessCase } from '../document/case/business-case.ts';
import { documentHtml } from './document.ts';
import type { PagePictures } from './drawn-chart.ts';
import { markup, name, type Html } from './markup.ts';
import { sectionHtml, type Frame } from './section.ts';
import { wordsHtml } from './words-html.ts';

export interface CasePageRequest {
  readonly paper: BusinessCase;
  readonly pictures: PagePictures;
  readonly style: string;
}

function header({ title, subtitle, facts }: BusinessCase): Html {
  const rows = facts.map(({ term, text }) => markup`<dt>${wordsHtml(term)}</dt><dd>${wordsHtml(text)}</dd>`);
  return markup`<p class="eyebrow">Evidence for a business case</p>
    <h1>${name(title)}</h1>
    <p class="lead">${wordsHtml(subtitle)}</p>
    <dl class="sides">${rows}</dl>`;
}

function contents(sections: readonly Section[]): Html {
  const links = sections.map(({ id, title }) => markup`<li><a href="#${id}">${name(title)}</a></li>`);
  return markup`<nav class="contents-block" aria-labelledby="contents"><h2 id="contents">In this paper</h2>
<ul class="contents">${links}</ul></nav>`;
}

/** Writes the page. */
export function casePage({ paper, pictures, style }: CasePageRequest): string {
  const { body, annexes, content, title } = paper;
  const frame: Frame = { manifest: content.manifest, pictures, standsAlone: true };
  const html = (section: Section): Html => sectionHtml(section, frame);
  const [first, ...rest] = body;
  return documentHtml({
    title: markup`${title} | business case`,
    skip: 'Skip to the summary',
    header: header(paper),
    main: markup`${html(first!)}${contents([...rest, ...annexes])}${rest.map(html)}${annexes.map(html)}`,
    style,
    manifest: content.manifest,
  });
}
