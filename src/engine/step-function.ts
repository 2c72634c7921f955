/** A step function of time: `values[i]` holds from `at[i]` (inclusive) to `at[i+1]`; `at[0]` is 0. */
export interface StepFunction {
  readonly at: readonly number[];
  readonly values: readonly number[];
}
