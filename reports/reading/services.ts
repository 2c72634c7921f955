/** Which services the results speak of, told from the figures alone. */
import type { ScenarioResults } from '../../src/experiment/results.ts';
import { findEstimate, valuesOf } from './figures.ts';

/** The service with the largest total of `measure`, or null when there is none. */
export function busiestPool(results: ScenarioResults, measure: string): string | null {
  const services = valuesOf(results.measures, { measure, dimension: 'service' });
  const size = (service: string): number => findEstimate(results, measure, { service })?.mean ?? 0;
  return services.sort((a, b) => size(b) - size(a))[0] ?? null;
}

/** Services whose capacity is `beds` or `places` in the resolved scenario and that the results have a series for. */
export function bedServices(results: ScenarioResults, resolved: unknown): string[] {
  const named = valuesOf(results.series, { measure: 'occupied', dimension: 'service' });
  const block = blockOf(resolved, 'services');
  return named.filter((service) => {
    const own = blockOf(block, service);
    return 'beds' in own || 'places' in own;
  });
}

function blockOf(value: unknown, key: string): object {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return {};
  const block: unknown = (value as Record<string, unknown>)[key];
  return typeof block === 'object' && block !== null ? block : {};
}
