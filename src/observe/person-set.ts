/** Distinct people, one bit each: a bit stands for a person of a cohort. */
const PAGE = 4096;

/** A set of people that grows by one bit per person around those added. */
export class PersonSet {
  /** How many distinct people have been added. */
  size = 0;
  private readonly pages: Map<number, Uint8Array>[] = [];

  /** Adds a person; true when new. `person` may be negative (initial people). */
  add(cohort: number, person: number): boolean {
    const index = Math.floor(person / PAGE);
    const offset = person - index * PAGE;
    const page = this.page(cohort, index);
    const bit = 1 << (offset & 7);
    if ((page[offset >> 3]! & bit) !== 0) return false;
    page[offset >> 3]! |= bit;
    this.size++;
    return true;
  }

  private page(cohort: number, index: number): Uint8Array {
    const pages = (this.pages[cohort] ??= new Map<number, Uint8Array>());
    let page = pages.get(index);
    if (page === undefined) pages.set(index, (page = new Uint8Array(PAGE / 8)));
    return page;
  }
}
