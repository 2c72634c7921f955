/** Makes the documents of a folder of results again, as the note beside them says they were made. */
import { join } from 'node:path';
import { FORMS, type Form } from '../../../reports/forms.ts';
import { findChromium } from '../../../reports/pdf/find-chromium.ts';
import { documents } from '../../../reports/write-documents.ts';
import { readNote, type DocumentsNote, type Making } from '../documents-note.ts';
import { readFinished } from '../read-results.ts';
import { DOCUMENTS } from '../report-command.ts';
import { writeTogether } from '../write-together.ts';

/**
 * `before` is the folder of the results that the documents were made of, `now` that of the same made
 * again: the documents are written into it. Returns what could not be made again, in words. Throws
 * WrongInput when the note cannot be read.
 */
export async function remakeDocuments(before: string, now: string): Promise<string[]> {
  const note = readNote(join(before, DOCUMENTS));
  // as `report` does: results that were written have fewer digits than those at hand
  const { results, manifest } = readFinished(now);
  const browser = findChromium();
  const files = new Map<string, Uint8Array>();
  for (const { forms, making } of alike(note)) {
    const { horizon, studies } = making;
    const made = await documents({ results, manifest, horizon, studies, forms, browser });
    for (const [file, bytes] of made) files.set(file, bytes);
  }
  if (files.size > 0) writeTogether(join(now, DOCUMENTS), files);
  return note.pdf !== undefined && browser === null
    ? ['documents/business-case.pdf was not made again: there is no browser here to print it']
    : [];
}

/** Forms that were made in one way are made together. */
function alike(note: DocumentsNote): { forms: Set<Form>; making: Making }[] {
  const groups = new Map<string, { forms: Set<Form>; making: Making }>();
  for (const form of FORMS) {
    const making = note[form];
    if (making === undefined) continue;
    const key = JSON.stringify([making.horizon, making.studies]);
    const group = groups.get(key) ?? { forms: new Set<Form>(), making };
    group.forms.add(form);
    groups.set(key, group);
  }
  return [...groups.values()];
}
