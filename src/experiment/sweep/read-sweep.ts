/** An experiment file beside its scenarios -> what is to be run, or everything that is wrong with it. */
import { sequence } from '../../random/stream.ts';
import type { MeasureRow } from '../../measures/replication-result.ts';
import type { Checked, Path, Problem, ReadScenario } from '../../scenario/scenario.ts';
import { MOST_SOBOL_DIMENSIONS } from '../../statistics/sobol.ts';
import { askedReplications, unknownPrecisions, type Replications } from '../asked-replications.ts';
import { findFigure } from '../named-figure.ts';
import type { PlannedScenario } from '../scenario-run.ts';
import { alonePoints, countOf, gridPoints, isSample, samplePoints, type Point } from './design.ts';
import type { Design, Experiment } from './experiment-schema.ts';
import type { ParsedExperiment } from './parse-experiment.ts';
import { readSweepInput, targetOf, type SweepInput, type Target } from './sweep-input.ts';

/** A scenario of the experiment: the baseline, or a variant. */
export interface SweepCase {
  readonly name: string;
  readonly read: ReadScenario;
  readonly planned: PlannedScenario;
}

/** A figure of interest. */
export interface SweepMeasure extends Pick<MeasureRow, 'measure' | 'dimensions' | 'unit'> {
  /** The author's name for it; null: the words of the measure. */
  readonly name: string | null;
}

export interface SweepTask {
  readonly title: string;
  readonly design: Design;
  /** The baseline first. */
  readonly cases: readonly [SweepCase, ...SweepCase[]];
  readonly inputs: readonly SweepInput[];
  /** By case, then by input. */
  readonly targets: readonly (readonly Target[])[];
  readonly points: readonly Point[];
  readonly measures: readonly SweepMeasure[];
  readonly replications: Replications;
}

/** Most points in all: more is a slip of the finger. */
const MOST_POINTS = 100_000;

type Complain = (path: Path, expected: string, cure: string) => void;

/** Reads the task. `cases` have one seed: that of the first. */
export function readSweep(
  { experiment, provenance, given }: ParsedExperiment,
  cases: readonly [SweepCase, ...SweepCase[]],
): Checked<SweepTask> {
  const problems: Problem[] = [];
  const complain: Complain = (path, expected, cure) =>
    problems.push({ ...provenance(path), path, value: given(path), expected, cure });
  const design = experiment.design ?? 'grid';
  const inputs = inputsOf(experiment, cases[0], complain);
  const targets = targetsOf(inputs, cases, complain);
  const measures = measuresOf(experiment, cases[0], complain);
  const replications = askedReplications(experiment.replications ?? cases[0].read.scenario.run.replications);
  if (experiment.replications !== undefined)
    problems.push(...precisionProblems(replications, provenance, cases[0]));
  checkDesign(experiment, inputs, complain);
  if (problems.length > 0) return { ok: false, problems };
  const points = pointsOf(experiment, inputs, cases[0].planned.plan.seed);
  const { title } = experiment;
  return { ok: true, value: { title, design, cases, inputs, targets, points, measures, replications } };
}

function precisionProblems(
  replications: Replications,
  provenance: ParsedExperiment['provenance'],
  { planned }: SweepCase,
): Problem[] {
  return unknownPrecisions({ replications, path: ['replications', 'until'], provenance }, planned.catalogue);
}

function inputsOf({ vary = {} }: Experiment, { read }: SweepCase, complain: Complain): SweepInput[] {
  return Object.entries(vary).flatMap(([name, levels]) => {
    const at = (path: Path, expected: string, cure: string): void =>
      complain(['vary', name, ...path], expected, cure);
    const input = readSweepInput(name, levels, { root: read.scenario, complain: at });
    return input === null ? [] : [input];
  });
}

/** What each input moves in each scenario. A variant must have what is moved. */
function targetsOf(
  inputs: readonly SweepInput[],
  cases: readonly SweepCase[],
  complain: Complain,
): Target[][] {
  return cases.map(({ name, read }, i) =>
    inputs.flatMap((input) => {
      const at = (_: Path, expected: string, cure: string): void =>
        complain(['vary', input.name], i === 0 ? expected : `${expected} (in the variant ${name})`, cure);
      const target = targetOf(input.name, { root: read.scenario, complain: at });
      return target === null ? [] : [target];
    }),
  );
}

function measuresOf({ measures }: Experiment, { planned }: SweepCase, complain: Complain): SweepMeasure[] {
  const rows = planned.catalogue.measures;
  return measures.flatMap((asked, i): SweepMeasure[] => {
    const figure = typeof asked === 'string' ? { measure: asked } : asked;
    const at: Complain = (path, expected, cure) =>
      complain(['measures', i, ...(typeof asked === 'string' ? [] : path)], expected, cure);
    const row = findFigure(rows, figure, at);
    if (row === null) return [];
    const { measure, dimensions, unit } = rows[row]!;
    return [
      { measure, dimensions, unit, name: (typeof asked === 'string' ? undefined : asked.name) ?? null },
    ];
  });
}

function checkDesign(experiment: Experiment, inputs: readonly SweepInput[], complain: Complain): void {
  const { design = 'grid', points, vary = {}, variants = {} } = experiment;
  if (Object.keys(vary).length === 0 && (Object.keys(variants).length === 0 || design !== 'grid'))
    complain(
      ['vary'],
      'at least one input to move',
      'for example vary: { services.reablement.hours: 6000..9000 step 250 }',
    );
  if (isSample(design)) {
    if (points === undefined)
      complain(['points'], 'how many points the sample has', 'for example points: 64');
    if (design === 'sobol' && inputs.length > MOST_SOBOL_DIMENSIONS)
      complain(
        ['vary'],
        `${MOST_SOBOL_DIMENSIONS} inputs at most for sobol points`,
        'write design: latin hypercube',
      );
    return;
  }
  if (points !== undefined)
    complain(
      ['points'],
      `no \`points\` beside design: ${design}, which runs every level`,
      'take it out, or write design: latin hypercube',
    );
  if (design === 'grid') for (const input of inputs) checkGridInput(input, complain);
  const all = countOf(design, inputs);
  if (all > MOST_POINTS)
    complain(
      ['vary'],
      `${MOST_POINTS} points at most: these make ${all}`,
      'write larger steps, or design: sobol',
    );
}

function checkGridInput({ name, levels, range }: SweepInput, complain: Complain): void {
  if (levels !== null) return;
  const { low, high } = range!;
  const step = Number(((high - low) / 10).toPrecision(3));
  complain(['vary', name], 'a step, for a grid', `write ${low}..${high} step ${step}, or a list of values`);
}

function pointsOf(
  { design = 'grid', points }: Experiment,
  inputs: readonly SweepInput[],
  seed: string,
): Point[] {
  if (design === 'grid') return inputs.length === 0 ? [] : gridPoints(inputs);
  if (design === 'one at a time') return alonePoints(inputs);
  return samplePoints(inputs, { design, points: points!, uniform: sequence(`${seed}/points`) });
}
