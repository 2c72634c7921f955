/** What an importer of another tool's tables gives: a scenario, and what it says about how it was made. */
import type { TableProblem } from './table.ts';

export interface ImportedModel {
  readonly content: Readonly<Record<string, unknown>>;
  /** Variants of it, by the end of their name: only what differs. */
  readonly variants: readonly {
    readonly suffix: string;
    readonly content: Readonly<Record<string, unknown>>;
  }[];
  /** How silent places of the tables were read, and what is assumed. */
  readonly readings: readonly string[];
  /** Assumptions of the other tool that are not copied because they are defects. */
  readonly notCopied: readonly string[];
}

export type ModelOrProblems =
  | { readonly ok: true; readonly model: ImportedModel }
  | { readonly ok: false; readonly problems: readonly TableProblem[] };

/** Lines over the scenario file. */
export function headOf(tool: string, { readings, notCopied }: ImportedModel): string[] {
  return [
    `Made by stepdown import from the tables of ${tool}.`,
    '',
    'How they were read:',
    ...readings.map((line) => `- ${line}`),
    '',
    `What ${tool} does and this file does not, because it is a defect:`,
    ...notCopied.map((line) => `- ${line}`),
  ];
}
