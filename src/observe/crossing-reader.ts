/**
 * Counts people as they cross the edge of the model, by period: those who come into a service from outside, and
 * those who leave for some endings, each by cohort.
 */
import { CHUNK_RECORDS } from './chunk.ts';
import { EndReason } from './records.ts';
import type { StayChunk } from './records.ts';
import { PeriodFinder } from './window.ts';
import type { Window } from './window.ts';

export interface CrossingWatch {
  readonly window: Window;
  readonly cohorts: number;
  readonly services: number;
  readonly endings: number;
  /** Services and endings that are counted. */
  readonly entered: readonly number[];
  readonly leftFor: readonly number[];
}

/** As `origin` in the record of a stay. */
const OUTSIDE = -1;

export class CrossingReader {
  /** Row-major: (period * services counted + position of the service) * cohorts + cohort. */
  readonly came: Float64Array;
  /** Row-major: (period * endings counted + position of the ending) * cohorts + cohort. */
  readonly went: Float64Array;
  private periods = new Int32Array(CHUNK_RECORDS);
  private readonly finder: PeriodFinder;
  private readonly watch: CrossingWatch;
  /** Position among those counted, -1 = not counted. */
  private readonly entry: Int32Array;
  private readonly exit: Int32Array;

  constructor(watch: CrossingWatch) {
    const { window, cohorts, services, endings, entered, leftFor } = watch;
    const periods = window.edges.length - 1;
    this.watch = watch;
    this.finder = new PeriodFinder(window);
    this.came = new Float64Array(periods * entered.length * cohorts);
    this.went = new Float64Array(periods * leftFor.length * cohorts);
    this.entry = Int32Array.from({ length: services }, (_, service) => entered.indexOf(service));
    this.exit = Int32Array.from({ length: endings }, (_, ending) => leftFor.indexOf(ending));
  }

  /** Reads a chunk: the reader to give to the model. */
  readonly read = (chunk: StayChunk): void => {
    if (chunk.length > this.periods.length) this.periods = new Int32Array(chunk.length);
    if (this.came.length > 0) this.comes(chunk);
    if (this.went.length > 0) this.goes(chunk);
  };

  private comes({ origin, service, cohort, startedAt, length }: StayChunk): void {
    const { periods, entry, came } = this;
    const { entered, cohorts } = this.watch;
    this.finder.fill(startedAt, length, periods);
    for (let i = 0; i < length; i++) {
      const position = entry[service[i]!]!;
      if (origin[i] !== OUTSIDE || position < 0 || periods[i]! < 0) continue;
      came[(periods[i]! * entered.length + position) * cohorts + cohort[i]!]!++;
    }
  }

  private goes({ startedAt, endedAt, destination, reason, cohort, length }: StayChunk): void {
    const { periods, exit, went } = this;
    const { leftFor, cohorts } = this.watch;
    this.finder.fill(endedAt, length, periods);
    for (let i = 0; i < length; i++) {
      const ending = -1 - destination[i]!;
      const stayed = startedAt[i]! <= endedAt[i]! && reason[i] !== EndReason.stillPresent;
      if (!stayed || ending < 0 || ending >= exit.length || periods[i]! < 0) continue;
      const position = exit[ending]!;
      if (position >= 0) went[(periods[i]! * leftFor.length + position) * cohorts + cohort[i]!]!++;
    }
  }
}
