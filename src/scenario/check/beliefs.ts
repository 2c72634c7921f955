/** Beliefs: an interval or a distribution, in the unit of the number, of a number that runs depend on. */
import { beliefPaths, readBelief } from '../belief.ts';
import type { Checking } from './checking.ts';

/** Checks every belief, wherever it stands. */
export function checkBeliefs({ scenario, report, refused }: Checking): void {
  for (const path of beliefPaths(scenario)) {
    if (refused(path)) continue;
    const read = readBelief(scenario, path);
    if (!('belief' in read)) report(path, read.expected, read.cure);
  }
}
