/** `stepdown report`: documents from finished results. Nothing is run again. */
import { join, relative } from 'node:path';
import { findChromium, NO_CHROMIUM } from '../../reports/pdf/find-chromium.ts';
import type { Form } from '../../reports/forms.ts';
import { documents } from '../../reports/write-documents.ts';
import { withoutControls } from '../scenario/problem-text.ts';
import { NOTE, noteWith, readNote } from './documents-note.ts';
import { ExitCode, WrongInput } from './exit.ts';
import { tellOfOtherVersion } from './other-version.ts';
import { readFinished, type FinishedResults } from './read-results.ts';
import { readStudy } from './read-study.ts';
import { writeTogether } from './write-together.ts';

export interface ReportOptions {
  readonly as: readonly Form[];
  readonly horizon: number;
  readonly discount: number;
  readonly out?: string | undefined;
  readonly quiet?: true | undefined;
}

/** Folder of the documents inside a folder of results. */
export const DOCUMENTS = 'documents';

/** Exit code 1 when a PDF was asked for and there is no browser to print it; all else is written then. */
export async function reportCommand(
  paths: readonly string[],
  { as, horizon: years, discount, out, quiet }: ReportOptions,
): Promise<ExitCode> {
  const read = paths.map((path) => ({ path, study: readStudy(path) }));
  const studies = read.flatMap(({ study }) => study ?? []);
  const finished = read.flatMap(({ path, study }) => (study === null ? [readFinished(path)] : []));
  if (finished.length === 0)
    throw new WrongInput(
      `${paths.join(', ')} holds a study but no results to write a paper on: its own page is report.html in it; for a paper give the folder of a run or compare as well`,
    );
  if (out !== undefined && finished.length > 1)
    throw new WrongInput(
      '--out names one folder, and the documents of several results bear the same names: give one of the results, or leave --out out',
    );
  const forms = new Set(as);
  const browser = forms.has('pdf') ? findChromium() : null;
  for (const each of finished) {
    const folder = out ?? join(each.folder, DOCUMENTS);
    const before = readNote(folder);
    const horizon = { years, discount };
    const onNote = (note: string): void => console.error(withoutControls(`note: ${note}`));
    const made = await documents({ ...each, forms, browser, studies, horizon, onNote });
    const printed = [...forms].filter((form) => form !== 'pdf' || browser !== null);
    const note = noteWith(before, printed, { manifest: each.manifest.hash, horizon, studies });
    writeTogether(folder, new Map([...made, [NOTE, note]]));
    if (!quiet) tell(each, folder, made);
  }
  if (!forms.has('pdf') || browser !== null) return ExitCode.done;
  console.error(NO_CHROMIUM);
  return ExitCode.failed;
}

function tell({ manifest }: FinishedResults, folder: string, files: ReadonlyMap<string, Uint8Array>): void {
  tellOfOtherVersion(manifest, 'the documents');
  const where = relative(process.cwd(), folder) || '.';
  for (const [file, bytes] of files)
    console.log(withoutControls(`${join(where, file)} (${String(Math.ceil(bytes.length / 1000))} kB)`));
}
