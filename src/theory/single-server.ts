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

/** Lengths of a stay with the share of people who need each; shares sum to 1. */
export type StayValues = readonly { readonly value: number; readonly share: number }[];

/**
 * Mean time from arrival to leaving of the less urgent of two classes at one place, when the more
 * urgent put them out and the same stay then begins again from nought (preemptive repeat identical,
 * Gaver 1962). A stay of length s fails a geometric number of times, each costing a time below s and
 * a busy period of the urgent; that completion time takes the part of the stay in Pollaczek and
 * Khinchine's formula. Infinity without a steady state.
 */
export function restartedMeanTime(urgent: ArrivalClass, arrivalRate: number, stay: StayValues): number {
  const load = urgent.arrivalRate * urgent.meanStay;
  if (load >= 1) return Infinity;
  const completions = stay.map(({ value }) => completionOf(value, urgent));
  const mean = stay.reduce((sum, { share }, i) => sum + share * completions[i]!.mean, 0);
  const square = stay.reduce((sum, { share }, i) => sum + share * completions[i]!.square, 0);
  if (arrivalRate * mean >= 1) return Infinity;
  const behindUrgent = (urgent.arrivalRate * urgent.meanSquareStay) / (2 * (1 - load) ** 2);
  return mean + (arrivalRate * square) / (2 * (1 - arrivalRate * mean)) + behindUrgent;
}

/** Mean and mean square of the time from first start to end of a stay that begins again whenever it is broken off. */
function completionOf(stay: number, { arrivalRate, meanStay, meanSquareStay }: ArrivalClass) {
  const load = arrivalRate * meanStay;
  const whole = Math.exp(-arrivalRate * stay);
  const failures = (1 - whole) / whole;
  // the part served before an interruption: exponential, cut at the stay
  const part = 1 / arrivalRate - (stay * whole) / (1 - whole);
  const partSquare = 2 / arrivalRate ** 2 - ((stay ** 2 + (2 * stay) / arrivalRate) * whole) / (1 - whole);
  const busy = meanStay / (1 - load);
  const busySquare = meanSquareStay / (1 - load) ** 3;
  const lost = part + busy;
  const lostVariance = partSquare - part ** 2 + busySquare - busy ** 2;
  const mean = stay + failures * lost;
  const variance = failures * lostVariance + ((1 - whole) / whole ** 2) * lost ** 2;
  return { mean, square: variance + mean ** 2 };
}
