/** Present values over a horizon: each year like the modelled one, later years worth less. */

export interface Horizon {
  /** Whole years, from 1. */
  readonly years: number;
  /** What a year takes off [share a year]: 0.035 is the rate of HM Treasury's Green Book. */
  readonly discount: number;
}

/** What is taken where nothing else is asked for: five years at the Green Book's rate. */
export const DEFAULT_HORIZON: Horizon = { years: 5, discount: 0.035 };

/** What a pound of each year is worth today; the first year is not discounted (year 0 of the Green Book). */
export function discountFactors({ years, discount }: Horizon): number[] {
  return Array.from({ length: years }, (_, year) => (1 + discount) ** -year);
}

/** What a pound a year is worth over the horizon. */
export function presentValueFactor(horizon: Horizon): number {
  return discountFactors(horizon).reduce((sum, factor) => sum + factor, 0);
}
