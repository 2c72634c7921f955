/** People a day whom a cohort brings, on average over a part of the run. */
import { lawOf } from '../../random/law-of.ts';
import type { DistributionSpec } from '../../random/distribution-spec.ts';
import { TICKS_PER_DAY } from '../../units.ts';
import { meanOver } from '../compile/step-function.ts';
import type { PlanArrivals } from '../plan.ts';

/** A part of the run [ticks]. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

function within(ticks: readonly number[], { from, to }: Span, size: (i: number) => number): number {
  return ticks.reduce((sum, tick, i) => (tick >= from && tick < to ? sum + size(i) : sum), 0);
}

/** Whole days of counts; a part of a day counts in proportion. */
function counted(counts: readonly number[], { from, to }: Span): number {
  return counts.reduce((sum, count, day) => {
    const start = Math.max(from, day * TICKS_PER_DAY);
    const end = Math.min(to, (day + 1) * TICKS_PER_DAY);
    return end > start ? sum + (count * (end - start)) / TICKS_PER_DAY : sum;
  }, 0);
}

/** Mean people a day over a span; `distributions` are those of the plan. */
export function arrivalsPerDay(
  arrivals: PlanArrivals,
  span: Span,
  distributions: readonly DistributionSpec[],
): number {
  const mean = (position: number) => (position < 0 ? 1 : lawOf(distributions[position]!).mean);
  const days = (span.to - span.from) / TICKS_PER_DAY;
  switch (arrivals.rule) {
    case 'poisson':
      return meanOver(arrivals.ratePerDay, span.from, span.to) * mean(arrivals.batch);
    case 'renewal':
      return mean(arrivals.batch) / mean(arrivals.gap);
    case 'daily':
      return counted(arrivals.counts, span) / days;
    case 'scheduled':
      return within(arrivals.atTicks, span, (i) => arrivals.counts[i]!) / days;
    case 'table':
      return (
        within(
          arrivals.rows.map(({ atTick }) => atTick),
          span,
          () => 1,
        ) / days
      );
  }
}
