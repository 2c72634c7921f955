/** What a search for a size was asked, in a sentence. */
import type { Sizing } from '../../src/experiment/sizing/sizing.ts';
import { inputValue } from './calibration.ts';
import { wordsForFigure } from './figure-words.ts';
import { listInWords, small } from './lists.ts';
import { percentage, stated } from './numbers.ts';
import { conditionSubject, sizedValue } from './size.ts';
import { valueName } from './value-names.ts';

type Condition = Sizing['conditions'][number];
type Conditions = Pick<Sizing, 'conditions' | 'chance'>;

/** What must hold: `patients delayed on an average day are at most 60`. */
function conditionInWords(condition: Condition): string {
  const { low, high } = condition;
  const { scale, format, unit, are } = wordsForFigure(condition.measure, condition.dimensions);
  const level = (bound: number): string => `${format(stated(bound * scale))}${unit === '' ? '' : ` ${unit}`}`;
  const bounds =
    low === null
      ? `at most ${level(high!)}`
      : high === null
        ? `at least ${level(low)}`
        : `from ${level(low)} to ${level(high)}`;
  // anything but a measure with its bound is the name of a target
  const target = /[<>\u2264\u2265]/.test(condition.text) ? '' : ` (target \u201c${condition.text}\u201d)`;
  return `${small(conditionSubject(condition))} ${are} ${bounds}${target}`;
}

/** What is asked of the result: `patients delayed on an average day are at most 60, in 90% of years`. */
function conditionsInWords({ conditions, chance }: Conditions): string {
  const what = conditions.map(conditionInWords).join(', and ');
  return `${what}, ${chance === null ? 'in the average year' : `in ${percentage(chance, 0)} of years`}`;
}

/** The question as a sentence. */
export function askedSize(sizing: Sizing): string {
  const { goal, inputs } = sizing;
  const what = listInWords(inputs.map(({ name }) => valueName(name)));
  const ranges = listInWords(
    inputs.map((input) => `${inputValue(input.from, { unit: '' })} to ${sizedValue(input.to, input)}`),
  );
  const lead = {
    minimise: 'The smallest figure for',
    maximise: 'The largest figure for',
    cost: 'The cheapest mix of',
  }[goal];
  return `${lead} ${what} (${ranges}) with which ${conditionsInWords(sizing)}.`;
}
