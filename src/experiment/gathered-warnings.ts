/** What the replications of a run warn of, taken together: each warning once, and none that chance explains. */
import { unstableService, WARM_UP_TOO_SHORT } from '../measures/replication-warnings.ts';
import { atLeast } from '../statistics/binomial-tail.ts';

/** A short warm-up is told when more than this share of the replications show it: fewer may by chance. */
const TELLING_SHARE = 0.2;
/**
 * A queue that keeps up looks as if it grew in at most about this share of replications: measured for
 * M/M/c, none at 80% load, up to 3% at 90% and 6% at 95% where the run is short.
 */
const FALSE_ALARM_OF_ONE = 0.05;
/** So many replications must say it that chance would bring as many in at most this share of runs. */
const FALSE_ALARM_OF_ALL = 0.05;

/** Each warning once, with the share of replications that gave it when not all did. */
export function gatheredWarnings(results: readonly { readonly warnings: readonly string[] }[]): string[] {
  const all = results.length;
  const counts = new Map<string, number>();
  const unstable = new Map<string, number>();
  for (const { warnings } of results) {
    const given = new Set(warnings);
    for (const warning of given) counts.set(warning, (counts.get(warning) ?? 0) + 1);
    // One replication may see the queue grow throughout and another from a turn on: both say unstable.
    const services = new Set([...given].map(unstableService));
    for (const service of services)
      if (service !== null) unstable.set(service, (unstable.get(service) ?? 0) + 1);
  }
  return [...counts].flatMap(([warning, count]) => {
    const service = unstableService(warning);
    if (warning.startsWith(WARM_UP_TOO_SHORT) && count <= TELLING_SHARE * all) return [];
    if (service !== null && isChance(unstable.get(service)!, all)) return [];
    return [count === all ? warning : `${warning} (in ${count} of ${all} replications)`];
  });
}

/** Whether so many of all replications may well say that a queue grew which keeps up. */
function isChance(count: number, all: number): boolean {
  return atLeast(count, all, FALSE_ALARM_OF_ONE) > FALSE_ALARM_OF_ALL + 1e-12;
}
