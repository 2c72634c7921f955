/** What to do next, by rule from what the results leave open. */
import { costChange } from '../reading/cost-change.ts';
import { findDifference } from '../reading/figures.ts';
import type { Comparison } from '../reading/sides.ts';
import { aboutMoreReplications } from './finding.ts';
import { risksOf, type RiskGround } from './risks.ts';

function decision({ all, variant }: Comparison): string {
  if (variant === null)
    return 'Say what is to be decided: write a variant that says only what would change, and compare.';
  const change = findDifference(all, variant.results.scenario, { measure: 'delayedDays', dimensions: {} });
  switch (change?.verdict) {
    case 'lower':
      return 'Decide whether the fall in delayed days is worth what the change takes: staff, contracts and time are not in these figures unless the scenario holds them.';
    case 'higher':
      return 'The change brings more delayed days on average: do not take it on these figures alone.';
    case 'cannot tell':
      return change.moreReplications === null
        ? 'Run more replications before deciding: the effect cannot be told from none.'
        : `Run ${aboutMoreReplications(change.moreReplications)!} before deciding: the effect cannot be told from none.`;
    default:
      return 'Delayed days do not change: look at what else the change is meant to bring.';
  }
}

/** The decision, and a look at other inputs: what follows from the answer itself. */
export function ownSteps({ comparison }: RiskGround): string[] {
  const [file] = comparison.manifest.scenarios;
  return costChange(comparison, 'cost') === undefined
    ? [decision(comparison)]
    : [
        decision(comparison),
        `See whether the answer holds when the inputs are other than thought (stepdown psa ${file?.file ?? ''}).`,
      ];
}

/** The same with what would lower each risk between them; at most `most`. */
export function nextSteps(ground: RiskGround, most: number): string[] {
  const [first, ...rest] = ownSteps(ground);
  const cures = risksOf(ground).map(({ cure }) => cure);
  return [...new Set([first!, ...cures, ...rest])].slice(0, most);
}
