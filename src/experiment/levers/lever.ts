/** What more money buys in each service: `levers.json`, and what its lines, page and pictures are made of. */
import type { PairedDifference } from '../../statistics/paired-difference.ts';
import type { ReplicationRange } from '../replications.ts';
import type { CauseOfDelay } from '../sizing/sizing.ts';

/** A paired change with its 95% interval; where it cannot be told from none, how many more replications would. */
export type Effect = Pick<PairedDifference, 'mean' | 'low' | 'high' | 'verdict' | 'moreReplications'>;

/** Capacity that can be bought. */
export interface Lever {
  readonly service: string;
  /** `hours/week`, `beds` ... */
  readonly unit: string;
  /** Of all places together. */
  readonly now: number;
  /** Pounds a year for one more, and who says so: `option`, or the name of a line of `money`. */
  readonly price: { readonly pounds: number; readonly source: string };
  /** What the money buys. */
  readonly bought: number;
  /** What was added in the model: whole beds and people. Effects are those of it, times `bought / added`. */
  readonly added: number;
}

/** A service that cannot be bought into, and why. */
export interface NoLever {
  readonly service: string;
  readonly why: string;
  /** Whether a price given on the command line would do. */
  readonly lacksPrice: boolean;
}

export interface LeverEffect extends Lever {
  /** Delayed days a year, variant less base. */
  readonly delayedDays: Effect;
  readonly peopleAffected: Effect;
  /** Pounds a year that others need not pay; what pays for the capacity itself is left out. */
  readonly avoided: Effect;
  readonly avoidedByPayer: readonly { readonly payer: string; readonly effect: Effect }[];
  /** What holds people up when it has been added, the largest first. */
  readonly causes: readonly CauseOfDelay[];
  /** Whether it can be told from the one ranked next that it saves more delayed days. */
  readonly aboveNext: 'yes' | 'same' | 'cannot tell' | null;
  /** Where that cannot be told: about how many more replications would tell; null when nothing can be said. */
  readonly moreToTellNext: number | null;
}

export interface Levers {
  /** Pounds a year. */
  readonly spend: number;
  readonly replications: ReplicationRange;
  /** What holds people up as things stand, the largest first. */
  readonly causes: readonly CauseOfDelay[];
  /** The most delayed days saved first. */
  readonly levers: readonly LeverEffect[];
  readonly without: readonly NoLever[];
}
