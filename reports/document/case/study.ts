/** A study made beside the results: what it found, in its own words. */
export interface Study {
  /** `psa`, `sweep`, `levers` ... */
  readonly kind: string;
  /** Hash of its manifest. */
  readonly manifest: string;
  /** Sentences; none where the study only holds tables and pictures. */
  readonly findings: readonly string[];
}

/** Kinds that vary inputs: what a sensitivity section asks for. */
const VARYING: ReadonlySet<string> = new Set(['psa', 'sweep']);

/** Whether any of the studies varied the inputs. */
export function isVaried(studies: readonly Study[]): boolean {
  return studies.some(({ kind }) => VARYING.has(kind));
}
