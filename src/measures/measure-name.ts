/** What the reference says of a measure. */
export interface MeasureName {
  /** As it stands in results. */
  readonly name: string;
  /** A few plain words. */
  readonly words: string;
  readonly unit: string;
  readonly basis: 'began' | 'finished' | 'person-time' | 'state';
  /** `total`: a count or sum. `ratio`: totals divided within each replication (never a mean of ratios). */
  readonly form: 'total' | 'ratio';
  /** Which way is better for people and services, where one can say so. */
  readonly better: 'lower' | 'higher' | 'neither';
  readonly definition: string;
}

/** A family of measures that share a basis. */
export type NameRow = readonly [
  name: string,
  words: string,
  unit: string,
  better: MeasureName['better'],
  definition: string,
];

/** Names of one basis and form, from rows. */
export function named(
  basis: MeasureName['basis'],
  form: MeasureName['form'],
  rows: readonly NameRow[],
): MeasureName[] {
  return rows.map(([name, words, unit, better, definition]) => ({
    name,
    words,
    unit,
    basis,
    form,
    better,
    definition,
  }));
}
