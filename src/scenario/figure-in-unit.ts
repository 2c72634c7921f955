/** Figures as written -> numbers in the unit of a measure. */
import { lengthInDays, parseFigure, shareOf, toNumber } from './quantity.ts';
import type { Quantity } from './scenario.ts';

const TIMES = ['ms', 'seconds', 'minutes', 'hours', 'days', 'weeks'];
/** Other words for what a measure counts. */
const SAME: Readonly<Record<string, readonly string[]>> = {
  people: ['people', 'person', 'patients', 'patient'],
  beds: ['beds', 'places'],
  places: ['beds', 'places'],
};

/**
 * A figure in the unit of a measure, `7283 days` in `days/year` or `85%` in `share`; null when it does
 * not fit. A bare number is in that unit already; what it is per may be left out.
 */
export function figureInUnit(quantity: Quantity, unit: string): number | null {
  const written = parseFigure(quantity);
  const [noun = '', per = ''] = unit.split('/');
  if (written.per !== '' && written.per !== per) return null;
  if (noun === 'share') return shareIn(quantity, written.unit);
  if (written.unit === '') return toNumber(written.decimal);
  if (unit === 'days' && TIMES.includes(written.unit)) return lengthInDays(quantity);
  return (SAME[noun] ?? [noun]).includes(written.unit) ? toNumber(written.decimal) : null;
}

/** A bare number above 1 lacks a percent sign, or is no share. */
function shareIn(quantity: Quantity, unit: string): number | null {
  if (unit === 'points') return toNumber(parseFigure(quantity).decimal) / 100;
  if (unit !== '' && unit !== '%') return null;
  const share = shareOf(quantity);
  return unit === '' && share > 1 ? null : share;
}

/** How far from a value something may be: a share of the value, or an amount in the unit of the measure. */
export interface Tolerance {
  readonly of: 'value' | 'unit';
  readonly size: number;
}

/** A tolerance for a measure of this unit; null when it does not fit. `10%` is a share of the value whatever the unit. */
export function toleranceInUnit(quantity: Quantity, unit: string): Tolerance | null {
  if (parseFigure(quantity).unit === '%') return { of: 'value', size: shareOf(quantity) };
  const size = figureInUnit(quantity, unit);
  return size === null ? null : { of: 'unit', size };
}

/** An example of how a figure in this unit is written. */
export function exampleInUnit(unit: string): string {
  if (unit === 'share') return '85%';
  return unit.startsWith('£') ? `£1000${unit.slice(1)}` : `1000 ${unit}`;
}
