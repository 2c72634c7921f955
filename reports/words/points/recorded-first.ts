/** Where the recorded code and what really binds disagree by much. */
import { findEstimate, type Dimensions } from '../../reading/figures.ts';
import type { Comparison, Side } from '../../reading/sides.ts';
import { listInWords } from '../lists.ts';
import { percentage } from '../numbers.ts';
import { causeMidSentence, ownReasons, reasonInWords } from '../reasons.ts';
import type { Point } from './point.ts';

const ROOT = 'rootCauseDays';
const PROCESS = 'process';
/** Part of the days of a code or of a cause from which the other view is worth telling. */
const MUCH = 0.2;
/** Days below this part of all delay are too few to tell of. */
const FEW = 0.01;

/** Days a year under a code with a cause: by root cause, or by what was waited for. */
interface Pair {
  readonly reason: string;
  readonly constraint: string;
  readonly root: number;
  readonly waited: number;
}

function daysOf({ results }: Side, measure: string, dimensions: Dimensions = {}): number {
  return findEstimate(results, measure, dimensions)?.mean ?? 0;
}

function pairsOf(side: Side): Pair[] {
  return side.results.measures.flatMap(({ measure, dimensions: { reason, constraint } }): Pair[] =>
    measure !== ROOT || reason === undefined || constraint === undefined
      ? []
      : [
          {
            reason,
            constraint,
            root: daysOf(side, ROOT, { reason, constraint }),
            waited: daysOf(side, 'delayedDays', { reason, constraint }),
          },
        ],
  );
}

function sum(pairs: readonly Pair[], of: (pair: Pair) => number): number {
  return pairs.reduce((all, pair) => all + of(pair), 0);
}

function distinct(names: readonly string[]): string[] {
  return [...new Set(names)];
}

type Say = (reason: string) => string;

/** Of days under a code, those that another service causes than the one waited for. */
function passedOn(pairs: readonly Pair[], few: number, say: Say): string[] {
  return distinct(pairs.map(({ reason }) => reason)).flatMap((reason) => {
    const own = pairs.filter((pair) => pair.reason === reason);
    const all = sum(own, ({ root }) => root);
    const elsewhere = own
      .filter(({ root, waited }) => root - waited >= Math.max(few, MUCH * all))
      .map(
        ({ constraint, root, waited }) =>
          `${causeMidSentence(constraint)} (${percentage((root - waited) / all, 0)} of these days)`,
      );
    if (elsewhere.length === 0) return [];
    return [`Days recorded as ${say(reason)} wait in the end for something else: ${listInWords(elsewhere)}.`];
  });
}

/** Of days that a service causes, those that are recorded under other codes than most of them. */
function underOtherCodes(pairs: readonly Pair[], few: number, say: Say): string[] {
  return distinct(pairs.map(({ constraint }) => constraint))
    .filter((constraint) => constraint !== PROCESS)
    .flatMap((constraint) => {
      const own = pairs.filter((pair) => pair.constraint === constraint).sort((a, b) => b.root - a.root);
      const all = sum(own, ({ root }) => root);
      const [main, ...others] = own;
      const told = others.filter(({ root }) => root >= Math.max(few, MUCH * all));
      if (main === undefined || told.length === 0) return [];
      const shares = [main, ...told].map(
        ({ reason, root }) => `${percentage(root / all, 0)} as ${say(reason)}`,
      );
      return [`What ${constraint} causes is recorded ${listInWords(shares)}.`];
    });
}

/** The point; null where code and cause agree. It is of the variant, or of the only scenario. */
export function recordedFirstPoint(comparison: Comparison): Point | null {
  const { base, variant, manifest } = comparison;
  const own = ownReasons(manifest.scenarios[0]?.resolved);
  const side = variant ?? base;
  const pairs = pairsOf(side);
  const few = FEW * daysOf(side, 'delayedDays');
  const say: Say = (reason) => reasonInWords(reason, own);
  if (few <= 0) return null;
  const said = [...passedOn(pairs, few, say), ...underOtherCodes(pairs, few, say)];
  if (said.length === 0) return null;
  return { title: 'What is recorded first is not what binds', text: said.join(' ') };
}
