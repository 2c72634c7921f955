/** Every way on names something that exists, and its shares sum to 100%. */
import type { Path, Target } from '../scenario.ts';
import { expectKnown, type Checking } from './checking.ts';
import { expectWhole } from './shares.ts';

/** The ending that every scenario has. */
export const DIED = 'died';

/** Names a target leads to. */
export function targetNames(target: Target): string[] {
  return typeof target === 'string' ? [target] : Object.keys(target);
}

/** Checks one target at its place. */
export function checkTarget({ names, report }: Checking, path: Path, target: Target): void {
  const known = [...names.pathways, ...names.services, ...names.endings, DIED];
  const what = 'a pathway, service or ending';
  if (typeof target === 'string') return expectKnown(report, path, { name: target, known, what });
  for (const name of Object.keys(target)) expectKnown(report, [...path, name], { name, known, what });
  if (Object.keys(target).length === 0)
    return report(path, 'at least one way on', 'for example { home: 100% }');
  expectWhole(report, path, Object.values(target));
}
