/** Targets: one figure and one bound each, names that exist, a rounding to something, a chance that can be reached. */
import { parseFigure, shareOf } from '../quantity.ts';
import { boundKeys } from '../schema/targets.ts';
import type { Path, TargetEntry } from '../scenario.ts';
import { entriesOf, expectKnown, expectNone, expectOneOf, type Checking } from './checking.ts';
import { checkTargetPeriods } from './target-periods.ts';

function checkTarget(checking: Checking, path: Path, entry: TargetEntry): void {
  const { report } = checking;
  expectOneOf(report, path, entry, ['measure', 'stated']);
  expectOneOf(report, path, entry, Object.keys(boundKeys));
  checkNamesIn(checking, path, entry);
  checkStated(checking, path, entry);
  checkRounding(checking, path, entry);
  checkChance(checking, path, entry);
  for (const key of ['atMost', 'atLeast'] as const) {
    const bound = entry[key];
    if (typeof bound === 'object' && 'series' in bound)
      checkTargetPeriods(checking, [...path, key, 'series'], bound.series);
  }
}

function checkNamesIn({ report, scenario }: Checking, path: Path, entry: TargetEntry): void {
  const { board, per100000 } = entry;
  if (board !== undefined) {
    const known = Object.keys(scenario.boards ?? {});
    expectKnown(report, [...path, 'board'], { name: board, known, what: 'a board' });
  }
  if (per100000 !== undefined) {
    const known = Object.keys(scenario.populations ?? {});
    expectKnown(report, [...path, 'per100000'], { name: per100000, known, what: 'a population' });
  }
}

/** A figure as it was recorded is what it is, once. */
function checkStated({ report }: Checking, path: Path, entry: TargetEntry): void {
  if (entry.stated === undefined) return;
  const why = 'the figure is stated, not worked out';
  expectNone(report, path, { map: entry, keys: ['where', 'per', 'per100000', 'chance'], why });
  for (const key of ['atMost', 'atLeast'] as const) {
    const bound = entry[key];
    if (typeof bound === 'object' && 'series' in bound)
      report([...path, key], `one figure: ${why}`, 'give the target of the period it was recorded in');
  }
}

function checkRounding({ report }: Checking, path: Path, { rounding }: TargetEntry): void {
  if (rounding === undefined) return;
  const inner = typeof rounding === 'object' && 'to' in rounding;
  if (parseFigure(inner ? rounding.to : rounding).decimal.digits === 0n)
    report(
      [...path, 'rounding', ...(inner ? ['to'] : [])],
      'something to round to, above zero',
      'for example 1',
    );
}

function checkChance({ report }: Checking, path: Path, { chance }: TargetEntry): void {
  if (chance === undefined || (shareOf(chance) > 0 && shareOf(chance) < 1)) return;
  report(
    [...path, 'chance'],
    'a chance above 0% and below 100%: no number of runs can show what always or never happens',
    'for example 90%',
  );
}

/** Checks targets and what they name, as far as it concerns the file alone. */
export function checkTargets(checking: Checking): void {
  const { populations, boards, targets } = checking.scenario;
  for (const [name, people] of entriesOf(populations))
    if (parseFigure(people).decimal.digits === 0n)
      checking.report(['populations', name], 'at least one person', 'say how many people there are');
  for (const [name, board] of entriesOf(boards)) {
    const { green = 0, amber = 1 } = board;
    if (shareOf(green) > shareOf(amber))
      checking.report(
        ['boards', name, 'green'],
        'green that ends where amber begins, or before',
        'let `amber` be the larger: both are counted from the target',
      );
  }
  for (const [name, entry] of entriesOf(targets)) checkTarget(checking, ['targets', name], entry);
}
