/** Where a fitted number says it comes from. */
import { listInWords } from '../../reports/words/lists.ts';
import { inputValue, roughValue } from '../../reports/words/calibration.ts';
import type { FittedInput } from '../experiment/calibration/calibration.ts';
import type { SourceOf } from '../experiment/calibration/fitted-values.ts';
import type { CalibrationTask } from '../experiment/calibration/read-calibration.ts';
import { valuePathText } from '../scenario/value-path.ts';

/** Part of its range that a standard error may take before an input counts as hardly known. */
const HARDLY_KNOWN = 0.2;

/**
 * Sources of the numbers that some fitted inputs move: what they were fitted to, and how surely. `on` is
 * the day, only for a file that is written: results do not depend on the clock.
 */
export function fittedSource(
  inputs: readonly FittedInput[],
  { figures }: CalibrationTask,
  on: string | null = null,
): SourceOf {
  const to = listInWords([...new Set(figures.map(({ name }) => name))]);
  return ({ number }) => {
    const path = valuePathText(number.path);
    const movers = inputs.filter(({ numbers }) => numbers.some((one) => one.path === path));
    const sure = movers.map((input) => (input.name === path ? '' : atText(input)) + errorText(input));
    const when = on === null ? '' : ` on ${on}`;
    return {
      source: `fitted${when} by stepdown calibrate to ${to}${sure.join('')}; ${number.written} before`,
      confidence: movers.every(isKnown) ? 'M' : 'L',
    };
  };
}

function atText(input: FittedInput): string {
  return `; "${input.name}" at ${inputValue(input.after, input)}`;
}

function errorText(input: FittedInput): string {
  if (input.errors === null) return input.onBound ? ', the end of its range' : '';
  return `, standard error ${roughValue(input.errors.both, input)}`;
}

function isKnown({ errors, low, high }: FittedInput): boolean {
  return errors !== null && errors.both <= HARDLY_KNOWN * (high - low);
}
