/** A block contract costs the same when it is used less. */
import { costLines } from '../../reading/cost-lines.ts';
import { findDifference, findEstimate } from '../../reading/figures.ts';
import type { Comparison } from '../../reading/sides.ts';
import { levelPair, levelText } from '../headline.ts';
import { listInWords } from '../lists.ts';
import { wordsFor } from '../measure-words.ts';
import type { Point } from './point.ts';

/** Fall in use from which it is told [share of capacity]. */
const WORTH_TELLING = 0.01;

/** Use of a service that falls for certain: `use of reablement falls from 92% to 52%`. */
function fallingUse({ all, base, variant }: Comparison, service: string): string | null {
  if (variant === null) return null;
  const figure = { measure: 'utilisation', dimensions: { service } };
  const change = findDifference(all, variant.results.scenario, figure);
  const [before, after] = [base, variant].map(({ results }) =>
    findEstimate(results, figure.measure, figure.dimensions),
  );
  if (change?.verdict !== 'lower' || before === undefined || after === undefined) return null;
  if (before.mean - after.mean < WORTH_TELLING) return null;
  const [a, b] = levelPair([before, after], change, wordsFor('utilisation'));
  return `use of ${service} falls from ${a} to ${b}`;
}

function sentences(comparison: Comparison): string[] {
  const { all, base, variant } = comparison;
  return costLines(comparison).flatMap(({ line, payer, said }) => {
    if (variant === null || said?.isBlock !== true) return [];
    const dimensions = { payer, line };
    const change = findDifference(all, variant.results.scenario, { measure: 'cost', dimensions });
    const cost = findEstimate(base.results, 'cost', dimensions);
    const falls = said.services.flatMap((service) => fallingUse(comparison, service) ?? []);
    if (change?.verdict !== 'same' || cost === undefined || falls.length === 0) return [];
    return [
      `\u201C${line}\u201D costs ${levelText(cost, wordsFor('cost'))} a year in both (paid by ${payer}), while ${listInWords(falls)}.`,
    ];
  });
}

/** The point; null where no block contract is used less for certain at the same cost. */
export function blockContractPoint(comparison: Comparison): Point | null {
  const found = sentences(comparison);
  if (found.length === 0) return null;
  return {
    title: 'A block contract saves nothing by being less used',
    text: `${found.join(' ')} Money is saved only when less is bought; until then the room can serve more people, if they come.`,
  };
}
