/** A dated change is laid over what it changes by the rules of `extends`, and the result is checked. */
import type { z } from 'zod';
import { mergePlain } from '../read/merge.ts';
import type { Path, Destination } from '../scenario.ts';
import { expectKnown, type Checking } from './checking.ts';
import { checkCode } from './codes.ts';
import { checkDistribution } from './distributions.ts';
import { checkDestination, destinationNames } from './destinations.ts';
import { visitKinds } from './values-by-kind.ts';

type Maps = Readonly<Record<string, unknown>>;

interface Laid {
  readonly base: object;
  readonly over: object;
  /** Schema of each key to be looked at; others are left alone. */
  readonly shape: Readonly<Record<string, z.core.$ZodType>>;
}

/** What a key holds after the change. */
export function laidOver(base: unknown, over: unknown): unknown {
  return base === undefined ? over : mergePlain(base, over);
}

/** Checks distributions, ways on and codes in changed keys. */
export function checkLaid(checking: Checking, path: Path, { base, over, shape }: Laid): void {
  for (const [key, fresh] of Object.entries(over)) {
    const schema = shape[key];
    if (schema === undefined || fresh === undefined) continue;
    visitKinds(schema, laidOver((base as Maps)[key], fresh), {
      path: [...path, key],
      visit: (kind, value, at) => {
        if (kind.endsWith('Distribution')) checkDistribution(checking.report, at, value);
        if (kind === 'Destination') checkDestination(checking, at, value as Destination);
        if (kind === 'Code') checkCode(checking.report, at, value as Destination);
      },
    });
  }
}

/** Complains when a changed way on leads to a name that the old one did not have. */
export function expectSameWays(
  { report }: Checking,
  path: Path,
  { old, fresh }: { old: Destination | undefined; fresh: Destination | undefined },
): void {
  if (fresh === undefined) return;
  const known = old === undefined ? [] : destinationNames(old);
  for (const name of destinationNames(fresh))
    expectKnown(report, typeof fresh === 'string' ? path : [...path, name], {
      name,
      known,
      what: 'a way that is there already (changes never change the shape of a route)',
    });
}
