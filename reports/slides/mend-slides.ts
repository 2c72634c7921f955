/** What PptxGenJS has no word for: the first row of a table is its header, and all text is British English. */
import type { Mend } from '../office/steady-zip.ts';

export const mendSlides: Mend = (path, xml) =>
  path.startsWith('ppt/')
    ? xml.replaceAll('<a:tblPr', '<a:tblPr firstRow="1"').replaceAll('"en-US"', '"en-GB"')
    : xml;
