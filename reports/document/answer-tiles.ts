/** The few figures a director looks for, each large with its certainty below. */
import { findDifference, findEstimate } from '../reading/figures.ts';
import { keyFigures, type KeyFigure } from '../reading/key-figures.ts';
import type { Comparison } from '../reading/sides.ts';
import { differenceCell, levelCell, pairCell } from '../tables/cells.ts';
import { wordsFor } from '../words/measure-words.ts';
import type { Block, Tile } from './block.ts';

function tileOf(comparison: Comparison, { measure, dimensions }: KeyFigure): Tile {
  const { all, base, variant } = comparison;
  const words = wordsFor(measure, dimensions);
  const label = words.subject;
  const level = levelCell(findEstimate(base.results, measure, dimensions), words);
  const interval = (range: string | null | undefined): string[] =>
    range === null || range === undefined ? [] : [`95% interval ${range}`];
  if (variant === null) return { label, size: level.text, below: interval(level.below) };
  const difference = findDifference(all, variant.results.scenario, { measure, dimensions });
  const change = differenceCell(difference, words);
  const levels = pairCell(comparison, { measure, dimensions }).text;
  return { label, size: change.text, below: [...interval(change.below), levels] };
}

/** Change from which such a figure is worth a place in the answer [share of its level]. */
const WORTH_A_TILE = 0.01;

/** Whether the figure is known to differ, and by more than a hair; of a run, whether it is there. */
function changes({ all, base, variant }: Comparison, { measure, dimensions }: KeyFigure): boolean {
  if (variant === null) return true;
  const difference = findDifference(all, variant.results.scenario, { measure, dimensions });
  const level = findEstimate(base.results, measure, dimensions)?.mean ?? 0;
  if (difference?.verdict !== 'lower' && difference?.verdict !== 'higher') return false;
  return Math.abs(difference.mean) >= WORTH_A_TILE * Math.abs(level);
}

/** The figures; nothing where there is none. */
export function tiles(comparison: Comparison): Block[] {
  const figures = keyFigures(comparison).filter(
    (figure) => figure.inAnswer && (figure.ifItChanges !== true || changes(comparison, figure)),
  );
  if (figures.length === 0) return [];
  return [{ kind: 'tiles', tiles: figures.map((figure) => tileOf(comparison, figure)) }];
}
