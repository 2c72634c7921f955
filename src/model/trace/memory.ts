/** What has to be remembered of one person to tell how long things took. Instants in ticks, NaN = not so. */
export interface Remembered {
  /** By service. */
  readonly askedAt: Map<number, number>;
  readonly startedAt: Map<number, number>;
  readonly readyAt: Map<number, number>;
}

/** Remembers, for everybody inside, when they asked, started and were ready. */
export class Memory {
  readonly #people = new Map<string, Remembered>();

  of(cohort: number, person: number): Remembered {
    const key = `${cohort}:${person}`;
    const known = this.#people.get(key);
    if (known !== undefined) return known;
    const fresh = { askedAt: new Map(), startedAt: new Map(), readyAt: new Map() };
    this.#people.set(key, fresh);
    return fresh;
  }

  forget(cohort: number, person: number): void {
    this.#people.delete(`${cohort}:${person}`);
  }
}

/** Take an instant out of a map; NaN when it is not there. */
export function taken(instants: Map<number, number>, service: number): number {
  const at = instants.get(service) ?? NaN;
  instants.delete(service);
  return at;
}
