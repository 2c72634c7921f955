/** Why nothing in a range is enough: the same with more than anybody would buy, and what is delayed for then. */
import { inputValues, scenarioWith } from '../points/scenario-with.ts';
import { runPoints } from '../points/run-points.ts';
import type { PlannedScenario } from '../scenario-run.ts';
import { causeFigures, causesOf } from './causes.ts';
import { judgePoint, type Question } from './judging.ts';
import { Stopped, UnfitPoint, type Ground } from './looking.ts';
import type { Beyond, SizedInput } from './sizing.ts';

/** What stands for plenty where a capacity cannot be made unlimited. */
const PLENTY = 20;

export interface LookingBeyond extends Question {
  readonly ground: Ground;
  readonly sized: readonly SizedInput[];
  /** Last point of the search, the easiest. */
  readonly easiest: readonly number[];
  readonly goal: 'minimise' | 'maximise' | 'cost';
  readonly replications: number;
  readonly error: number;
}

/** Looks further than the range: unlimited capacity, or (`maximise`) no further than its easiest end. */
export async function lookBeyond(asked: LookingBeyond): Promise<Beyond> {
  const { ground, conditions, error } = asked;
  const { at, scenario } = plenty(asked);
  const causes = causeFigures(scenario);
  const replications = { from: 1, to: asked.replications };
  const found = await runPoints({
    scenarios: [scenario],
    figures: [...conditions, ...causes],
    replications,
    run: ground.run,
    store: ground.store,
    onProgress: ground.onProgress,
  });
  if (found === null) throw new Stopped();
  const values = found[0]!;
  const judged = judgePoint(asked, values.slice(0, conditions.length), error);
  const point = { values: at === 'unlimited' ? [] : at, replications, ...judged, cost: null };
  return { at, point, causes: causesOf(causes, values.slice(conditions.length)) };
}

function plenty({ ground, sized, easiest, goal }: LookingBeyond): {
  readonly at: Beyond['at'];
  readonly scenario: PlannedScenario;
} {
  if (goal !== 'maximise') {
    const paths = ground.inputs.flatMap(({ moves }) => moves.map(({ number }) => number.path));
    const without = scenarioWith(
      ground,
      paths.map((path) => ({ path, value: 'unlimited', source: null })),
    );
    if (without.ok) return { at: 'unlimited', scenario: without.value };
  }
  const at = goal === 'maximise' ? easiest : sized.map(({ to, now }) => PLENTY * Math.max(to, now));
  const made = scenarioWith(ground, inputValues(ground.inputs, at));
  if (made.ok) return { at, scenario: made.value };
  const last = scenarioWith(ground, inputValues(ground.inputs, easiest));
  if (!last.ok) throw new UnfitPoint(easiest, last.problems);
  return { at: easiest, scenario: last.value };
}
