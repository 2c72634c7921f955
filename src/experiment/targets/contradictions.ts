/** Targets that cannot both be met. */
import type { Path, Problem, ReadScenario, TargetEntry } from '../../scenario/scenario.ts';
import { boundText } from './bound-text.ts';
import type { Target } from './target.ts';

/** A problem for each target that leaves no room for one before it: both lines are named. */
export function contradictions(
  { scenario, provenance }: ReadScenario,
  targets: readonly Target[],
): Problem[] {
  const pathOf = ({ name }: Target): Path => ['targets', name, boundIn(scenario.targets![name]!)];
  return targets.flatMap((later, i) =>
    targets
      .slice(0, i)
      .filter((earlier) => contradict(earlier, later))
      .map((earlier): Problem => {
        const path = pathOf(later);
        const { file, line } = provenance(pathOf(earlier));
        return {
          ...provenance(path),
          path,
          value: '',
          expected: `a target that can be met together with "${earlier.name}" (${file}:${line}): ${boundText(later)} here, ${boundText(earlier)} there, of the same figure`,
          cure: 'change one of them, or take one out (`remove: [name]` where it comes from a base)',
        };
      }),
  );
}

function boundIn({ atMost, atLeast }: TargetEntry): string {
  if (atMost !== undefined) return 'atMost';
  return atLeast === undefined ? 'between' : 'atLeast';
}

/** The same figure, and nothing that is green for both; a target that most runs may miss rules nothing out. */
function contradict(one: Target, other: Target): boolean {
  const binds = [one, other].every(({ chance }) => chance === null || chance > 0.5);
  const low = Math.max(one.green.low, other.green.low);
  const high = Math.min(one.green.high, other.green.high);
  return binds && low > high && figureOf(one) === figureOf(other);
}

function figureOf({ measure, dimensions, unit, period, population, ...target }: Target): string {
  const stated = target.figure.of === 'file' ? target.name : null;
  return JSON.stringify([measure, Object.entries(dimensions).sort(), unit, period, population?.name, stated]);
}
