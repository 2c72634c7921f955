import { ResidualSampler } from '../../random/residual.ts';
import type { DistributionSpec } from '../../random/distribution-spec.ts';
import { daysToTicks, ticksToDays } from '../../units.ts';
import { DrawKind } from './draws.ts';
import { I, Override, R } from './people.ts';
import type { Simulation } from './simulation.ts';

const samplers = new WeakMap<DistributionSpec, ResidualSampler>();

function samplerOf(spec: DistributionSpec): ResidualSampler {
  const known = samplers.get(spec);
  if (known) return known;
  const made = new ResidualSampler(spec);
  samplers.set(spec, made);
  return made;
}

/** What is left of a stay that began before the run, or was broken off [ticks]. Used once. */
export function residualStay(sim: Simulation, person: number, distribution: number): number {
  const { people } = sim;
  const how = people.ints[(person << 5) + I.override]!;
  const given = people.reals[(person << 4) + R.remaining]!;
  people.ints[(person << 5) + I.override] = Override.none;
  if (how === Override.remaining) return given;
  const u = sim.draw(person, DrawKind.stay);
  if (how === Override.distribution) return daysToTicks(sim.bank.draw(given, u));
  const sampler = samplerOf(sim.plan.distributions[distribution]!);
  const days =
    how === Override.equilibrium
      ? sampler.drawEquilibrium(u)
      : sampler.drawConditional(u, ticksToDays(given));
  return daysToTicks(days);
}
