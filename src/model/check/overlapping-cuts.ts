/** Two changes that each leave a part of a capacity, at the same time: together they leave a part of a part. */
import { capacityChanges, concernsSame, type CapacityChange } from '../../scenario/check/capacity-changes.ts';
import { factorOf } from '../../scenario/check/closing-changes.ts';
import { shared, spanWords } from '../../scenario/check/day-spans.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { shareWords } from '../../scenario/explain/phrases.ts';

/** A warning for each pair of partial closures that overlap. */
export function overlappingCuts({ changes = [] }: Scenario): string[] {
  const cuts = capacityChanges(changes).filter(isCut);
  return cuts.flatMap((later, k) =>
    cuts
      .slice(0, k)
      .filter((earlier) => earlier.index !== later.index && concernsSame(earlier, later))
      .flatMap((earlier) => words(earlier, later)),
  );
}

function isCut({ capacity }: CapacityChange): boolean {
  const factor = factorOf(capacity);
  return factor !== null && factor > 0 && factor < 1;
}

function words(earlier: CapacityChange, later: CapacityChange): string[] {
  const days = shared(earlier.days, later.days);
  if (days === null) return [];
  const [one, other] = [factorOf(earlier.capacity)!, factorOf(later.capacity)!];
  return [
    `Changes ${earlier.index + 1} and ${later.index + 1} both cut the ${later.key} of ${later.service} ${spanWords(days)}: ${shareWords(one)} of ${shareWords(other)} leaves ${shareWords(one * other)}. If they tell of the same cut, take one out; if one follows the other, give the first an \`until\`.`,
  ];
}
