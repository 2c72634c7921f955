import type { Beyond, SizeOutcome } from './sizing.ts';

/** What it means that nothing in the range is enough: of a `maximise` nothing further was looked at. */
export function beyondOutcome(goal: 'minimise' | 'maximise' | 'cost', { point }: Beyond): SizeOutcome {
  if (goal === 'maximise') return 'outside the range';
  return point.verdict === 'holds' ? 'outside the range' : 'unreachable';
}
