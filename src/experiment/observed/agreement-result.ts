/** What `results.json` says of how far a run agrees with the record. */

/** In how far a run agrees with the record: over every figure with a tolerance, a series counting by its months or years. */
export interface Agreement extends FiguresAgreement {
  /** The same by financial year, where figures were observed by year. */
  readonly years?: readonly (FiguresAgreement & { readonly year: string })[];
}

export interface FiguresAgreement {
  /** How many figures are judged; of them within their tolerance, outside it, and undecided. */
  readonly figures: number;
  readonly within: number;
  readonly outside: number;
  readonly cannotTell: number;
  /** Root mean square of modelled mean less observed, in tolerances: 1 = as far off as just counts as right. */
  readonly distance: number | null;
}
