import type { ExitCode } from '../exit.ts';

/** Takes the exit code of the command that ran. */
export type SetExitCode = (code: ExitCode) => void;
