/** Delay in each locality, in the three ways of counting it. */
import { findDifference, findEstimate, valuesOf } from '../reading/figures.ts';
import type { Comparison } from '../reading/sides.ts';
import { rangeOfDifference, roundInterval, verdictWords } from '../words/finding.ts';
import { intervalText, levelPair, levelText } from '../words/headline.ts';
import { wordsFor } from '../words/measure-words.ts';
import { pageTable } from './data-table.ts';
import { markup, name, type Html, type Piece } from './markup.ts';

const MEASURES = [
  { measure: 'delayedDays', label: 'Delayed days a year' },
  { measure: 'patientsDelayed', label: 'Patients delayed on an average day' },
  { measure: 'peopleAffected', label: 'Different people delayed in the period' },
] as const;

function below(text: string | null): Html | null {
  return text === null ? null : markup`<span class="unit">${text}</span>`;
}

/** `16,000 \u2192 13,900` with the interval of the difference below; for one scenario the level and its interval. */
function cell({ all, base, variant }: Comparison, measure: string, locality: string): Piece {
  const words = wordsFor(measure);
  const dimensions = { locality };
  const before = findEstimate(base.results, measure, dimensions);
  if (before === undefined) return 'n/a';
  if (variant === null) return markup`${levelText(before, words)}${below(intervalText(before, words))}`;
  const after = findEstimate(variant.results, measure, dimensions);
  const difference = findDifference(all, variant.results.scenario, { measure, dimensions });
  if (after === undefined || difference === undefined) return levelText(before, words);
  const { mean, low, high, verdict } = difference;
  const interval = low === null || high === null ? null : roundInterval(mean, low, high);
  const levels = levelPair([before, after], difference, words).join(' \u2192 ');
  if (interval === null) return levels;
  if (verdict === 'same') return markup`${levels}${below(verdictWords(difference, words))}`;
  const range = rangeOfDifference(interval.low, interval.high, interval.step, words);
  const unclear = verdict === 'cannot tell' ? `${verdictWords(difference, words)}: ` : '';
  return markup`${levels}${below(unclear + range)}`;
}

/** The table, or null when nothing is divided by locality. */
export function localityTable(comparison: Comparison): Html | null {
  const { base, variant } = comparison;
  const localities = valuesOf(base.results.measures, { measure: 'delayedDays', dimension: 'locality' });
  if (localities.length === 0) return null;
  const single = 'Delay by locality: averages, with their 95% intervals below';
  const paired = 'Delay by locality: base \u2192 variant, with the 95% interval of the difference below';
  return pageTable({
    caption: variant === null ? single : paired,
    columns: ['Locality', ...MEASURES.map(({ label }) => label)].map((label) => ({ label, numeric: false })),
    rows: localities.map((locality) => ({
      header: name(locality),
      cells: MEASURES.map(({ measure }) => cell(comparison, measure, locality)),
    })),
    look: 'stack',
  });
}
