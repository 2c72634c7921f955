/**
 * PptxGenJS as it loads: its types describe a CommonJS module whose class is `default`, while Node is given
 * the module whose default is the class.
 */
import pptx from 'pptxgenjs';

export const Deck = pptx as unknown as typeof pptx.default;
export type Deck = pptx.default;
export type Slide = pptx.default.Slide;
export type BorderProps = pptx.default.BorderProps;
