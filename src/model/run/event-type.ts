/** Kinds of event in the calendar. The payload of an event is its index, shifted, and its type. */
export const EventType = {
  /** The next people of cohort `index` come. */
  arrival: 0,
  /** Person `index` is done with a service or process. */
  done: 1,
  /** Person `index` waits no longer. */
  patience: 2,
  /** Person `index` dies waiting. */
  death: 3,
  /** Person `index` asks before ready. */
  early: 4,
  /** A place of service `index` has been made ready. */
  placeReady: 5,
  /** The capacity of service `index` changes. */
  capacity: 6,
  /** Service `index` opens or closes to new people. */
  gate: 7,
  /** What is drawn from the pool of service `index` changes, or its account is due. */
  ledger: 8,
  /** Parameters of epoch `index` come into force. */
  epoch: 9,
  /** The warm-up ends. */
  warmUpEnds: 10,
  /** The care of person `index` is reviewed, and may become smaller. */
  review: 11,
} as const;
/** Room for 16 types below the index. */
export const INDEX_SHIFT = 4;
export const TYPE_MASK = (1 << INDEX_SHIFT) - 1;
