/** Every way on names something that exists, and its shares sum to 100%. */
import type { Path, Destination } from '../scenario.ts';
import { expectKnown, type Checking } from './checking.ts';
import { expectWhole } from './shares.ts';

/** The ending that every scenario has. */
export const DIED = 'died';

/** Names a destination leads to. */
export function destinationNames(destination: Destination): string[] {
  return typeof destination === 'string' ? [destination] : Object.keys(destination);
}

/** Checks one destination at its place. */
export function checkDestination({ names, report }: Checking, path: Path, destination: Destination): void {
  const known = [...names.pathways, ...names.services, ...names.endings, DIED];
  const what = 'a pathway, service or ending';
  if (typeof destination === 'string') return expectKnown(report, path, { name: destination, known, what });
  for (const name of Object.keys(destination)) expectKnown(report, [...path, name], { name, known, what });
  if (Object.keys(destination).length === 0)
    return report(path, 'at least one way on', 'for example { home: 100% }');
  expectWhole(report, path, Object.values(destination));
}
