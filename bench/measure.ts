/** Timing that can be trusted on a noisy machine: the two sides in turn, medians, ratios. */

/** CPU seconds that `work` takes on this thread's process. */
export function cpuSeconds(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const used = process.cpuUsage(before);
  return (used.user + used.system) / 1e6;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

export interface Side {
  /** Does the work once and returns the number of events handled. */
  readonly run: (round: number) => number;
}

export interface Paired {
  readonly engine: number;
  readonly tight: number;
  readonly ratio: number;
}

/** Events a second of both sides (medians) and the median of the ratios pair by pair; the first round warms up. */
export function inTurn(engine: Side, tight: Side, rounds: number): Paired {
  const rates = { engine: [] as number[], tight: [] as number[], ratio: [] as number[] };
  for (let round = 0; round <= rounds; round += 1) {
    const a = rateOf(tight, round);
    const b = rateOf(engine, round);
    if (round === 0) continue;
    rates.tight.push(a);
    rates.engine.push(b);
    rates.ratio.push(b / a);
  }
  return { engine: median(rates.engine), tight: median(rates.tight), ratio: median(rates.ratio) };
}

function rateOf(side: Side, round: number): number {
  let events = 0;
  const seconds = cpuSeconds(() => (events = side.run(round)));
  return events / seconds;
}
