/** A thing the figures say that is easily read past: worked out by rule, never written for one county. */
export interface Point {
  /** A few words, without a full stop. */
  readonly title: string;
  readonly text: string;
}
