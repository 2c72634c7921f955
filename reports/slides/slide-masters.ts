/** The two masters: a first slide with a band for the question, and the others with a title at their head. */
import { Deck as NewDeck, type Deck as Presentation } from './pptx.ts';
import { shortHash } from '../charts/frame.ts';
import type { BusinessCase } from '../document/case/business-case.ts';
import { INK, MASTERS, SLIDE, SLIDE_FONT, type Box } from './slide-look.ts';
import { BAND, oneLine, TITLE_BOX } from './slide-text.ts';

const FOOT = { h: 0.3, y: 7.05, fontFace: SLIDE_FONT, fontSize: 10, color: INK.quiet } as const;

function titleIn(box: Box, color: string, valign: 'middle' | 'top') {
  return {
    placeholder: {
      options: {
        name: 'title',
        type: 'title' as const,
        ...box,
        fontFace: SLIDE_FONT,
        fontSize: 26,
        bold: true,
        color,
        align: 'left' as const,
        valign,
        margin: 0,
      },
      text: '',
    },
  };
}

/** An empty presentation with its masters. */
export function newDeck({ title, content: { manifest } }: BusinessCase): Presentation {
  const deck = new NewDeck();
  deck.layout = 'LAYOUT_WIDE';
  deck.title = oneLine(title);
  deck.author = `Stepdown ${manifest.version}`;
  deck.company = 'Stepdown';
  deck.subject = `Manifest ${manifest.hash}`;
  deck.theme = { headFontFace: SLIDE_FONT, bodyFontFace: SLIDE_FONT };
  const madeBy = {
    text: {
      text: `Stepdown ${manifest.version}, manifest ${shortHash(manifest)}`,
      options: { x: SLIDE.margin, w: 8, margin: 0, ...FOOT },
    },
  };
  const number = { x: 12.2, w: 0.53, align: 'right', ...FOOT } as const;
  const bar = (h: number) => ({ rect: { x: 0, y: 0, w: SLIDE.width, h, fill: { color: INK.accent } } });
  deck.defineSlideMaster({
    title: MASTERS.first,
    background: { color: INK.paper },
    objects: [
      bar(3.55),
      {
        text: {
          text: 'Evidence for a business case',
          options: {
            ...{ x: SLIDE.margin, y: 0.5, w: 12.13, h: 0.4, margin: 0 },
            ...{ fontFace: SLIDE_FONT, fontSize: 16, color: INK.paper },
          },
        },
      },
      titleIn(BAND, INK.paper, 'middle'),
      madeBy,
    ],
    slideNumber: number,
  });
  deck.defineSlideMaster({
    title: MASTERS.plain,
    background: { color: INK.paper },
    objects: [bar(0.14), titleIn(TITLE_BOX, INK.text, 'middle'), madeBy],
    slideNumber: number,
  });
  return deck;
}
