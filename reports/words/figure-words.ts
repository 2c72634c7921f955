/** How one figure of a measure is spoken of where figures of other dimensions may stand beside it. */
import type { Dimensions } from '../reading/figures.ts';
import { wordsFor, type MeasureWords } from './measure-words.ts';

/** A dimension as it is said: `code E` for a reason. */
function dimensionText([dimension, value]: readonly [string, string]): string {
  return dimension === 'reason' ? `code ${value}` : value;
}

/** The words of the measure, with what the figure is of always said: `Delayed days, code E`. */
export function wordsForFigure(measure: string, dimensions: Dimensions): MeasureWords {
  const spoken = wordsFor(measure, dimensions);
  const whole = wordsFor(measure).subject;
  const missing = Object.entries(dimensions).filter(
    ([dimension, value]) => wordsFor(measure, { [dimension]: value }).subject === whole,
  );
  if (missing.length === 0) return spoken;
  const of = missing.map(dimensionText).join(', ');
  return {
    ...spoken,
    subject: `${spoken.subject}, ${of}`,
    object: `${spoken.object}, ${of}`,
    level: (size) => `${spoken.level(size)}, ${of}`,
  };
}
