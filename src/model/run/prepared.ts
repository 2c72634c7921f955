import { SamplerBank } from '../../random/sampler-bank.ts';
import type { Plan } from '../plan.ts';

/** What every replication of a plan needs and none changes: made once per plan and thread. */
export interface Prepared {
  /** Samplers in force from each epoch; 0 is the base. */
  readonly banks: readonly SamplerBank[];
  /** Services whose main requests also need service s (to be looked at again when s frees). */
  readonly wantedWith: readonly (readonly number[])[];
  /** 1 for a service that is held beside another. */
  readonly isCompanion: Uint8Array;
  /** 1 for an ending that is a death. */
  readonly isDead: Uint8Array;
  /** 1 for a service of beds. */
  readonly isBed: Uint8Array;
  /** 1 for a service whose queue limits people from outside. */
  readonly hasLimit: Uint8Array;
}

const prepared = new WeakMap<Plan, Prepared>();

/** The prepared parts of a plan. */
export function prepare(plan: Plan): Prepared {
  const known = prepared.get(plan);
  if (known) return known;
  const mains = wantedWith(plan);
  const made: Prepared = {
    banks: [plan, ...plan.epochs].map((epoch) => new SamplerBank(epoch.distributions)),
    wantedWith: mains,
    isDead: Uint8Array.from(plan.names.endings, (ending) => Number(ending.at === 'dead')),
    isBed: Uint8Array.from(plan.services, ({ unit }) => Number(unit === 'beds')),
    hasLimit: Uint8Array.from(plan.services, ({ queue }) => Number(Number.isFinite(queue.outsideLimit))),
    isCompanion: Uint8Array.from(mains, (services) => (services.length > 0 ? 1 : 0)),
  };
  prepared.set(plan, made);
  return made;
}

function wantedWith(plan: Plan): number[][] {
  const mains = plan.services.map(() => new Set<number>());
  for (const node of plan.nodes) {
    if (node.op !== 'request') continue;
    const [main, ...companions] = node.needs;
    for (const companion of companions) mains[companion.service]!.add(main!.service);
  }
  return mains.map((set) => [...set]);
}
