/** Priorities that are stated and do nothing, because no queue looks at them. */
import type { Scenario } from '../../scenario/scenario.ts';

/** A warning for each service asked for with a priority of its own, and one for groups, where queues go by time alone. */
export function idlePriorities({ services, people, pathways = {} }: Scenario): string[] {
  const looks = (service: string): boolean => services[service]?.queue?.order === 'priority';
  const asked = Object.values(pathways)
    .flatMap(({ steps }) => steps)
    .flatMap((step) => ('wait' in step && step.wait?.priority !== undefined ? namesOf(step.wait.for) : []));
  const groups = Object.keys(people).filter((cohort) => people[cohort]!.priority !== undefined);
  const nowhere = !Object.keys(services).some(looks);
  return [
    ...[...new Set(asked)]
      .filter((service) => !looks(service))
      .map(
        (service) =>
          `${service} takes people by time of request, so that the priority of those who ask for it ${CURE}`,
      ),
    ...(groups.length > 0 && nowhere
      ? [`No service takes the most urgent first, so that the priority of ${groups.join(', ')} ${CURE}`]
      : []),
  ];
}

const CURE = 'changes nothing: add `queue: { order: priority }` to the service.';

function namesOf(wanted: string | { readonly any: readonly string[] }): readonly string[] {
  return typeof wanted === 'string' ? [wanted] : wanted.any;
}
