import { grownFloats } from './grown.ts';
import type { Portions } from './portions.ts';

/** The levels of one plan over time, from its anchor: neighbours of one level joined. Reused for every plan. */
export class Segments {
  count = 0;
  /** Where each segment ends, from the anchor [ticks]; the first begins at 0. */
  until = new Float64Array(16);
  /** Units a week. */
  level = new Float64Array(16);

  /** Read the portions of `slot` up to `horizon` ticks from the anchor. */
  read(portions: Portions, slot: number, horizon: number): void {
    this.count = 0;
    const last = portions.count[slot]! - 1;
    const ticks = portions.portionTicks[slot]!;
    for (let i = 0; i <= last && i * ticks < horizon; i += 1) {
      const until = i === last ? i * ticks + portions.lastTicks[slot]! : (i + 1) * ticks;
      this.#add(Math.min(until, horizon), portions.level(slot, i));
    }
  }

  #add(until: number, level: number): void {
    if (this.count > 0 && this.level[this.count - 1] === level) {
      this.until[this.count - 1] = until;
      return;
    }
    if (this.count === this.until.length) {
      this.until = grownFloats(this.until, 2 * this.count);
      this.level = grownFloats(this.level, 2 * this.count);
    }
    this.until[this.count] = until;
    this.level[this.count] = level;
    this.count += 1;
  }
}
