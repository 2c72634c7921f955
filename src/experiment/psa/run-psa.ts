/** Draws what inputs may be, runs each draw on the same replications, and keeps apart what is not known from chance. */
import { sequence } from '../../random/stream.ts';
import { latinHypercube } from '../../statistics/latin-hypercube.ts';
import { runPoints, type Figure, type PointValues, type RunPlans } from '../points/run-points.ts';
import { scenarioWith, type MovableScenario } from '../points/scenario-with.ts';
import type { ValuesStore } from '../points/values-store.ts';
import type { ReplicationRange } from '../replications.ts';
import type { PlannedScenario } from '../scenario-run.ts';
import { NoSuchFigure } from '../sizing/judging.ts';
import { Stopped, UnfitPoint } from '../sizing/looking.ts';
import { decisionOf } from './decision.ts';
import { influencesOf } from './influences.ts';
import { laidDraw } from './lay-draw.ts';
import type { Psa } from './psa.ts';
import { uncertainFigure } from './uncertain-figure.ts';
import type { Uncertain } from './uncertain-inputs.ts';

export interface PsaRequest {
  readonly base: MovableScenario;
  readonly variant: MovableScenario | null;
  readonly inputs: readonly Uncertain[];
  readonly figure: Figure & { readonly unit: string };
  /** Which way of the figure is better: of a comparison only. */
  readonly better: 'lower' | 'higher';
  readonly draws: number;
  readonly replications: ReplicationRange;
  readonly run: RunPlans;
  readonly store: ValuesStore;
  readonly onProgress: (done: number, asked: number) => void;
}

/** Draws that are run together: threads keep every plan that they are given. */
const TOGETHER = 8;

/**
 * Draws the uncertain inputs together, runs every draw on the same replications, and keeps apart what is not
 * known from chance: of a scenario, or of the choice between it and a variant. Throws UnfitPoint,
 * NoSuchFigure, or Stopped when it was told to stop.
 */
export async function runPsa(request: PsaRequest): Promise<Psa> {
  const { base, variant, inputs, figure, draws } = request;
  const next = sequence(`psa ${base.planned.plan.seed}`);
  const values = latinHypercube(draws, inputs.length, next).map((row) =>
    row.map((p, k) => inputs[k]!.quantile(p)),
  );
  const { ofBase, ofVariant } = await tables(request, values);
  const differences = ofVariant?.map((row, i) => row.map((value, j) => value - ofBase[i]![j]!));
  const table = differences ?? ofBase;
  const { measure, dimensions, unit } = figure;
  const centred = { values, inputs };
  return {
    ...{ measure, dimensions, unit, draws, replications: request.replications },
    inputs: inputs.map(({ name, unit: inputUnit, now, low, high, from, of }) => ({
      ...{ name, unit: inputUnit, now, low, high, from, of },
    })),
    base: base.planned.title,
    variant: variant?.planned.title ?? null,
    figure: uncertainFigure(table),
    levels:
      ofVariant === undefined ? null : { base: uncertainFigure(ofBase), variant: uncertainFigure(ofVariant) },
    decision: differences === undefined ? null : decisionOf(differences, centred, request.better),
    influences: influencesOf(table, centred),
    samples: values.map((row, i) => ({
      inputs: row,
      figure: table[i]!.reduce((sum, value) => sum + value, 0) / table[i]!.length,
    })),
  };
}

interface Tables {
  /** Figures by draw, then by replication. */
  readonly ofBase: number[][];
  readonly ofVariant: number[][] | undefined;
}

async function tables(request: PsaRequest, values: readonly (readonly number[])[]): Promise<Tables> {
  const { base, variant, draws, replications } = request;
  const sides = variant === null ? [base] : [base, variant];
  const each = replications.to - replications.from + 1;
  const asked = draws * sides.length * each;
  const found: PointValues[] = [];
  for (let from = 0; from < draws; from += TOGETHER) {
    const some = values.slice(from, from + TOGETHER);
    const scenarios = some.flatMap((row) => sides.map((side) => drawn(request, side, row)));
    const before = found.length * each;
    const points = await runPoints({
      scenarios,
      figures: [request.figure],
      replications,
      run: request.run,
      store: request.store,
      onProgress: (done) => request.onProgress(before + done, asked),
    });
    if (points === null) throw new Stopped();
    found.push(...points);
  }
  const rows = found.map(([values]) => wellKnown([...values!], request));
  const of = (side: number): number[][] => rows.filter((_, i) => i % sides.length === side);
  return { ofBase: of(0), ofVariant: variant === null ? undefined : of(1) };
}

function wellKnown(values: number[], { figure: { measure } }: PsaRequest): number[] {
  if (!values.every(Number.isFinite)) throw new NoSuchFigure({ text: measure });
  return values;
}

/** A side with the inputs of a draw that are its own. */
function drawn({ inputs, base }: PsaRequest, side: MovableScenario, row: readonly number[]): PlannedScenario {
  const own = inputs.flatMap(({ moves }, k) => {
    const input = side === base ? moves.base : moves.variant;
    return input === null ? [] : [{ input, value: row[k]! }];
  });
  const values = own.map(({ value }) => value);
  const laid = laidDraw(
    side.read.scenario,
    own.map(({ input }) => input),
    values,
  );
  const made = scenarioWith(side, laid);
  if (!made.ok) throw new UnfitPoint(values, made.problems);
  // both sides meet the same people
  const { seed } = base.planned.plan;
  return { ...made.value, plan: { ...made.value.plan, seed } };
}
