/** What a calibration says on the terminal: the inputs, the figures they were fitted to, and what that rests on. */
import {
  calibrationFindings,
  inputValue,
  isMet,
  rangeText,
  roughValue,
} from '../../reports/words/calibration.ts';
import { counted } from '../../reports/words/numbers.ts';
import { monthsInWords, observedCells } from '../../reports/words/observed.ts';
import { valueHeader } from '../../reports/tables/value-cells.ts';
import { unitInWords } from '../../reports/words/units.ts';
import type { Calibration, Confirmation, FittedInput } from '../experiment/calibration/calibration.ts';
import type { ReplicationRange } from '../experiment/replications.ts';
import { plainTable } from './plain-table.ts';

/** Lines for people. */
export function calibrationLines(title: string, calibration: Calibration): string[] {
  const { confirmation } = calibration;
  return [
    '',
    title,
    basis(calibration),
    '',
    ...inputTable(calibration.inputs),
    ...(confirmation === null ? [] : ['', ...figureTable(confirmation, calibration)]),
    '',
    ...calibrationFindings(calibration),
  ];
}

function basis({ replications, rounds, confirmation, figures }: Calibration): string {
  const fitted = `Fitted to ${counted(figures.count, 'observed figure')} in ${counted(Math.max(0, rounds.length - 1), 'round')} on replications ${rangeOf(replications)}`;
  return confirmation === null
    ? `${fitted}.`
    : `${fitted}; the figures below are from fresh replications, ${rangeOf(confirmation.replications)}.`;
}

function rangeOf({ from, to }: ReplicationRange): string {
  return `${from} to ${to}`;
}

function inputTable(inputs: readonly FittedInput[]): string[] {
  const heads = ['Input', 'Before', 'After', 'Range', 'Standard error: tolerance', 'chance'];
  return plainTable(
    heads.map((heading, i) => ({ heading, align: i === 0 ? 'left' : 'right' })),
    inputs.map((input) => [
      valueHeader(input.name).text,
      inputValue(input.before, input),
      inputValue(input.after, input),
      rangeText(input),
      ...errorCells(input),
    ]),
  );
}

function errorCells(input: FittedInput): string[] {
  if (input.errors === null) return [input.onBound ? 'on its bound' : 'not known', ''];
  return [roughValue(input.errors.tolerance, input), roughValue(input.errors.chance, input)];
}

function figureTable({ before, after }: Confirmation, { figures, replications }: Calibration): string[] {
  const heads = ['Observed figure', 'Observed', 'Before', 'After (95% interval)', 'Off', 'Within tolerance'];
  const rows = after.map((fit, i) => {
    const cells = observedCells(fit, fit);
    const [earlier] = [observedCells(before[i]!, before[i]!)];
    const { observed, modelled, interval, difference, tolerance } = cells;
    return [
      `${fit.name} (${unitInWords(fit.unit)})`,
      observed,
      earlier.modelled,
      interval === null ? modelled : `${modelled} (${interval})`,
      difference,
      tolerance === null
        ? 'not fitted'
        : `${isMet(fit) ? 'yes' : 'no'} (${tolerance})${figures.names.includes(fit.name) ? '' : ', not fitted'}`,
    ];
  });
  const months = after.flatMap((fit) => {
    const said = monthsInWords(fit, replications.to - replications.from + 1);
    return said === null ? [] : [`  ${fit.name}: ${said}`];
  });
  const aligned = heads.map((heading) => ({
    heading,
    align: ['Observed', 'Before'].includes(heading) ? ('right' as const) : ('left' as const),
  }));
  return [...plainTable(aligned, rows), ...months];
}
