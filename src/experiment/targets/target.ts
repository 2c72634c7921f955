import type { NamedFigure } from '../results.ts';

/** A target with its figures in the unit of its measure. */
export interface Target extends NamedFigure {
  /** Position among the measures of the catalogue. */
  readonly row: number;
  readonly green: Span;
  /** Green and amber together: beyond it is red. */
  readonly amber: Span;
  /** Whether the file says how wide amber is, or the default holds. */
  readonly amberStated: boolean;
  readonly rounding: Rounding | null;
  /** Share of single runs that must meet it; null where the mean is judged. */
  readonly chance: number | null;
}

/** From `low` to `high`, both included; infinite where nothing limits it. */
export interface Span {
  readonly low: number;
  readonly high: number;
}

/** To a multiple of `to`; `nearest` takes halves upwards. */
export interface Rounding {
  readonly to: number;
  readonly rule: 'nearest' | 'up' | 'down';
}
