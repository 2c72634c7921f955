/**
 * What the library has no word for: sheets that print one page wide under a repeated heading, links inside the
 * workbook, and the values of formulas, for programs that show a file without working it out.
 */
import type { Mend } from '../office/steady-zip.ts';
import type { WorkbookSheet } from './table-sheet.ts';

/** The title of the workbook at the head of each printed page, its sheet and the page at the foot. */
function headAndFoot(title: string): string {
  const words = attribute(title.replaceAll('&', '&&').slice(0, 100));
  return `<headerFooter><oddHeader>&amp;L&amp;8${words}</oddHeader><oddFooter>&amp;L&amp;8&amp;A&amp;R&amp;8Page &amp;P of &amp;N</oddFooter></headerFooter>`;
}

function attribute(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** Sheet, row and column that a cell of words leads to. */
function linksOf({ links = [] }: WorkbookSheet): string {
  if (links.length === 0) return '';
  const all = links.map(
    ({ from, sheet }) => `<hyperlink ref="${from}" location="${attribute(`'${sheet}'!A1`)}"/>`,
  );
  return `<hyperlinks>${all.join('')}</hyperlinks>`;
}

/** Writes the values of the formulas beside them, in the order of the cells. */
function withValues(xml: string, { values = [] }: WorkbookSheet): string {
  const left = [...values];
  return xml.replaceAll('</f>', () => {
    const value = left.shift();
    if (value === undefined) throw new Error('A formula has no value.');
    return `</f><v>${String(value)}</v>`;
  });
}

function mendSheet(xml: string, sheet: WorkbookSheet, title: string): string {
  return withValues(xml, sheet)
    .replace(/(<worksheet\b[^>]*>)/u, '$1<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
    .replace(
      /<pageMargins\b[^>]*\/>/u,
      `${linksOf(sheet)}<pageMargins left="0.5" right="0.5" top="0.7" bottom="0.6" header="0.3" footer="0.3"/>`,
    )
    .replace(/<pageSetup\b[^>]*\/>/u, `${pageSetup(sheet)}${headAndFoot(title)}`);
}

/** One page of A4 wide, and as many high as there are rows for. */
function pageSetup({ isUpright }: WorkbookSheet): string {
  const held = isUpright ? 'portrait' : 'landscape';
  return `<pageSetup paperSize="9" orientation="${held}" fitToWidth="1" fitToHeight="0"/>`;
}

/** Rows that stand at the head of every printed page. */
function printTitles(sheets: readonly WorkbookSheet[]): string {
  const names = sheets.flatMap(({ sheet, headings }, k) =>
    headings === undefined
      ? []
      : [
          `<definedName name="_xlnm.Print_Titles" localSheetId="${String(k)}">${attribute(`'${sheet!}'`)}!$${String(headings)}:$${String(headings)}</definedName>`,
        ],
  );
  return names.length === 0 ? '' : `<definedNames>${names.join('')}</definedNames>`;
}

/** Mends the parts of a workbook made of these sheets, in their order. */
export function mendWorkbook(sheets: readonly WorkbookSheet[], title: string): Mend {
  return (path, xml) => {
    if (path === 'xl/workbook.xml')
      return xml.replace(/<\/sheets>(?:<definedNames\/>)?/u, `</sheets>${printTitles(sheets)}`);
    const number = /^xl\/worksheets\/sheet(\d+)\.xml$/u.exec(path)?.[1];
    return number === undefined ? xml : mendSheet(xml, sheets[Number(number) - 1]!, title);
  };
}
