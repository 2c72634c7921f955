/** Closed periods of one capacity that overlap: which of two counts, and until when, could not be told from the file. */
import type { CapacityPattern, Path } from '../scenario.ts';
import type { Checking } from './checking.ts';
import { daysOf, shared, spanWords } from './day-spans.ts';

/** Checks the closed periods of one capacity: in order, and apart from each other. */
export function checkClosures(
  { report }: Checking,
  path: Path,
  closed: NonNullable<CapacityPattern['closed']>,
): void {
  const spans = closed.map(({ from, to }) => daysOf(from, to));
  spans.forEach((span, index) => {
    if (span.to < span.from)
      report([...path, index], 'a last day not before the first', 'exchange or correct the dates');
    const before = spans.slice(0, index).findIndex((one) => shared(one, span) !== null);
    if (before >= 0)
      report(
        [...path, index],
        `a closure that does not overlap another: number ${before + 1} of the list is closed ${spanWords(shared(spans[before]!, span)!)} too`,
        'join the two into one, or correct the dates',
      );
  });
}
