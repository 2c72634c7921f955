/** What a searched capacity must bring about: a measure and a bound, or a target of the scenario by name. */
import { exampleInUnit, figureInUnit } from '../../scenario/figure-in-unit.ts';
import { nearestName } from '../../scenario/nearest-name.ts';
import { findFigure } from '../named-figure.ts';
import type { Figure } from '../points/run-points.ts';
import type { PlannedScenario } from '../scenario-run.ts';

export interface Condition extends Figure {
  /** As it was asked for. */
  readonly text: string;
  readonly unit: string;
  /** Bounds in the unit of the measure, both included; infinite where there is none. */
  readonly low: number;
  readonly high: number;
}

export type ReadCondition =
  { readonly condition: Condition } | { readonly expected: string; readonly cure: string };

const FORM = /^\s*(?<measure>\w+)\s*(?:\[(?<where>[^\]]*)\])?\s*(?<sign><=|>=|≤|≥)\s*(?<bound>.+?)\s*$/;
const EXAMPLE = '"patientsDelayed <= 60", or with dimensions "delayed[service=acute] <= 60"';

type Known = Pick<PlannedScenario, 'catalogue' | 'targets'>;

/** Reads `patientsDelayed <= 60`, `utilisation[service=acute] >= 85%`, or the name of an entry of `targets`. */
export function readCondition(text: string, { catalogue, targets }: Known): ReadCondition {
  const named = targets.find(({ name }) => name === text.trim());
  if (named !== undefined) {
    const { measure, dimensions, unit, green } = named;
    return { condition: { text: named.name, measure, dimensions, unit, ...green } };
  }
  const parts = FORM.exec(text)?.groups as Parts | undefined;
  if (parts === undefined) {
    const names = targets.map(({ name }) => name);
    const advice = names.length === 0 ? '' : `; or the name of a target: ${nearestName(text, names).advice}`;
    return {
      expected: `a measure, <= or >=, and a figure: "${text}" cannot be read`,
      cure: `for example ${EXAMPLE}${advice}`,
    };
  }
  return conditionOf(text.trim(), parts, catalogue);
}

interface Parts {
  readonly measure: string;
  readonly where?: string;
  readonly sign: string;
  readonly bound: string;
}

/** `service=acute, place=North` as dimensions; a comma inside a name is written with a quote round the name. */
function dimensionsIn(where: string | undefined): Record<string, string> {
  const pairs = [...(where ?? '').matchAll(/\s*([^=,]+?)\s*=\s*(?:"([^"]*)"|([^,]*?))\s*(?:,|$)/g)];
  return Object.fromEntries(pairs.map(([, key, quoted, bare]) => [key!, quoted ?? bare!]));
}

function conditionOf(text: string, parts: Parts, catalogue: PlannedScenario['catalogue']): ReadCondition {
  const found = figureIn(catalogue, parts.measure, parts.where);
  if (!('unit' in found)) return found;
  const bound = boundIn(parts.bound, found.unit);
  if (bound === null)
    return {
      expected: `a figure in the unit of ${parts.measure}, ${found.unit}: "${parts.bound}" is none`,
      cure: `for example ${exampleInUnit(found.unit)}`,
    };
  const isMost = parts.sign === '<=' || parts.sign === '≤';
  return {
    condition: { text, ...found, low: isMost ? -Infinity : bound, high: isMost ? bound : Infinity },
  };
}

function boundIn(text: string, unit: string): number | null {
  try {
    return figureInUnit(text, unit);
  } catch {
    return null;
  }
}

export type FoundFigure =
  (Figure & { readonly unit: string }) | { readonly expected: string; readonly cure: string };

/** A figure of the catalogue by measure and dimensions as written on the command line; else what is wrong. */
export function figureIn(
  { measures }: PlannedScenario['catalogue'],
  measure: string,
  where: string | undefined,
): FoundFigure {
  const dimensions = dimensionsIn(where);
  const wrong: { expected: string; cure: string }[] = [];
  const row = findFigure(measures, { measure, where: dimensions }, (_, expected, cure) => {
    wrong.push({ expected, cure });
  });
  if (row === null) return wrong[0]!;
  return { measure, dimensions, unit: measures[row]!.unit };
}
