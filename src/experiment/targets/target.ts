import type { NamedFigure } from '../results.ts';
import type { TargetFigure } from './target-figure.ts';

/** A target with its figures in the unit of what is judged; a series of targets is one for each period. */
export interface Target extends NamedFigure {
  /** What is judged: where its value stands. */
  readonly figure: TargetFigure;
  /** Of a series: the period as written, `2016/17 Q1`. */
  readonly period: string | null;
  /** Whether the file states the figure, because no model gives it. */
  readonly stated: boolean;
  /** Of a count: an average month, quarter or year of what is judged. */
  readonly per: 'month' | 'quarter' | 'year' | null;
  /** Whom the figure is divided by, so many per 100,000. */
  readonly population: { readonly name: string; readonly people: number } | null;
  /** Whose rule gives the colour. */
  readonly board: string | null;
  /** What was set; green may reach beyond it. */
  readonly bound: Span;
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
