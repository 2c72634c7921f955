/** The business case in the forms that are asked for. The heavy libraries load here, on first use. */
import type { Manifest, Results } from '../src/experiment/results.ts';
import { chartsIn, type PlacedChart } from './document/block.ts';
import { businessCase, type BusinessCase } from './document/case/business-case.ts';
import type { Study } from './document/case/study.ts';
import { contentOf } from './document/place-charts.ts';
import { casePage } from './page/case-page.ts';
import type { Form } from './forms.ts';
import { drawPageCharts } from './page/drawn-chart.ts';
import { pageStyle } from './page/page-style.ts';
import type { Horizon } from './reading/horizon.ts';
import { readFont } from './render/fonts.ts';
import { unshownNote } from './render/unshown-note.ts';

export interface DocumentsRequest {
  readonly results: Results;
  readonly manifest: Manifest;
  readonly horizon: Horizon;
  /** Studies beside the results: what they found stands under sensitivity. */
  readonly studies?: readonly Study[];
  readonly forms: ReadonlySet<Form>;
  /** The browser that prints the PDF; it is asked for only with that form. */
  readonly browser: string | null;
  /** Is given what the PNG pictures in Office files cannot show. */
  readonly onNote?: (note: string) => void;
}

function chartsOf({ body, annexes }: BusinessCase): PlacedChart[] {
  return chartsIn([...body, ...annexes]);
}

async function page(paper: BusinessCase): Promise<string> {
  const pictures = await drawPageCharts(chartsOf(paper));
  const style = pageStyle({ regular: await readFont('regular'), semibold: await readFont('semibold') });
  return casePage({ paper, pictures, style });
}

/** Name of the file without its ending. */
const NAME = 'business-case';

/**
 * The files by name, all of them made before any is returned. Without a browser there is no PDF, whatever
 * is asked for.
 */
export async function documents(request: DocumentsRequest): Promise<Map<string, Uint8Array>> {
  const { results, manifest, horizon, studies, forms, browser } = request;
  const paper = businessCase(contentOf(results, manifest), horizon, studies);
  const files = new Map<string, Uint8Array>();
  const add = (form: Form, bytes: Uint8Array): void => void files.set(`${NAME}.${form}`, bytes);
  if (forms.has('html') || forms.has('pdf')) {
    const html = await page(paper);
    if (forms.has('html')) add('html', Buffer.from(html));
    if (forms.has('pdf') && browser !== null) {
      const { printPdf } = await import('./pdf/print-pdf.ts');
      add('pdf', await printPdf(html, browser));
    }
  }
  const bytes = await office(paper, request);
  for (const [form, content] of bytes) add(form, content);
  return files;
}

/** The Office files: each draws its charts for the room they have in it. */
async function office(
  paper: BusinessCase,
  { forms, onNote }: DocumentsRequest,
): Promise<[Form, Uint8Array][]> {
  const made: [Form, Uint8Array][] = [];
  if (forms.has('docx')) {
    const { wordPictures } = await import('./word/word-pictures.ts');
    const pictures = await wordPictures(paper);
    const note = unshownNote(new Map([...pictures].map(([file, { unshown }]) => [file, unshown])));
    if (note !== null) onNote?.(note);
    const { wordDocument } = await import('./word/word-document.ts');
    made.push(['docx', await wordDocument(paper, pictures)]);
  }
  if (forms.has('xlsx')) made.push(['xlsx', await (await import('./excel/workbook.ts')).workbook(paper)]);
  if (forms.has('pptx')) made.push(['pptx', await (await import('./slides/slide-deck.ts')).slideDeck(paper)]);
  return made;
}
