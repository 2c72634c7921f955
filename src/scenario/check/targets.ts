/** Targets: one bound each, a rounding to something, a chance that can be reached. */
import { parseFigure, shareOf } from '../quantity.ts';
import { boundKeys } from '../schema/targets.ts';
import type { Path, TargetEntry } from '../scenario.ts';
import { entriesOf, expectOneOf, type Checking } from './checking.ts';

function checkTarget({ report }: Checking, path: Path, { rounding, chance, ...entry }: TargetEntry): void {
  expectOneOf(report, path, entry, Object.keys(boundKeys));
  if (rounding !== undefined) {
    const inner = typeof rounding === 'object' && 'to' in rounding;
    if (parseFigure(inner ? rounding.to : rounding).decimal.digits === 0n)
      report(
        [...path, 'rounding', ...(inner ? ['to'] : [])],
        'something to round to, above zero',
        'for example 1',
      );
  }
  if (chance !== undefined && (shareOf(chance) <= 0 || shareOf(chance) >= 1))
    report(
      [...path, 'chance'],
      'a chance above 0% and below 100%: no number of runs can show what always or never happens',
      'for example 90%',
    );
}

/** Checks targets, as far as it concerns the file alone. */
export function checkTargets(checking: Checking): void {
  for (const [name, entry] of entriesOf(checking.scenario.targets))
    checkTarget(checking, ['targets', name], entry);
}
