/** How long somebody stays in a service: by the step, the cohort (perhaps by the way out) or the service. */
import type { Distribution, Path } from '../../scenario/scenario.ts';
import { capacityKeyOf, isPool } from '../../scenario/service-kinds.ts';
import { type Held, type JourneyContext, wanted } from './journey-context.ts';

/** Key of `by route` for the ways that are not named. */
const OTHERWISE = 'otherwise';

interface Stay {
  readonly stay: Distribution;
  readonly path: Path;
}

function readyAfter({ cohort, copy }: JourneyContext, route: string): Stay | null {
  const written = cohort.readyAfter;
  if (written === undefined) return null;
  const path = ['people', copy.cohort, 'readyAfter'];
  if (typeof written !== 'object' || !('by route' in written)) return { stay: written, path };
  const routes = written['by route'];
  const key = Object.hasOwn(routes, route) ? route : OTHERWISE;
  return routes[key] === undefined ? null : { stay: routes[key], path: [...path, 'by route', key] };
}

function stayFor(context: JourneyContext, { service, wait, admission, path }: Held, route: string): Stay {
  const ready = admission ? readyAfter(context, route) : null;
  if (ready !== null) return ready;
  if (wait?.stay !== undefined && wanted(wait).includes(service))
    return { stay: wait.stay, path: [...path, 'stay'] };
  const { cohort, copy } = context;
  const ofCohort = cohort.stays?.[service];
  if (ofCohort !== undefined) return { stay: ofCohort, path: ['people', copy.cohort, 'stays', service] };
  const ofService = context.service(service).stay;
  if (ofService !== undefined) return { stay: ofService, path: ['services', service, 'stay'] };
  const again = cohort.admittedTo === service ? readyAfter(context, route) : null;
  if (again !== null) return again;
  return context.ground.setting.problems.stop({
    path,
    value: service,
    expected: `how long people stay in ${service}`,
    cure: `Add \`stay\` to ${service}, or \`readyAfter\` or \`stays\` to the cohort.`,
  });
}

/** Position of the distribution of a stay; -1 for a pool, whose bundle says how long. */
export function stayDuration(
  context: JourneyContext,
  held: Held,
  { route, known }: { readonly route: string; readonly known: Map<string, number> },
): number {
  const service = context.service(held.service);
  const { sites } = context.ground;
  if (capacityKeyOf(service) === 'placements') {
    return sites.spec({
      spec: { kind: 'fixed', value: 0 },
      measure: 'length',
      path: ['services', held.service],
    });
  }
  if (isPool(service)) return -1;
  const { stay, path } = stayFor(context, held, route);
  const key = JSON.stringify(path);
  const position = known.get(key) ?? sites.distribution(stay, 'length', path);
  known.set(key, position);
  return position;
}
