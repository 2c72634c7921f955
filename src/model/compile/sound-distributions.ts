/** Making sure that every distribution has a law, and that what is measured cannot be negative. */
import { lawOf } from '../../random/law-of.ts';
import type { DistributionSite } from './distribution-sites.ts';
import type { Problems } from './problems.ts';

/** What is wrong with a distribution; null when nothing is. */
function faultOf({ spec, measure }: DistributionSite): { expected: string; cure: string } | null {
  try {
    const { low } = lawOf(spec);
    if (low >= 0) return null;
    const what = {
      length: 'lengths of time',
      amount: 'amounts',
      perDay: 'amounts',
      people: 'numbers of people',
    }[measure];
    return {
      expected: `${what} that are never below 0`,
      cure: 'Add for example `truncate: { low: 0 days }`.',
    };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { expected: error.message, cure: 'Correct the parameters of this distribution.' };
  }
}

/** Notes a problem for every distribution that cannot be drawn, or could come out negative. */
export function checkSound(sites: readonly DistributionSite[], problems: Problems): void {
  const known = new Map<string, ReturnType<typeof faultOf>>();
  for (const site of sites) {
    const key = JSON.stringify([site.spec, site.measure]);
    if (!known.has(key)) known.set(key, faultOf(site));
    const fault = known.get(key);
    if (fault) problems.add({ path: site.path, value: site.spec.kind, ...fault });
  }
}
