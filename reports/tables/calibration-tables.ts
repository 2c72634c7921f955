/** The tables of a calibration: its inputs, the numbers of the file that they move, and its rounds. */
import type { Calibration, FittedInput } from '../../src/experiment/calibration/calibration.ts';
import { inputValue, rangeText, roughValue } from '../words/calibration.ts';
import { fixed, plain } from '../words/numbers.ts';
import { columns, words, type Cell, type ReportTable } from './report-table.ts';
import { valueColumn, valueHeader } from './value-cells.ts';

function valueCell(value: number, input: FittedInput): Cell {
  return { text: inputValue(value, input), figures: [{ label: 'value', value }] };
}

function errorCell(input: FittedInput): Cell {
  if (input.errors === null) return words('none: at the end of its range');
  const { both, tolerance, chance } = input.errors;
  return {
    text: roughValue(both, input),
    below: `tolerance ${roughValue(tolerance, input)}, chance ${roughValue(chance, input)}`,
    figures: [
      { label: 'tolerance', value: tolerance },
      { label: 'chance', value: chance },
    ],
  };
}

function rangeCell(input: FittedInput): Cell {
  const { low, high } = input;
  return {
    text: rangeText(input),
    figures: [
      { label: 'low', value: low },
      { label: 'high', value: high },
    ],
  };
}

/** Each input before and after, with its range and its standard error. */
export function fittedInputsTable({ inputs }: Calibration): ReportTable {
  return {
    name: 'fitted-inputs',
    caption: 'What was fitted',
    reading: 'Standard error: from the tolerances of what was observed and from chance, together and apart',
    columns: columns('Input', 'Before', 'After', 'Range', 'Standard error'),
    rows: inputs.map((input) => ({
      header: valueHeader(input.name),
      cells: [
        valueCell(input.before, input),
        valueCell(input.after, input),
        rangeCell(input),
        errorCell(input),
      ],
    })),
    look: 'stack',
  };
}

/** Each number of the file that moved with an input. */
export function fittedNumbersTable({ inputs }: Calibration): ReportTable {
  const numbers = new Map(inputs.flatMap((input) => input.numbers).map((number) => [number.path, number]));
  return {
    name: 'fitted-numbers',
    caption: `Numbers of the file that the inputs move: ${fixed(numbers.size)}`,
    columns: columns('Number', 'Before', 'After'),
    rows: [...numbers.values()].map(({ path, before, after }) => ({
      header: valueHeader(path),
      cells: [words(String(before)), words(String(after))],
    })),
    look: 'stack',
  };
}

/** The start and each better point. */
export function fitRoundsTable({ inputs, rounds }: Calibration): ReportTable {
  return {
    name: 'fit-rounds',
    caption: 'How the fit went',
    reading:
      'Misfit: half the sum of squared differences, each in tolerances; 0 when every figure is met exactly',
    columns: [...columns('Round'), ...inputs.map(({ name }) => valueColumn(name)), ...columns('#Misfit')],
    rows: rounds.map(({ values, misfit }, i) => ({
      header: words(i === 0 ? 'Start' : String(i)),
      cells: [
        ...values.map((value, k) => valueCell(value, inputs[k]!)),
        { text: plain(misfit), figures: [{ label: 'value', value: misfit }] },
      ],
    })),
    look: 'stack',
  };
}
