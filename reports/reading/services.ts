/** Which services the results speak of, told from the figures alone. */
import type { ScenarioResults } from '../../src/experiment/results.ts';
import { findEstimate, valuesOf } from './figures.ts';

/** The service with the largest total of `measure`, or null when there is none. */
export function busiestPool(results: ScenarioResults, measure: string): string | null {
  const services = valuesOf(results.measures, { measure, dimension: 'service' });
  const size = (service: string): number => findEstimate(results, measure, { service })?.mean ?? 0;
  return services.sort((a, b) => size(b) - size(a))[0] ?? null;
}

/** Services of beds or other places, told by the unit of their capacity. */
export function bedServices(results: ScenarioResults): string[] {
  const named = valuesOf(results.measures, { measure: 'capacity', dimension: 'service' });
  return named.filter((service) =>
    ['beds', 'places'].includes(findEstimate(results, 'capacity', { service })?.unit ?? ''),
  );
}

/** Every service the results speak of, in their order: beds and places, pools, placements, visits, staff. */
export function allServices(results: ScenarioResults): string[] {
  const named = (measure: string) => valuesOf(results.measures, { measure, dimension: 'service' });
  return [...new Set(['occupied', 'started', 'utilisation'].flatMap(named))];
}
