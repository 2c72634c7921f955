import { ExitCode } from './exit.ts';
import { reasonOf } from './system-reason.ts';

/** `stepdown check ... | head` closes the pipe early: that is no failure. For the whole life of the process. */
export function leaveQuietlyWhenNobodyReads(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(ExitCode.done);
    console.error(`stepdown failed: what it prints cannot be written: ${reasonOf(error)}`);
    process.exit(ExitCode.failed);
  });
}
