/** What happened to people in one replication of a scenario, in words and in order: the whole event log of a small story. */
import { traceStory } from '../../src/model/trace/story.ts';
import { simulate } from '../../src/model/simulate.ts';
import type { LedgerTotals } from '../../src/observe/records.ts';
import { planOf } from './plan-of.ts';

export interface StoryOf {
  /** `Mon 4 April 2016, 09:00: referrals 1 arrives`. */
  readonly lines: readonly string[];
  /** Amounts of each pool over the measured period. */
  readonly pools: readonly LedgerTotals[];
}

export function storyOf(text: string): StoryOf {
  const plan = planOf(text);
  const told = traceStory(plan, 1, { kind: 'everybody' }).filter(({ what }) => !what.startsWith('now has'));
  const lines = told.map(({ when, who, what }) => `${when}: ${who} ${what}`);
  return { lines, pools: simulate(plan, 1, {}).ledger };
}
