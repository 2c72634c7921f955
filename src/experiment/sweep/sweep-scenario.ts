/** The scenario of one point of a sweep. */
import { laidNumbers, type MovedInput } from '../../scenario/moved-input.ts';
import type { LaidValue } from '../../scenario/read/lay-values.ts';
import type { Problem } from '../../scenario/scenario.ts';
import { scenarioWith } from '../points/scenario-with.ts';
import type { PlannedScenario } from '../scenario-run.ts';
import { levelsOf, type Point } from './design.ts';
import type { SweepTask } from './read-sweep.ts';
import type { Target } from './sweep-input.ts';

/** The scenario cannot be run at a point: what was moved, and what is then wrong. */
export class UnfitPoint extends Error {
  readonly problems: readonly Problem[];
  constructor(moved: string, problems: readonly Problem[]) {
    super(`with ${moved} the scenario cannot be run`);
    this.name = 'UnfitPoint';
    this.problems = problems;
  }
}

type Moving = Pick<SweepTask, 'cases' | 'inputs' | 'targets'>;

/** A case at a point; null: as it stands. Throws {@link UnfitPoint}. */
export function scenarioAtPoint(
  { cases, inputs, targets }: Moving,
  which: number,
  point: Point | null,
): PlannedScenario {
  const { read, planned, name } = cases[which]!;
  if (point === null) return planned;
  const changed = scenarioWith({ read, planned }, valuesAt(targets[which]!, point));
  if (changed.ok) return changed.value;
  const moved = inputs.flatMap((input, i) => (point[i] === null ? [] : [`${input.name} at ${point[i]!}`]));
  throw new UnfitPoint(`${moved.join(', ')}${which === 0 ? '' : ` in ${name}`}`, changed.problems);
}

/** What a scenario is given so that its inputs are at the levels of a point. */
export function valuesAt(targets: readonly Target[], point: Point): LaidValue[] {
  const numbers: { readonly input: MovedInput; readonly value: number }[] = [];
  const words: LaidValue[] = [];
  for (const [i, target] of targets.entries()) {
    const level = point[i] ?? null;
    if (level === null) continue;
    if ('word' in target) words.push({ path: target.word, value: level, source: null });
    else numbers.push({ input: target, value: level as number });
  }
  const laid = laidNumbers(
    numbers.map(({ input }) => input),
    numbers.map(({ value }) => value),
  );
  return [...words, ...laid.map(({ number: { path }, value }): LaidValue => ({ path, value, source: null }))];
}

/** Levels of an input that are tried before anything runs; of more, the first and the last. */
const MOST_TRIED = 20;

/** Every level of each input alone must give a scenario that runs: found out before an hour of running. Throws {@link UnfitPoint}. */
export function tryLevels(task: Moving): void {
  for (const which of task.cases.keys())
    for (const [i, input] of task.inputs.entries()) {
      const levels = levelsOf(input);
      const tried = levels.length <= MOST_TRIED ? levels : [levels[0]!, levels.at(-1)!];
      for (const level of tried) {
        const alone = task.inputs.map((_, k) => (k === i ? level : null));
        scenarioAtPoint(task, which, alone);
      }
    }
}
