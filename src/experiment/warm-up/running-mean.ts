/** Mean of all values measured so far: what results would give if the run ended at each step. NaN in the warm-up. */
export function runningMean(values: readonly number[], warmUp: number): number[] {
  let sum = 0;
  return values.map((value, step) => {
    if (step < warmUp) return NaN;
    sum += value;
    return sum / (step - warmUp + 1);
  });
}
