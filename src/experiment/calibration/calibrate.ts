/** Fits inputs of a scenario to what was observed, judges what the data can tell, and confirms on fresh replications. */
import type { CalibrationInput } from '../../scenario/calibration-input.ts';
import { laidNumbers } from '../../scenario/moved-input.ts';
import { valuePathText } from '../../scenario/value-path.ts';
import { fitsOf } from '../observed/fit.ts';
import type { ReplicationRange } from '../replications.ts';
import type { ScenarioRun } from '../scenario-run.ts';
import type { Calibration, FittedInput } from './calibration.ts';
import { fit, type Fit, type FitProblem } from './fit.ts';
import { residualsOf, type FitFigure } from './fit-figures.ts';
import type { SourceOf } from './fitted-values.ts';
import { onBounds, pointOf, valuesAt, withoutFalseDigits } from './input-scale.ts';
import { noiseOf, type Residuals } from './slopes.ts';
import { knowledgeOf, type Knowledge } from './standard-errors.ts';
import { runAll, scenarioAt, type Trials } from './trials.ts';
import { verdictsOf } from './verdicts.ts';

export interface CalibrationRequest extends Trials {
  readonly figures: readonly FitFigure[];
  readonly replications: ReplicationRange;
  /** Where the fitted numbers are to say they come from, once the errors are known. */
  readonly sourceOf: (inputs: readonly FittedInput[]) => SourceOf;
}

export interface Calibrated {
  readonly calibration: Calibration;
  /** The file as it was and as fitted, on fresh replications; null when it was stopped. */
  readonly runs: readonly [ScenarioRun, ScenarioRun] | null;
}

/**
 * Calibrates. Nothing depends on who runs the replications. Throws UnfitValues when the scenario cannot be
 * run with some values inside the ranges, MissingFigure when a figure to meet does not exist.
 */
export async function calibrate(request: CalibrationRequest): Promise<Calibrated> {
  const { inputs, figures, replications } = request;
  const now = inputs.map((input) => input.now);
  const progress = countingProgress(request);
  const found = await fit({
    start: pointOf(inputs, now),
    snap: (point) => pointOf(inputs, valuesAt(inputs, point)),
    look: looking(request, progress),
  });
  const known = found.slopes === null || found.ending === 'stopped' ? null : judged(inputs, found);
  const values = fittedValues(inputs, found, known);
  const fitted = fittedInputs(inputs, values, known);
  const calibration: Calibration = {
    inputs: fitted,
    figures: { names: [...new Set(figures.map(({ name }) => name))], count: figures.length },
    ending: found.ending,
    replications,
    rounds: found.path.map(({ point, misfit }) => ({ values: valuesAt(inputs, point), misfit })),
    noise: noiseAtEnd(found, figures),
    correlations: known?.correlations ?? null,
    verdicts: known === null ? null : verdictsOf(found.slopes!, known.correlations),
    confirmation: null,
  };
  if (known === null) return { calibration, runs: null };
  return confirmed(request, { calibration, values, progress });
}

type Progress = () => Trials['onProgress'];

/** Replications done so far over all looks: each look counts on from the last. */
function countingProgress({ onProgress }: Trials): Progress {
  let before = 0;
  let asked = 0;
  return () => {
    before = asked;
    return (done, planned) => {
      asked = before + planned;
      onProgress(before + done, asked);
    };
  };
}

/** Looks at points; one that was looked at before is not run again. */
function looking(request: CalibrationRequest, progress: Progress): FitProblem['look'] {
  const { inputs, planned, figures, replications } = request;
  const seen = new Map<string, Residuals>();
  return async (points) => {
    const wanted = points.map((point) => valuesAt(inputs, point));
    const fresh = wanted.filter((values) => !seen.has(String(values)));
    const scenarios = fresh.map((values) => scenarioAt(request, values));
    const runs = await runAll(request, scenarios, { replications, onProgress: progress() });
    if (runs === null) return null;
    for (const [i, run] of runs.entries())
      seen.set(String(fresh[i]), residualsOf(run, planned.observed, figures));
    return wanted.map((values) => seen.get(String(values))!);
  };
}

function judged(inputs: readonly CalibrationInput[], { path, slopes }: Fit): Knowledge {
  const { point, residuals } = path.at(-1)!;
  return knowledgeOf(slopes!, residuals, onBounds(inputs, valuesAt(inputs, point)));
}

function noiseAtEnd({ path }: Fit, figures: readonly FitFigure[]): Calibration['noise'] {
  const noise = noiseOf(path.at(-1)?.residuals ?? []);
  return noise.map((squared, i) => {
    const { name, span } = figures[i]!;
    return { name, span, inTolerances: Math.sqrt(squared) };
  });
}

function errorsIn({ range }: CalibrationInput, error: Knowledge['errors'][number]): FittedInput['errors'] {
  if (error === null) return null;
  const width = range.high - range.low;
  const [tolerance, chance] = [error.tolerance * width, error.chance * width];
  return { tolerance, chance, both: Math.hypot(tolerance, chance) };
}

function fittedValues(inputs: readonly CalibrationInput[], { path }: Fit, known: Knowledge | null): number[] {
  const last = path.at(-1);
  if (last === undefined) return inputs.map(({ now }) => now);
  const errors = inputs.map((input, i) => errorsIn(input, known?.errors[i] ?? null)?.both ?? null);
  return withoutFalseDigits(inputs, valuesAt(inputs, last.point), errors);
}

function fittedInputs(
  inputs: readonly CalibrationInput[],
  values: readonly number[],
  known: Knowledge | null,
): FittedInput[] {
  const bounds = onBounds(inputs, values);
  const laid = new Map(laidNumbers(inputs, values).map((one) => [valuePathText(one.number.path), one.value]));
  return inputs.map((input, i): FittedInput => {
    const { name, now, range, figure, moves } = input;
    const numbers = moves.map(({ number }) => {
      const path = valuePathText(number.path);
      return { path, before: number.written, after: laid.get(path) ?? number.written };
    });
    return {
      name,
      unit: figure.unit + (figure.per === '' ? '' : `/${figure.per}`),
      before: now,
      after: values[i]!,
      ...range,
      onBound: bounds[i]!,
      errors: errorsIn(input, known?.errors[i] ?? null),
      numbers,
    };
  });
}

interface Ready {
  readonly calibration: Calibration;
  readonly values: readonly number[];
  readonly progress: Progress;
}

/** The file as it was and as fitted on as many replications that the fit has not seen. */
async function confirmed(
  request: CalibrationRequest,
  { calibration, values, progress }: Ready,
): Promise<Calibrated> {
  const { from, to } = request.replications;
  const fresh = { from: to + 1, to: to + (to - from + 1) };
  const fitted = scenarioAt(request, values, request.sourceOf(calibration.inputs));
  const runs = await runAll(request, [request.planned, fitted], {
    replications: fresh,
    onProgress: progress(),
  });
  if (runs === null) return { calibration: { ...calibration, ending: 'stopped' }, runs: null };
  const [before, after] = runs as [ScenarioRun, ScenarioRun];
  const fits = (run: ScenarioRun) => fitsOf(run, request.planned.observed);
  const confirmation = { replications: fresh, before: fits(before), after: fits(after) };
  return { calibration: { ...calibration, confirmation }, runs: [before, after] };
}
