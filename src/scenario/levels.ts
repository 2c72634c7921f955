/** Where an experiment puts a number: `6000..9000 step 250`, `20 days..40 days`, `±20%` or one value. */
import { formatFigure, toNumber, type Figure } from './quantity.ts';
import { boundOf, EITHER_SIDE, figureOf, unitCure } from './range.ts';

/** Bounds in the unit of the number, both inside, and the way from one level to the next (null: not said). */
export interface Levels {
  readonly low: number;
  readonly high: number;
  readonly step: number | null;
}

export type ReadLevels = { readonly levels: Levels } | { readonly expected: string; readonly cure: string };

const FORM = 'a range such as 6000..9000 step 250, 20..40 days or ±20%';
/** More than anybody waits for, and a slip of the finger. */
const MOST_LEVELS = 10_000;

/**
 * Reads a range for a number, in whose unit it is; figures without a unit take the number's. The range need
 * not hold the number as it stands.
 */
export function readLevels(text: string, of: Figure): ReadLevels {
  const around = EITHER_SIDE.exec(text.trim());
  if (around !== null) return aroundOf(toNumber(of.decimal), Number(around[1]) / 100);
  const match = /^(.+?)\.\.(.+?)(?:\s+step\s+(.+))?$/.exec(text.trim());
  if (match === null)
    return {
      expected: FORM,
      cure: 'two figures with two dots between them, and `step` with a third for a grid',
    };
  const [, first, last, step] = match as unknown as [string, string, string, string | undefined];
  const [low, high] = [boundOf(figureOf(first), of), boundOf(figureOf(last), of)];
  if (low === null || high === null)
    return { expected: `${FORM}, in the unit of the number`, cure: unitCure(of) };
  if (low > high) {
    const steps = step === undefined ? '' : ` step ${step.trim()}`;
    return { expected: 'the lower bound first', cure: `write ${last.trim()}..${first.trim()}${steps}` };
  }
  if (low === high)
    return { expected: 'two bounds that differ', cure: 'write the one value in brackets, or take it out' };
  return step === undefined ? { levels: { low, high, step: null } } : stepped({ low, high }, step, of);
}

function aroundOf(value: number, share: number): ReadLevels {
  if (share === 0 || value === 0)
    return { expected: 'a range with room in it', cure: 'write two bounds, such as 0.75..0.79' };
  const half = Math.abs(value) * share;
  return { levels: { low: short(value - half), high: short(value + half), step: null } };
}

function stepped({ low, high }: Pick<Levels, 'low' | 'high'>, text: string, of: Figure): ReadLevels {
  const step = boundOf(figureOf(text), of);
  if (step === null)
    return { expected: `a step in the unit of the number, not "${text}"`, cure: unitCure(of) };
  if (step <= 0)
    return {
      expected: 'a step above 0',
      cure: `write step ${formatFigure(of).startsWith('-') ? 1 : Math.abs(step) || 1}`,
    };
  const steps = (high - low) / step;
  if (Math.abs(steps - Math.round(steps)) > 1e-9 * Math.max(1, steps)) {
    const last = short(low + Math.floor(steps) * step);
    const cure =
      last > low
        ? `end the range at ${last}, or choose a step that meets its end`
        : `write a step of ${short(high - low)} or less`;
    return { expected: `a step that goes into ${short(high - low)} a whole number of times`, cure };
  }
  if (steps >= MOST_LEVELS)
    return {
      expected: `${MOST_LEVELS} levels at most: this makes ${Math.round(steps) + 1}`,
      cure: 'write a larger step',
    };
  return { levels: { low, high, step } };
}

/** Every level of a range with a step. */
export function valuesOf({ low, high, step }: Levels & { readonly step: number }): number[] {
  return Array.from({ length: Math.round((high - low) / step) + 1 }, (_, i) => short(low + i * step));
}

/** Without the last bits of a sum. */
function short(value: number): number {
  return Number(value.toPrecision(12));
}
