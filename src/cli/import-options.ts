import type { FitKind } from '../import/spells/fit-lengths.ts';
import type { TimeUnit } from '../import/r-distribution.ts';

/** What `import` takes, and what each kind of import hands back to be written. */
export interface ImportOptions {
  readonly as?: ImportKind | undefined;
  readonly out?: string | undefined;
  readonly name?: string | undefined;
  readonly title?: string | undefined;
  /** The scenario that an inputs workbook was made of. */
  readonly base?: string | undefined;
  /** Unit of the times in PathSimR's tables. */
  readonly unit?: TimeUnit | undefined;
  /** Columns of a spell extract, by what they hold. */
  readonly column?: Readonly<Record<string, string>> | undefined;
  /** The family of every fit, instead of the best. */
  readonly fit?: FitKind | undefined;
}

export const IMPORT_KINDS = ['workbook', 'ipacs', 'pathsimr', 'spells'] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

/** What came of an import, before anything is written. */
export interface Imported {
  readonly folder: string;
  /** Files to write, by name; none when there is nothing to say. */
  readonly files: readonly { readonly name: string; readonly text: string | Uint8Array }[];
  /** Writes a page, its charts and tables into the folder. */
  readonly page?: (draft: string) => Promise<void>;
  /** What to tell the person, line by line. */
  readonly told: readonly string[];
  /** Commands to go on with. */
  readonly next: readonly string[];
}
