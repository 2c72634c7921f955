import { erlangC } from './erlang-c.ts';

/** Poisson arrivals of one priority: rate, and mean and mean square of the stay. */
export interface ArrivalClass {
  readonly arrivalRate: number;
  readonly meanStay: number;
  readonly meanSquareStay: number;
}

/** Mean wait at one place, any law of the stay (Pollaczek and Khinchine). Infinity without a steady state. */
export function singleServerMeanWait({ arrivalRate, meanStay, meanSquareStay }: ArrivalClass): number {
  const load = arrivalRate * meanStay;
  return load >= 1 ? Infinity : (arrivalRate * meanSquareStay) / (2 * (1 - load));
}

/** Load of the classes before each class, and with it: sigma of Cobham (1954). */
function loads(classes: readonly ArrivalClass[]): readonly { before: number; upTo: number }[] {
  let sum = 0;
  return classes.map(({ arrivalRate, meanStay }) => {
    const before = sum;
    sum += arrivalRate * meanStay;
    return { before, upTo: sum };
  });
}

/** Mean wait of each class at one place, most urgent first, nobody put out (Cobham, 1954). */
export function priorityMeanWaits(classes: readonly ArrivalClass[]): readonly number[] {
  const met = classes.reduce((sum, each) => sum + (each.arrivalRate * each.meanSquareStay) / 2, 0);
  return loads(classes).map(({ before, upTo }) => (upTo >= 1 ? Infinity : met / ((1 - before) * (1 - upTo))));
}

/**
 * Mean time from arrival to leaving of each class at one place, most urgent first, when the more
 * urgent put out the less urgent, who later go on where they were broken off (preemptive resume).
 */
export function preemptiveMeanTimes(classes: readonly ArrivalClass[]): readonly number[] {
  let met = 0;
  return loads(classes).map(({ before, upTo }, i) => {
    const { arrivalRate, meanStay, meanSquareStay } = classes[i]!;
    met += (arrivalRate * meanSquareStay) / 2;
    if (upTo >= 1) return Infinity;
    return meanStay / (1 - before) + met / ((1 - before) * (1 - upTo));
  });
}

/** Mean wait of each class at `servers` places, one exponential stay for all, nobody put out (Cobham, 1954). */
export function sharedPriorityMeanWaits(
  servers: number,
  arrivalRates: readonly number[],
  meanStay: number,
): readonly number[] {
  const whole = arrivalRates.reduce((sum, rate) => sum + rate, 0) * meanStay;
  const met = (erlangC(servers, whole) * meanStay) / servers;
  const each = arrivalRates.map((arrivalRate) => ({
    arrivalRate,
    meanStay: meanStay / servers,
    meanSquareStay: 0,
  }));
  return loads(each).map(({ before, upTo }) => (upTo >= 1 ? Infinity : met / ((1 - before) * (1 - upTo))));
}
