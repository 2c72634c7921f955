import { CommanderError } from '@commander-js/extra-typings';
import { withoutControls } from '../scenario/problem-text.ts';
import { ExitCode, WrongInput } from './exit.ts';
import { packageVersion } from './package-facts.ts';
import { buildProgram } from './program.ts';

/**
 * Runs one command. Wrong input is answered with what is wrong (exit code 2), a failure with one
 * line (exit code 1); a stack only with STEPDOWN_DEBUG=1.
 */
export async function main(args: readonly string[]): Promise<ExitCode> {
  let exitCode: ExitCode = ExitCode.done;
  const program = buildProgram(packageVersion(), (code) => {
    exitCode = code;
  });
  try {
    await program.parseAsync(args, { from: 'user' });
    return exitCode;
  } catch (error) {
    return exitCodeFor(error);
  }
}

function exitCodeFor(error: unknown): ExitCode {
  // commander has said what is wrong by now; help and --version come as errors with code 0
  if (error instanceof CommanderError) return error.exitCode === 0 ? ExitCode.done : ExitCode.wrongInput;
  if (error instanceof WrongInput) {
    console.error(error.message.split('\n').map(withoutControls).join('\n'));
    return ExitCode.wrongInput;
  }
  const message = error instanceof Error ? error.message : String(error);
  console.error(`stepdown failed: ${withoutControls(message)}`);
  if (process.env['STEPDOWN_DEBUG'] === '1') console.error(error);
  else console.error('(set STEPDOWN_DEBUG=1 to see where)');
  return ExitCode.failed;
}
