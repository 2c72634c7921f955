import { Ledger } from '../../engine/ledger/ledger.ts';
import type { Plan } from '../plan.ts';

/** The ledgers of a plan's pools, null for services of places. */
export function createPools(plan: Plan): (Ledger | null)[] {
  return plan.services.map((service) => (service.kind === 'ledger' ? new Ledger(service.ledger) : null));
}
