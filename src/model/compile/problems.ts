/** Gathering what is wrong with a scenario that only compiling it can see. */
import type { Problem, ReadScenario } from '../../scenario/scenario.ts';

/** What to say of one problem; the place in the file is added. */
export type Finding = Pick<Problem, 'path' | 'value' | 'expected' | 'cure'>;

/** Thrown to leave the part being compiled once its problem is noted. */
class Stopped extends Error {}

export class Problems {
  readonly found: Problem[] = [];
  readonly #provenance: ReadScenario['provenance'];

  constructor(provenance: ReadScenario['provenance']) {
    this.#provenance = provenance;
  }

  /** Notes a problem and goes on. The same problem of another copy is said once. */
  add(finding: Finding): void {
    const key = JSON.stringify(finding);
    if (this.#said.has(key)) return;
    this.#said.add(key);
    const { file, line, column } = this.#provenance(finding.path);
    this.found.push({ file, line, column, ...finding });
  }

  /** Notes a problem and leaves the part being compiled. */
  stop(finding: Finding): never {
    this.add(finding);
    throw new Stopped(finding.expected);
  }

  /** Runs one part; a problem in it leaves the others to be looked at too. Undefined when it stopped. */
  attempt<T>(part: () => T): T | undefined {
    try {
      return part();
    } catch (error) {
      if (error instanceof Stopped) return undefined;
      throw error;
    }
  }

  readonly #said = new Set<string>();
}
