/** How the documents in a folder were made, kept beside them so that the same can be made again. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { FORMS, type Form } from '../../reports/forms.ts';
import type { Horizon } from '../../reports/reading/horizon.ts';
import type { Study } from '../../reports/document/case/study.ts';
import { canonicalJson } from '../experiment/canonical-json.ts';
import { WrongInput } from './exit.ts';
import { reasonOf } from './system-reason.ts';

/** Name of the file. */
export const NOTE = 'documents.json';

/** What was asked for when a document was made. */
export interface Making {
  /** Hash of the results it tells of. */
  readonly manifest: string;
  readonly horizon: Horizon;
  readonly studies: readonly Study[];
}

/** How each form was made; forms may have been asked for at different times. */
export type DocumentsNote = Partial<Readonly<Record<Form, Making>>>;

const making = z.object({
  manifest: z.string(),
  horizon: z.object({ years: z.number(), discount: z.number() }),
  studies: z.array(z.object({ kind: z.string(), manifest: z.string(), findings: z.array(z.string()) })),
});
const shape = z.partialRecord(z.enum(FORMS), making);

/** What stands in a folder of documents; nothing where there is no note. Throws {@link WrongInput}. */
export function readNote(folder: string): DocumentsNote {
  const path = join(folder, NOTE);
  if (!existsSync(path)) return {};
  try {
    return shape.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (error) {
    const why = error instanceof z.ZodError ? 'it does not say how documents were made' : reasonOf(error);
    throw new WrongInput(
      `cannot read ${path}: ${why}. Remove it and make the documents again (stepdown report)`,
    );
  }
}

/** The note with forms that were made now put in the place of what stood there. */
export function noteWith(before: DocumentsNote, forms: Iterable<Form>, made: Making): Uint8Array {
  const note: DocumentsNote = { ...before, ...Object.fromEntries([...forms].map((form) => [form, made])) };
  const inOrder = Object.fromEntries(FORMS.flatMap((form) => (note[form] ? [[form, note[form]]] : [])));
  return Buffer.from(`${canonicalJson(inOrder, 2)}\n`);
}
