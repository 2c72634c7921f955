import { TICKS_PER_WEEK } from '../../units.ts';
import { EndReason, EventKind } from '../../observe/records.ts';
import { askAgain, servedLastFirst, urgencyOf } from './interrupt.ts';
import { leavePlace, NO_DESTINATION } from './leave.ts';
import { I, R, Status } from './people.ts';
import type { Simulation } from './simulation.ts';
import { withdraw } from './withdraw.ts';

/**
 * A pool has come to hold less than is drawn from it: where the plan says so, the last to have started give up
 * their care until the rest fits, and ask for what was left of it elsewhere or here, before everybody else.
 */
export function handOver(sim: Simulation, service: number): void {
  const plan = sim.plan.services[service]!;
  const ledger = sim.ledgers[service]!;
  const { now } = sim.calendar;
  const there = ledger.capacityAt(now);
  const before = sim.handedOverAt[service]!;
  sim.handedOverAt[service] = there;
  if (there >= before || plan.kind !== 'ledger' || (plan.onFall?.rule ?? 'letFinish') === 'letFinish') return;
  const target = plan.onFall?.rule === 'moveTo' ? plan.onFall.service : service;
  for (const person of servedLastFirst(sim, service)) {
    if (ledger.drawn(now) <= ledger.capacityAt(now)) return;
    askForTheRest(sim, person, target);
  }
}

/** The rest of somebody's care, as much a week on average as it would have been here, asked for at `target`. */
function askForTheRest(sim: Simulation, person: number, target: number): void {
  const { people, calendar, queues } = sim;
  const service = people.ints[(person << 5) + I.place]!;
  const ledger = sim.ledgers[service]!;
  const slot = people.ints[(person << 5) + I.planSlot]!;
  const end = people.reals[(person << 4) + R.doneAt]!;
  const left = ledger.dueBetween(slot, calendar.now, end) / ledger.unitsPerAmount;
  const weeks = (end - calendar.now) / TICKS_PER_WEEK;
  if (!(left > 0 && weeks > 0)) return;
  const level = urgencyOf(sim, person);
  sim.logEvent(EventKind.interrupted, person, service, end - calendar.now);
  people.reals[(person << 4) + R.doneEvent] = 0;
  people.reals[(person << 4) + R.earlyEvent] = 0;
  // What was asked for early is asked for again when the care goes on.
  withdraw(sim, person, EndReason.withdrawn);
  leavePlace(sim, person, EndReason.interrupted, NO_DESTINATION);
  people.ints[(person << 5) + I.status] = Status.waiting;
  const request = askAgain(sim, { person, service: target, level });
  people.ints[(person << 5) + I.request] = request;
  queues.planSlot[request] = sim.ledgers[target]!.planRest(left, weeks);
}
