/** Ctrl-C and the terminate signal, turned into an AbortSignal so that what is complete can be kept. */
import { ExitCode } from './exit.ts';

export interface StopSignals {
  readonly signal: AbortSignal;
  /** Exit code for what happened: done when nothing did. */
  readonly exitCode: () => ExitCode;
  /** Gives the signals back to Node. */
  readonly release: () => void;
}

/**
 * Listens until released. The second signal does not wait: it runs `atOnce` (which removes what is
 * half written) and ends the process.
 */
export function listenForStop(atOnce: () => void): StopSignals {
  const controller = new AbortController();
  let code: ExitCode = ExitCode.done;
  const stopWith = (exitCode: ExitCode) => (): void => {
    if (controller.signal.aborted) {
      atOnce();
      process.exit(exitCode);
    }
    code = exitCode;
    controller.abort();
  };
  const onInterrupt = stopWith(ExitCode.interrupted);
  const onTerminate = stopWith(ExitCode.terminated);
  process.on('SIGINT', onInterrupt);
  process.on('SIGTERM', onTerminate);
  return {
    signal: controller.signal,
    exitCode: () => code,
    release: () => {
      process.off('SIGINT', onInterrupt);
      process.off('SIGTERM', onTerminate);
    },
  };
}
