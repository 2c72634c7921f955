/** Every point that applies, in the order in which a board would ask. */
import type { Comparison } from '../../reading/sides.ts';
import { atOncePoint } from './at-once.ts';
import { avoidedClaimedPoint } from './avoided-claimed.ts';
import { blockContractPoint } from './block-contract.ts';
import { ceilingPoint } from './ceiling.ts';
import { longestWaitPoint } from './longest-wait.ts';
import { peopleBehindDaysPoint } from './people-behind-days.ts';
import type { Point } from './point.ts';
import { reachPoint } from './reach.ts';
import { recordedElsewherePoint } from './recorded-elsewhere.ts';
import { recordedFirstPoint } from './recorded-first.ts';
import { throughputPoint } from './throughput.ts';
import { whatFollowsPoint } from './what-follows.ts';

const RULES = [
  avoidedClaimedPoint,
  ceilingPoint,
  throughputPoint,
  reachPoint,
  recordedElsewherePoint,
  peopleBehindDaysPoint,
  atOncePoint,
  blockContractPoint,
  longestWaitPoint,
  recordedFirstPoint,
  whatFollowsPoint,
] as const;

/** The points of a comparison or a run. */
export function pointsOf(comparison: Comparison): Point[] {
  return RULES.flatMap((rule) => rule(comparison) ?? []);
}
