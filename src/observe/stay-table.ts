/** Sums of stays, a row for each combination that occurs, found without searching. */

/** Destination of those still present, interrupted or never let in. */
const NO_DESTINATION = -1000;

/** How many of each there are. */
export interface StayKinds {
  readonly services: number;
  readonly cohorts: number;
  readonly endings: number;
  readonly pathways: number;
}

/** Sums of one service, cohort, next destination and pathway. */
export interface StayGroup {
  readonly service: number;
  readonly cohort: number;
  /** Service gone to, or -1 - ending, or -1000 when neither. */
  readonly destination: number;
  /** Pathway at the end of the stay, -1 = none. */
  readonly pathway: number;
  /** Where its sums begin in {@link StayTable.sums}. */
  readonly offset: number;
}

export class StayTable {
  readonly groups: StayGroup[] = [];
  /** Rows of columns as in stay-columns.ts, one after another. */
  sums: Float64Array;
  /** Columns in a row. */
  readonly width: number;
  private readonly kinds: StayKinds;
  /** Per service and cohort, offset of the row by destination and pathway; -1 = none yet. */
  private readonly offsets: (Int32Array | null)[];

  constructor(kinds: StayKinds, width: number) {
    this.kinds = kinds;
    this.width = width;
    this.sums = new Float64Array(width * 16);
    this.offsets = new Array<Int32Array | null>(kinds.services * kinds.cohorts).fill(null);
  }

  /** Where the sums of a combination begin; four numbers and no object, as it runs for every record. */
  rowOf(service: number, cohort: number, destination: number, pathway: number): number {
    const { cohorts, endings, pathways } = this.kinds;
    const way = destination === NO_DESTINATION ? 0 : destination + endings + 1;
    const index = way * (pathways + 1) + pathway + 1;
    const offset = this.offsets[service * cohorts + cohort]?.[index] ?? -1;
    if (offset >= 0) return offset;
    this.groups.push({ service, cohort, destination, pathway, offset: this.groups.length * this.width });
    return this.addRow(service * cohorts + cohort, index);
  }

  private addRow(table: number, index: number): number {
    const { services, endings, pathways } = this.kinds;
    const offset = (this.groups.length - 1) * this.width;
    this.offsets[table] ??= new Int32Array((services + endings + 1) * (pathways + 1)).fill(-1);
    this.offsets[table][index] = offset;
    if (offset + this.width > this.sums.length) {
      const wider = new Float64Array(this.sums.length * 2);
      wider.set(this.sums);
      this.sums = wider;
    }
    return offset;
  }
}
