/** What a scheme at the front door would count, beside what really changes. */
import type { Comparison } from '../../reading/sides.ts';
import { avoidedInWords } from '../avoided.ts';
import type { Point } from './point.ts';

/** The point; null where the variant claims no avoided admissions. */
export function avoidedClaimedPoint(comparison: Comparison): Point | null {
  const said = avoidedInWords(comparison);
  if (said === null) return null;
  return {
    title: 'Avoided admissions, claimed and real',
    text: `${said} Some of those counted would have stayed at home anyway, some come to hospital within days, and two schemes may count the same person.`,
  };
}
