/** How precise the figures are, in words: the half-width of each measure asked for, and which needs more. */
import type { ScenarioResults } from '../../src/experiment/results.ts';
import { wordsFor } from './measure-words.ts';
import { counted, fixed, percentage, plain } from './numbers.ts';

type Reached = NonNullable<ScenarioResults['precision']>[number];

/** A sentence for each measure of which a precision was asked; none where none was. */
export function precisionInWords({ precision = [] }: Pick<ScenarioResults, 'precision'>): string[] {
  return precision.map(reachedInWords);
}

function reachedInWords({
  measure,
  wanted,
  halfWidth,
  share,
  replications,
  settledAt,
  more,
}: Reached): string {
  const { subject, scale } = wordsFor(measure);
  if (halfWidth === null) return `${subject}: too few replications to say how precise.`;
  const size = (value: number): string => plain(value * scale);
  const of = share === null ? '' : ` (${percentage(share)} of the average)`;
  const said = `${subject}: known to \u00B1${size(halfWidth)}${of} after ${counted(replications, 'replication')}; \u00B1${size(wanted)} was asked`;
  if (settledAt !== null) return `${said}, and reached from replication ${fixed(settledAt)} on.`;
  return `${said}, and needs ${more === null ? 'more' : `about ${fixed(more)} more`}.`;
}
