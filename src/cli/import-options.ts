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
}

export const IMPORT_KINDS = ['workbook', 'ipacs', 'pathsimr', 'spells'] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

/** What came of an import, before anything is written. */
export interface Imported {
  readonly folder: string;
  /** Files to write, by name; none when there is nothing to say. */
  readonly files: readonly { readonly name: string; readonly text: string | Uint8Array }[];
  /** What to tell the person, line by line. */
  readonly told: readonly string[];
  /** Commands to go on with. */
  readonly next: readonly string[];
}
