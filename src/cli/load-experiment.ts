/** From an experiment file to what is to be run: the file, its baseline and its variants, all checked at once. */
import { dirname, isAbsolute, join } from 'node:path';
import { periodMismatch } from '../experiment/same-period.ts';
import { planScenario } from '../experiment/plan-scenario.ts';
import { parseExperiment, type ParsedExperiment } from '../experiment/sweep/parse-experiment.ts';
import { readSweep, type SweepCase, type SweepTask } from '../experiment/sweep/read-sweep.ts';
import { readSweepInput, targetOf } from '../experiment/sweep/sweep-input.ts';
import { valuesAt } from '../experiment/sweep/sweep-scenario.ts';
import { formatProblems } from '../scenario/problem-text.ts';
import type { Path, Problem, ReadScenario } from '../scenario/scenario.ts';
import { WrongInput } from './exit.ts';
import { attemptEach, type Attempt, type LoadedScenario } from './load-scenarios.ts';
import { loadNamed } from './read-files.ts';

export interface LoadedExperiment {
  readonly parsed: ParsedExperiment;
  readonly task: SweepTask;
}

type Variant = NonNullable<ParsedExperiment['experiment']['variants']>[string];

/** Reads an experiment file, its baseline and its variants. `seed` takes the place of the one in the file. Throws {@link WrongInput} with all that is wrong. */
export function loadExperiment(
  path: string,
  { seed }: { readonly seed?: string | undefined },
): LoadedExperiment {
  const source = loadNamed(path);
  const parsed = parseExperiment(source);
  if (!parsed.ok) throw new WrongInput(formatProblems(parsed.problems));
  const { experiment } = parsed.value;
  const asked = seed ?? (experiment.seed === undefined ? undefined : String(experiment.seed));
  const task = readSweep(parsed.value, casesOf(parsed.value, asked));
  if (!task.ok) throw new WrongInput(formatProblems(task.problems));
  return { parsed: parsed.value, task: task.value };
}

/** The baseline and every variant, with the baseline's seed. */
function casesOf(parsed: ParsedExperiment, seed: string | undefined): [SweepCase, ...SweepCase[]] {
  const { experiment, file } = parsed;
  const variants = Object.entries(experiment.variants ?? {});
  const files = [
    experiment.baseline,
    ...variants.flatMap(([, given]) => (typeof given === 'string' ? [given] : [])),
  ];
  const attempts = attemptEach(
    files.map((name) => (isAbsolute(name) ? name : join(dirname(file), name))),
    { seed },
  );
  const loaded = loadedOrNot(parsed, attempts);
  const base = caseOf(loaded[0]!.name, loaded[0]!);
  const problems: Problem[] = [];
  const rest = loaded.slice(1);
  const others = variants.map(([name, given]) =>
    typeof given === 'string'
      ? caseOf(name, rest.shift()!)
      : valuesCase(parsed, { name, given, base }, problems),
  );
  if (problems.length > 0) throw new WrongInput(formatProblems(problems));
  return sameGround(base, others as SweepCase[]);
}

function caseOf(name: string, loaded: LoadedScenario): SweepCase {
  const { read, ...planned } = loaded;
  return { name, read, planned };
}

/** The scenarios of files; what is wrong with them, and which part of the experiment names a file that is not there. */
function loadedOrNot(
  { experiment, provenance }: ParsedExperiment,
  attempts: readonly Attempt[],
): LoadedScenario[] {
  const paths: Path[] = [
    ['baseline'],
    ...Object.entries(experiment.variants ?? {}).flatMap(([name, given]): Path[] =>
      typeof given === 'string' ? [['variants', name]] : [],
    ),
  ];
  const problems = attempts.flatMap(({ outcome }, i): readonly Problem[] => {
    if ('problems' in outcome) return outcome.problems;
    if ('loaded' in outcome) return [];
    const path = paths[i]!;
    const expected = `a scenario file (${outcome.unreadable})`;
    return [{ ...provenance(path), path, value: '', expected, cure: 'it is looked for beside this file' }];
  });
  if (problems.length > 0) throw new WrongInput(formatProblems(problems));
  return attempts.flatMap(({ outcome }) => ('loaded' in outcome ? [outcome.loaded] : []));
}

interface ByValues {
  readonly name: string;
  readonly given: Exclude<Variant, string>;
  readonly base: SweepCase;
}

/** The baseline with values at paths; null after it has complained. */
function valuesCase(
  { provenance, given: text }: ParsedExperiment,
  { name, given, base }: ByValues,
  problems: Problem[],
): SweepCase | null {
  const before = problems.length;
  const moved = Object.entries(given).map(([key, value]) => {
    const complain = (_: Path, expected: string, cure: string): void => {
      const path = ['variants', name, key];
      problems.push({ ...provenance(path), path, value: text(path), expected, cure });
    };
    const reading = { root: base.read.scenario, complain };
    const input = readSweepInput(key, [value], reading);
    return { target: input === null ? null : targetOf(key, reading), level: input?.levels?.[0] ?? null };
  });
  if (problems.length > before) return null;
  const targets = moved.map(({ target }) => target!);
  const read = base.read.withValues(
    valuesAt(
      targets,
      moved.map(({ level }) => level),
    ),
  );
  const planned = read.ok ? planScenario(read.value, base.planned) : read;
  if (!read.ok || !planned.ok) {
    problems.push(...(read.ok ? (planned as { problems: readonly Problem[] }).problems : read.problems));
    return null;
  }
  return { name, read: read.value, planned: { ...planned.value, name, title: name } };
}

/** All with the seed and the measured period of the baseline. */
function sameGround(base: SweepCase, others: readonly SweepCase[]): [SweepCase, ...SweepCase[]] {
  const placed = ({ read, planned }: { read: ReadScenario; planned: SweepCase['planned'] }) => ({
    ...planned,
    read,
  });
  const mismatches = others.flatMap((other) => periodMismatch(placed(base), placed(other)) ?? []);
  if (mismatches.length > 0) throw new WrongInput(formatProblems(mismatches));
  const { seed } = base.planned.plan;
  const seeded = others.map((other) => ({
    ...other,
    planned: { ...other.planned, plan: { ...other.planned.plan, seed } },
  }));
  return [base, ...seeded];
}
