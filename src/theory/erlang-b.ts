/**
 * Erlang's loss formula: the share of arrivals (Poisson, `load` = arrivals per unit of time x mean
 * stay) who find all `servers` places taken and are lost, whatever the law of the stay. Also the share
 * of time that all places are taken. By the recursion on 1 / B, which is stable for any size.
 * Throws RangeError unless servers is a whole number from 0 and load > 0.
 */
export function erlangB(servers: number, load: number): number {
  checkQueue(servers, load);
  let inverse = 1;
  for (let n = 1; n <= servers; n++) inverse = 1 + (n / load) * inverse;
  return 1 / inverse;
}

/** Throws RangeError unless there are a whole number of servers and a load above 0. */
export function checkQueue(servers: number, load: number): void {
  if (!Number.isInteger(servers) || servers < 0) {
    throw new RangeError(`servers must be a whole number from 0; got ${servers}`);
  }
  if (!(load > 0 && load < Infinity)) throw new RangeError(`the load must be above 0; got ${load}`);
}
