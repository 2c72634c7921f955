/** Exit codes, and the errors that carry them. */
export const ExitCode = {
  done: 0,
  /** The run failed: a fault of Stepdown or of the machine. */
  failed: 1,
  /** The input is wrong: an argument, a scenario file, a folder. */
  wrongInput: 2,
  /** Stopped by Ctrl-C. */
  interrupted: 130,
  /** Stopped by a terminate signal. */
  terminated: 143,
} as const;
export type ExitCode = (typeof ExitCode)[keyof typeof ExitCode];

/** The input is wrong. The message is for a person: it says what is wrong, where, and what to do. */
export class WrongInput extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'WrongInput';
  }
}
