/** The pictures of documents that stand in the gallery, and what they were made from. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

export const RECORD = 'documents.json';

/** What is shown of each document, in the order of the page. */
export const SHEETS = [
  { file: 'documents-report.webp', title: 'The report, a page for a browser', form: 'html' },
  { file: 'documents-business-case.webp', title: 'The business case as a page', form: 'html' },
  { file: 'documents-word.webp', title: 'The business case in Word', form: 'docx' },
  { file: 'documents-slides.webp', title: 'Six slides', form: 'pptx' },
  { file: 'documents-workbook.webp', title: 'The workbook', form: 'xlsx' },
  { file: 'documents-pdf.webp', title: 'The PDF', form: 'pdf' },
] as const;

const record = z.strictObject({
  /** Hash over what the documents said when their pictures were made. */
  madeFrom: z.string(),
});

/** The pictures and their record as they lie in the folder; none where they were never made. */
export function documentFiles(folder: string): Map<string, Uint8Array> {
  const names = [RECORD, ...SHEETS.map(({ file }) => file)].filter((name) => existsSync(join(folder, name)));
  return new Map(names.map((name) => [name, readFileSync(join(folder, name))]));
}

/** The hash that the pictures were made from; null where there are none. */
function madeFrom(files: ReadonlyMap<string, Uint8Array>): string | null {
  const text = files.get(RECORD);
  return text === undefined ? null : record.parse(JSON.parse(Buffer.from(text).toString('utf8'))).madeFrom;
}

const COMMAND = 'npx stepdown report out/38h --as html,docx,xlsx,pptx,pdf';

/** The part of the page on documents. It says where what they show is no longer what they say. */
export function documentsPart(files: ReadonlyMap<string, Uint8Array>, hash: string): string {
  const from = madeFrom(files);
  if (from === null) return '';
  const stale =
    from === hash
      ? []
      : [
          '> These pages were made before a change of what the documents say; `npm run gallery -- --documents` makes them anew, on a machine with LibreOffice and Chromium.',
        ];
  const pages = SHEETS.filter(({ file }) => files.has(file)).map(
    ({ file, title, form }) => `### ${title}\n\n![${title}: pages of the ${form} file](${file})`,
  );
  return ['## The documents of that comparison', `\`\`\`\n${COMMAND}\n\`\`\``, ...stale, ...pages].join(
    '\n\n',
  );
}
