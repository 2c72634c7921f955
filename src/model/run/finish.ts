import { RequestFlag } from '../../engine/request-queues.ts';
import { EndReason, type LedgerTotals, type RunSummary } from '../../observe/records.ts';
import { recordDelay } from './delays.ts';
import { NO_DESTINATION, recordHolding, recordStay } from './leave.ts';
import { amountsInWindow, poolTotals } from './pools.ts';
import type { Simulation } from './simulation.ts';
import { recordWait } from './withdraw.ts';
import { I, R } from './people.ts';

/** Record everybody who is still inside, hand over the last records, and count. */
export function finish(sim: Simulation): RunSummary {
  sim.calendar.finish(sim.plan.endTick);
  const inside = new Float64Array(sim.plan.cohorts.length);
  for (let person = 0; person < sim.people.end; person += 1) {
    const cohort = sim.people.ints[(person << 5) + I.cohort]!;
    if (cohort < 0) continue;
    inside[cohort] = inside[cohort]! + 1;
    recordPresent(sim, person);
  }
  sim.stays.drain();
  sim.delays.drain();
  sim.levels.drain();
  sim.events.drain();
  return {
    events: sim.calendar.taken,
    arrived: sim.cohorts.arrived,
    left: sim.cohorts.left,
    inside,
    ledger: ledgerTotals(sim),
    circularWaits: sim.circularWaits,
  };
}

function recordPresent(sim: Simulation, person: number): void {
  const { people, holdings, queues } = sim;
  const delayFrom = people.reals[(person << 4) + R.delayFrom]!;
  if (delayFrom < sim.calendar.now) recordDelay(sim, person, delayFrom, 1);
  for (
    let holding = people.ints[(person << 5) + I.beside]!;
    holding >= 0;
    holding = holdings.next[holding]!
  ) {
    recordHolding(sim, person, holding, EndReason.stillPresent);
  }
  if (people.ints[(person << 5) + I.staffRequest]! >= 0) {
    recordWait(sim, person, people.ints[(person << 5) + I.staffRequest]!, EndReason.stillPresent);
  }
  for (
    let request = people.ints[(person << 5) + I.request]!;
    request >= 0;
    request = queues.sibling[request]!
  ) {
    if ((queues.flags[request]! & RequestFlag.companion) !== 0) continue;
    recordWait(sim, person, request, EndReason.stillPresent);
  }
  if (people.ints[(person << 5) + I.place]! >= 0)
    recordStay(sim, person, EndReason.stillPresent, NO_DESTINATION);
}

/** Hours (visits, starts) of each pool over the measured period. */
function ledgerTotals(sim: Simulation): LedgerTotals[] {
  const totals = poolTotals(sim);
  return sim.ledgers.flatMap((ledger, service) => {
    if (!ledger) return [];
    ledger.checkConservation(sim.plan.endTick);
    return [
      { service, ...amountsInWindow(sim, service, totals[service]!), overtakings: sim.overtakings[service]! },
    ];
  });
}
