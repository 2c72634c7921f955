/** What a resolved scenario says that the results do not repeat: which services differ, and what is needed beside one. */
import type { Comparison, Side } from './sides.ts';

type Data = Readonly<Record<string, unknown>>;

function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The resolved scenario of a side, as far as the manifest holds it. */
export function resolvedOf({ manifest }: Comparison, side: Side): Data {
  const resolved = manifest.scenarios.find(({ name }) => name === side.results.scenario)?.resolved;
  return isData(resolved) ? resolved : {};
}

function block(data: Data, key: string): Data {
  const value = data[key];
  return isData(value) ? value : {};
}

/** Dated changes that name a service. */
function changesTo(data: Data, service: string): unknown[] {
  const changes = Array.isArray(data['changes']) ? data['changes'].filter(isData) : [];
  return changes.filter((change) => service in block(change, 'services'));
}

/** Services that the variant describes otherwise than the base, dated changes included. */
export function changedServices(comparison: Comparison): string[] {
  const { base, variant } = comparison;
  if (variant === null) return [];
  const [before, after] = [resolvedOf(comparison, base), resolvedOf(comparison, variant)];
  const names = new Set([before, after].flatMap((data) => Object.keys(block(data, 'services'))));
  const said = (data: Data, name: string): string =>
    JSON.stringify([block(data, 'services')[name], changesTo(data, name)]);
  return [...names].filter((name) => said(before, name) !== said(after, name));
}

/** When a service starts people, in words, where it does so only at set times: `every day at 10:00`; else null. */
export function startsInWords(resolved: Data, service: string): string | null {
  const { startDays, startTime } = block(block(resolved, 'services'), service);
  const said = [
    typeof startDays === 'string' ? startDays : null,
    typeof startTime === 'string' ? `at ${startTime}` : null,
  ].filter((each) => each !== null);
  return said.length === 0 ? null : said.join(' ');
}

/** Whether a wait is for the service, alone or among alternatives. */
function isFor(wanted: unknown, service: string): boolean {
  if (wanted === service) return true;
  const any = isData(wanted) ? wanted['any'] : undefined;
  return Array.isArray(any) && any.includes(service);
}

/** Services that must have room at the same time for somebody to start this one (therapists, say). */
export function companionsOf(resolved: Data, service: string): string[] {
  const found = new Set<string>();
  for (const pathway of Object.values(block(resolved, 'pathways'))) {
    const steps = isData(pathway) && Array.isArray(pathway['steps']) ? pathway['steps'].filter(isData) : [];
    for (const { wait } of steps) {
      if (!isData(wait) || !isFor(wait['for'], service) || !Array.isArray(wait['with'])) continue;
      for (const name of wait['with']) if (typeof name === 'string') found.add(name);
    }
  }
  return [...found];
}
