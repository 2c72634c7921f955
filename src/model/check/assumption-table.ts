/** The part of the assumptions register that deserves a second look. */
import type { Assumption, Path } from '../../scenario/scenario.ts';
import type { CheckTable } from './check-report.ts';
import { column } from './tables.ts';

/** A path for reading: `pathways > reablement > step 1 > process > takes`; lists count from 1, as in `changes`. */
function pathInWords(path: Path): string {
  return path
    .flatMap((step, i) => {
      if (step === 'steps' && typeof path[i + 1] === 'number') return [];
      if (typeof step !== 'number') return [step];
      return [path[i - 1] === 'steps' ? `step ${step + 1}` : `number ${step + 1}`];
    })
    .join(' > ');
}

/** Numbers whose source is missing, or of which the author is not sure. */
export function assumptionTable(assumptions: readonly Assumption[]): CheckTable {
  const doubtful = assumptions.filter(({ source, confidence }) => source === null || confidence === 'L');
  return {
    title: 'Numbers without a source, or of low confidence',
    columns: ['number', 'value', 'confidence', 'source', 'file', 'line'].map((name) => column(name)),
    rows: doubtful.map(({ path, value, confidence, source, file, line }) => [
      pathInWords(path),
      value,
      confidence,
      source,
      file,
      line,
    ]),
  };
}
