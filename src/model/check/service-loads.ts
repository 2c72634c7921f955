/** What is asked of each service against what there is: on average, and in the month that asks most. */
import { meanOver } from '../compile/step-function.ts';
import type { Plan, PlanService } from '../plan.ts';
import { arrivalsPerDay, type Span } from './arrival-mean.ts';
import { measured, type Month, monthsOf } from './spans.ts';
import { type UnitLoad, UnitLoads } from './unit-loads.ts';

/** Demand on one service over one span. */
export interface Demand {
  /** People a day who come to it. */
  readonly starts: number;
  /** Places in use, or for a pool people active, if nothing held anybody up. */
  readonly people: number;
  /** What is asked, in the unit of `capacity`: places; or hours, visits or starts a week. */
  readonly load: number;
  /** What there is: places, or deliverable hours, visits or starts a week. */
  readonly capacity: number;
  /** load / capacity; NaN without either. */
  readonly ratio: number;
}

export interface ServiceLoad {
  readonly service: PlanService;
  readonly index: number;
  readonly average: Demand;
  readonly peak: Demand;
  readonly peakMonth: string;
  /** Whether more is asked than there is in every month. */
  readonly alwaysFull: boolean;
}

/** Deliverable amount a week of a pool, or places, on average over a span. */
export function capacityOver(service: PlanService, { from, to }: Span): number {
  if (service.kind === 'places') return meanOver(service.capacity, from, to);
  const { capacity, unitsPerAmount, basis } = service.ledger;
  return (meanOver(capacity, from, to) / unitsPerAmount) * (basis === 'day' ? 7 : 1);
}

/** Loads of all services over any span, by the parameters in force in its middle. */
export class Loads {
  readonly #plan: Plan;
  readonly #epochs: readonly { readonly fromTick: number; readonly loads: UnitLoads }[];
  readonly #units = new Map<string, readonly UnitLoad[]>();

  constructor(plan: Plan) {
    this.#plan = plan;
    this.#epochs = [{ ...plan, fromTick: 0 }, ...plan.epochs].map((epoch) => ({
      fromTick: epoch.fromTick,
      loads: new UnitLoads(plan, epoch),
    }));
  }

  #epochOf({ from, to }: Span): number {
    return this.#epochs.findLastIndex(({ fromTick }) => fromTick <= (from + to) / 2);
  }

  /** The unit loads in force in the middle of a span. */
  inForce(span: Span): UnitLoads {
    return this.#epochs[this.#epochOf(span)]!.loads;
  }

  #unit(cohort: number, span: Span): readonly UnitLoad[] {
    const key = `${this.#epochOf(span)}|${cohort}`;
    const known = this.#units.get(key) ?? this.inForce(span).ofCohort(cohort);
    this.#units.set(key, known);
    return known;
  }

  /** People a day of each cohort over a span. */
  arrivals(span: Span): number[] {
    return this.#plan.cohorts.map(({ arrivals }) => arrivalsPerDay(arrivals, span, this.#plan.distributions));
  }

  /** Demand on every service over a span. */
  demand(span: Span): Demand[] {
    const rates = this.arrivals(span);
    return this.#plan.services.map((service, index) => {
      let [starts, people, amount] = [0, 0, 0];
      rates.forEach((rate, cohort) => {
        const unit = this.#unit(cohort, span)[index]!;
        starts += rate * unit.starts;
        people += rate * unit.people;
        amount += rate * unit.amount;
      });
      const load = service.kind === 'places' ? people : 7 * amount;
      const capacity = capacityOver(service, span);
      return { starts, people, load, capacity, ratio: load === 0 ? 0 : load / capacity };
    });
  }

  /** Demand on average over the months, and in the month that asks most of what there is. */
  all(): ServiceLoad[] {
    const months = monthsOf(this.#plan).map((month) => ({ month, demand: this.demand(month) }));
    const { from, to } = measured(this.#plan);
    return this.#plan.services.map((service, index): ServiceLoad => {
      const byMonth = months.map(({ month, demand }) => ({ month, demand: demand[index]! }));
      const weigh = (of: (demand: Demand) => number) =>
        byMonth.reduce((sum, one) => sum + (of(one.demand) * length(one.month)) / (to - from), 0);
      const capacity = capacityOver(service, { from, to });
      const load = weigh((demand) => demand.load);
      const peak = byMonth.reduce((most, one) => (one.demand.ratio > most.demand.ratio ? one : most));
      return {
        service,
        index,
        average: {
          starts: weigh((demand) => demand.starts),
          people: weigh((demand) => demand.people),
          load,
          capacity,
          ratio: load === 0 ? 0 : load / capacity,
        },
        peak: peak.demand,
        peakMonth: peak.month.name,
        alwaysFull: byMonth.every(({ demand }) => demand.ratio >= 1),
      };
    });
  }
}

function length({ from, to }: Month): number {
  return to - from;
}
