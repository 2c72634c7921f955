import { EngineError } from '../../engine/engine-error.ts';
import { DrawKind } from './draws.ts';
import type { Simulation } from './simulation.ts';
import { tableBundle } from './people-table.ts';

/** Draw a person's bundle and lay it over time. Returns the plan's slot in the ledger of the service. */
export function planBundle(sim: Simulation, person: number, service: number, bundle: number): number {
  const spec = sim.bundles[bundle]!;
  const { shape } = spec;
  const given = tableBundle(sim, person);
  const u = sim.draw(person, DrawKind.bundle);
  const total = given ?? (spec.total >= 0 ? sim.bank.draw(spec.total, u) : NaN);
  let length = NaN;
  let first = NaN;
  let last = NaN;
  if (shape.rule === 'intensityForLength') {
    length = sim.bank.draw(shape.length, sim.draw(person, DrawKind.bundleLength));
  } else if (shape.rule === 'taper') {
    length = sim.bank.draw(shape.days, sim.draw(person, DrawKind.bundleLength));
    first = sim.bank.draw(shape.first, sim.draw(person, DrawKind.bundleFirst));
    last = sim.bank.draw(shape.last, sim.draw(person, DrawKind.bundleLast));
  }
  const capped = total > spec.cap ? spec.cap : total;
  if (capped < 0 || length < 0) {
    throw new EngineError(`a bundle of ${capped} over ${length} days was drawn: neither may be negative`);
  }
  return sim.ledgers[service]!.plan(spec, { total: capped, length, first, last });
}
