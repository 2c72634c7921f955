/** Localities and hospitals: what their tables say, and which hospital serves whom. */
import { numberOf, shareOf } from '../../scenario/quantity.ts';
import type { Quantity, Scenario } from '../../scenario/scenario.ts';
import type { Problems } from './problems.ts';

/** Name of the only place of what is not split over places. */
export const EVERYWHERE = 'all';

/** People of one locality who go to one hospital, as a share of all people. */
export interface Catchment {
  readonly locality: string;
  readonly hospital: string;
  /** Share of the locality's people who use the hospital. */
  readonly ofLocality: number;
}

export class Places {
  readonly localities: readonly string[];
  readonly hospitals: readonly string[];
  readonly catchments: readonly Catchment[];
  readonly #scenario: Scenario;

  constructor(scenario: Scenario) {
    this.#scenario = scenario;
    this.localities = Object.keys(scenario.localities ?? {});
    this.hospitals = Object.keys(scenario.hospitals ?? this.#namedHospitals());
    this.catchments = this.localities.flatMap((locality) => this.#hospitalsOf(locality));
  }

  /** Places over which something is copied. */
  of(per: 'locality' | 'hospital' | 'all' | undefined): readonly string[] {
    if (per === 'locality') return this.localities;
    return per === 'hospital' ? this.hospitals : [EVERYWHERE];
  }

  /** The value in a column of the table of localities or hospitals. */
  cell(place: string, column: string): Quantity | undefined {
    const row = this.#scenario.localities?.[place] ?? this.#scenario.hospitals?.[place];
    return row?.[column];
  }

  /** Share of all people who live in a locality or use a hospital; undefined when the tables do not say. */
  share(place: string): number | undefined {
    const own = this.cell(place, 'share');
    if (own !== undefined) return shareOf(own);
    if (!this.hospitals.includes(place)) return undefined;
    let sum = 0;
    for (const { locality, hospital, ofLocality } of this.catchments) {
      if (hospital !== place) continue;
      const share = this.share(locality);
      if (share === undefined) return undefined;
      sum += share * ofLocality;
    }
    return sum;
  }

  /** Part of a total that falls to a place, in proportion to a column; undefined where the column has no figure. */
  part(place: string, column: string): number | undefined {
    const rows = this.localities.includes(place) ? this.localities : this.hospitals;
    const figures = rows.map((row) => this.cell(row, column));
    const own = this.cell(place, column);
    if (own === undefined || figures.includes(undefined)) return undefined;
    return numberOf(own) / figures.reduce<number>((sum, figure) => sum + numberOf(figure!), 0);
  }

  #hospitalsOf(locality: string): Catchment[] {
    const flow = this.#scenario.flows?.[locality];
    if (flow !== undefined) {
      return Object.entries(flow)
        .map(([hospital, share]) => ({ locality, hospital, ofLocality: shareOf(share) }))
        .filter(({ ofLocality }) => ofLocality > 0);
    }
    const named = this.cell(locality, 'hospital');
    const hospital = typeof named === 'string' ? named : this.#onlyHospital();
    return [{ locality, hospital, ofLocality: 1 }];
  }

  #onlyHospital(): string {
    return this.hospitals.length === 1 ? this.hospitals[0]! : EVERYWHERE;
  }

  /** Without a table of hospitals, they are those that flows and localities name, in order. */
  #namedHospitals(): Record<string, true> {
    const { flows = {}, localities = {} } = this.#scenario;
    const names = [
      ...Object.values(flows).flatMap((flow) => Object.keys(flow)),
      ...Object.values(localities).map((row) => row['hospital']),
    ].filter((name) => typeof name === 'string');
    return Object.fromEntries(names.map((name) => [name, true as const]));
  }
}

/** The part of a total that falls to a place (by the column `share` or another), or a problem that says what is missing. */
export function shareOrStop(
  places: Places,
  { place, column }: { readonly place: string; readonly column: string | undefined },
  problems: Problems,
): number {
  const share = column === undefined ? places.share(place) : places.part(place, column);
  if (share !== undefined) return share;
  return problems.stop({
    path: ['localities', place],
    value: '',
    expected: `a \`${column ?? 'share'}\`, because a total is split over places`,
    cure: `Add \`${column ?? 'share'}\` to ${place}, or give each place a number of its own.`,
  });
}
