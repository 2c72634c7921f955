import type { DelayQueue } from './erlang-c.ts';

/** Change of the shares in a round below which they stand. */
const STEADY = 1e-15;
const MOST_ROUNDS = 200_000;

/**
 * Mean wait with Poisson arrivals, `servers` places and a stay that is always `meanStay` (M/D/c).
 * Whoever is in a place leaves within one stay, so the number present a stay later is those who now
 * wait beyond the places, plus a Poisson number (Crommelin, 1932); the shares of that chain are found
 * by iteration, and the mean queue from them. Infinity when there is no steady state.
 */
export function fixedStayMeanWait({ servers, arrivalRate, meanStay }: DelayQueue): number {
  const load = arrivalRate * meanStay;
  if (load >= servers) return Infinity;
  const shares = presentShares(servers, load);
  const queue = shares.reduce((sum, share, n) => sum + share * Math.max(0, n - servers), 0);
  return queue / arrivalRate;
}

function presentShares(servers: number, load: number): Float64Array {
  // The queue has tails like e^(-2 x (servers - load) / load): 45 of those scales are beyond any double.
  const states = Math.ceil(servers + 12 * Math.sqrt(load) + (25 * load) / (servers - load) + 60);
  const arrivals = poissonShares(load, states);
  let shares = arrivals;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const next = stayLater(shares, arrivals, servers);
    const change = next.reduce((most, share, n) => Math.max(most, Math.abs(share - shares[n]!)), 0);
    shares = next;
    if (change < STEADY) return shares;
  }
  throw new RangeError(`no steady state found with ${servers} places and a load of ${load}`);
}

/** Shares of the number present one stay later. */
function stayLater(shares: Float64Array, arrivals: Float64Array, servers: number): Float64Array {
  const states = shares.length;
  const next = new Float64Array(states);
  const nobody = shares.subarray(0, servers + 1).reduce((sum, share) => sum + share, 0);
  for (let n = 0; n < states; n++) next[n] = nobody * arrivals[n]!;
  for (let queued = 1; queued < states - servers; queued++) {
    const share = shares[servers + queued]!;
    if (share < 1e-300) continue;
    for (let n = queued; n < states; n++) next[n]! += share * arrivals[n - queued]!;
  }
  const total = next.reduce((sum, share) => sum + share, 0);
  return next.map((share) => share / total);
}

function poissonShares(mean: number, states: number): Float64Array {
  const logs = new Float64Array(states);
  logs[0] = -mean;
  for (let n = 1; n < states; n++) logs[n] = logs[n - 1]! + Math.log(mean / n);
  return logs.map(Math.exp);
}
