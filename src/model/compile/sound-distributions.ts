/** Making sure that every distribution has a law, is never negative, and is whole where it must be. */
import { lawOf } from '../../random/law-of.ts';
import type { Law } from '../../random/law.ts';
import type { DistributionSite } from './distribution-sites.ts';
import type { Measure } from './distributions.ts';
import type { Problems } from './problems.ts';

interface Fault {
  readonly expected: string;
  readonly cure: string;
}

const WHAT: Readonly<Record<Measure, string>> = {
  length: 'lengths of time',
  wholeDays: 'whole days',
  amount: 'amounts',
  perDay: 'amounts',
  people: 'whole numbers of people',
};

function isWhole({ points }: Law): boolean {
  if (points === 'continuum') return false;
  if ('multiplesOf' in points) return Number.isInteger(points.multiplesOf);
  return points.every((point) => Number.isInteger(point));
}

/** What is wrong with a distribution; null when nothing is. */
function faultOf({ spec, measure }: DistributionSite): Fault | null {
  try {
    const law = lawOf(spec);
    if (law.low < 0) {
      const cure = 'Add for example `truncate: { low: 0 days }`.';
      return { expected: `${WHAT[measure]}, which are never below 0`, cure };
    }
    if ((measure !== 'wholeDays' && measure !== 'people') || isWhole(law)) return null;
    return { expected: WHAT[measure], cure: 'Add for example `round: { to: 1 day, rule: up }`.' };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { expected: error.message, cure: 'Correct the parameters of this distribution.' };
  }
}

/** Notes a problem for every distribution that cannot be drawn as what it measures. */
export function checkSound(sites: readonly DistributionSite[], problems: Problems): void {
  const known = new Map<string, Fault | null>();
  for (const site of sites) {
    const key = JSON.stringify([site.spec, site.measure]);
    const fault = known.get(key) ?? (known.has(key) ? null : faultOf(site));
    known.set(key, fault);
    if (fault) problems.add({ path: site.path, value: site.spec.kind, ...fault });
  }
}
