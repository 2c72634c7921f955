/** Holds a folder of results against the same made again, file by file. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { officeDifference } from './office-difference.ts';
import { pdfDifference } from './pdf-difference.ts';
import { sameBytes } from './same-bytes.ts';
import { textDifference } from './text-difference.ts';

export interface FolderComparison {
  /** Files that are the same. */
  readonly same: number;
  /** `path: where and how` of each that is not. */
  readonly differing: readonly string[];
  /** Files that no run makes, or that were not made again. */
  readonly passedOver: readonly string[];
}

export interface Folders {
  readonly before: string;
  readonly now: string;
  /** What of the old texts is put in today's words, such as the hash they are filed under. */
  readonly renamed: (text: string) => string;
}

/** What a run makes; the manifest tells of clock and machine, and its hash was looked at. */
const MADE = new Set(['results.json', 'report.html', 'tables', 'charts', 'records']);
const OFFICE = new Set(['.docx', '.xlsx', '.pptx']);
const TEXT = new Set(['.json', '.html', '.csv', '.svg']);

export function compareFolders(folders: Folders): FolderComparison {
  const [old, made] = [filesOf(folders.before), filesOf(folders.now)];
  const differing: string[] = [];
  const passedOver = old.filter((path) => !made.includes(path) && !isMade(path));
  let same = 0;
  for (const path of [...new Set([...old.filter(isMade), ...made])].sort()) {
    const difference = differenceOf(path, folders);
    if (difference === null) same++;
    else differing.push(`${path}: ${difference}`);
  }
  return { same, differing, passedOver };
}

/** Paths below a folder with `/` between names, without the manifest and the note on documents. */
function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(folder, path)).isFile())
    .map((path) => relative('.', path).split(sep).join('/'))
    .filter((path) => path !== 'manifest.json' && path !== 'documents/documents.json')
    .sort();
}

function isMade(path: string): boolean {
  return MADE.has(path.split('/')[0]!);
}

function differenceOf(path: string, { before, now, renamed }: Folders): string | null {
  const [old, made] = [join(before, path), join(now, path)];
  if (!existsSync(old)) return 'it is not there any more';
  if (!existsSync(made)) return 'it was not made again';
  const [was, is] = [readFileSync(old), readFileSync(made)];
  if (sameBytes(was, is)) return null;
  const kind = extname(path);
  if (OFFICE.has(kind)) return officeDifference(was, is, renamed);
  if (kind === '.pdf') return pdfDifference(was, is);
  if (TEXT.has(kind)) return textDifference(renamed(was.toString('utf8')), is.toString('utf8'));
  return `${was.length} bytes before, ${is.length} now, which are not the same`;
}
