/**
 * What happens first among events of the same instant: lower goes first. A bed freed at t is taken
 * at t; whoever arrives as a door opens can go through it; an audit at t sees the state after both.
 * Admissions are not events: they are a phase that runs when nothing of a lower number is left at
 * the instant (`admitted`).
 */
export const EventPriority = {
  released: 0,
  capacityChanged: 1,
  ready: 2,
  arrived: 3,
  admitted: 4,
  gaveUp: 5,
  audited: 6,
} as const;
export type EventPriority = (typeof EventPriority)[keyof typeof EventPriority];
