/** Reviews of care from a pool: some people are found to need no more, others less from then on. */
import { EventPriority } from '../../engine/event-priority.ts';
import type { ReviewSpec } from '../../engine/ledger/ledger-spec.ts';
import { TICKS_PER_WEEK } from '../../units.ts';
import { DrawKind } from './draws.ts';
import { EventType } from './event-type.ts';
import { I, R } from './people.ts';
import { bundleOf, poolMoved } from './pools.ts';
import type { Simulation } from './simulation.ts';

/** When a plan ends, its reviews considered: at each, by chance, the person may be found to need no more. */
export function reviewEnd(sim: Simulation, person: number, plannedEnd: number): number {
  let end = plannedEnd;
  for (const review of bundleOf(sim, person)?.reviews ?? []) {
    let week = review.week;
    do {
      const at = sim.people.reals[(person << 4) + R.startedAt]! + week * TICKS_PER_WEEK;
      // Whoever is there at the start of the run was not found to need no more before it.
      if (sim.draw(person, DrawKind.review) < review.finishShare && at < end && at > sim.calendar.now) {
        end = at;
      }
      week += review.every;
    } while (sim.people.reals[(person << 4) + R.startedAt]! + week * TICKS_PER_WEEK < end);
  }
  return end;
}

/** Put the next review at which care may become smaller in the calendar, if there is one before the stay is done. */
export function expectReview(sim: Simulation, person: number): void {
  const { people, calendar } = sim;
  const bundle = bundleOf(sim, person);
  if (bundle === undefined || bundle.reviews.length === 0) return;
  const startedAt = people.reals[(person << 4) + R.startedAt]!;
  // A review is held as a week is over: one held now, to the rounding of an instant, is past.
  const weeks = (calendar.now - startedAt) / TICKS_PER_WEEK + 1e-9;
  const next = Math.min(
    ...bundle.reviews.map((review) => (makesSmaller(review) ? nextWeek(review, weeks) : Infinity)),
  );
  const at = startedAt + next * TICKS_PER_WEEK;
  if (at >= people.reals[(person << 4) + R.doneAt]!) return;
  people.reals[(person << 4) + R.reviewEvent] = sim.schedule(
    at,
    EventPriority.released,
    EventType.review,
    person,
  );
}

/** A review is held: by chance the rest of the care becomes smaller, and whoever waits for the hours may start. */
export function reviewCare(sim: Simulation, person: number): void {
  const { people, calendar } = sim;
  const service = people.ints[(person << 5) + I.place]!;
  const slot = people.ints[(person << 5) + I.planSlot]!;
  const ledger = sim.ledgers[service]!;
  const weeks = Math.round((calendar.now - people.reals[(person << 4) + R.startedAt]!) / TICKS_PER_WEEK);
  for (const review of bundleOf(sim, person)?.reviews ?? []) {
    if (!isHeld(review, weeks) || sim.draw(person, DrawKind.smaller) >= review.smallerShare) continue;
    ledger.lighten(slot, calendar.now, review.keptShare);
    people.reals[(person << 4) + R.planned] = ledger.planned(slot) / ledger.unitsPerAmount;
    poolMoved(sim, service);
    sim.freed(service);
  }
  expectReview(sim, person);
}

function makesSmaller({ smallerShare }: ReviewSpec): boolean {
  return smallerShare > 0;
}

/** First week later than `weeks` in which it is held, Infinity when there is none. */
function nextWeek({ week, every }: ReviewSpec, weeks: number): number {
  return weeks < week ? week : week + every * (Math.floor((weeks - week) / every) + 1);
}

function isHeld({ week, every }: ReviewSpec, weeks: number): boolean {
  return weeks === week || (weeks > week && (weeks - week) % every === 0);
}
