import { availableParallelism } from 'node:os';
import { QueueUnreachable } from '../../workers/queue/connect.ts';
import { joinQueue, type Membership } from '../../workers/queue/join-queue.ts';
import { shownAddress } from '../../workers/queue/queue-address.ts';
import { versionWords } from '../../workers/queue/queue-names.ts';
import { WrongInput, type ExitCode } from './exit.ts';
import { listenForStop } from './stop-signals.ts';
import { workingVersion } from './working-version.ts';

export interface WorkerOptions {
  readonly queue: string;
  readonly workers?: number | undefined;
  /** Seconds without work after which it leaves. */
  readonly leaveAfter?: number | undefined;
  readonly quiet?: true | undefined;
}

/** `stepdown worker`: runs what others submit, until it is stopped or, with `--leave-after`, idle for long. */
export async function workerCommand(options: WorkerOptions): Promise<ExitCode> {
  const stop = listenForStop(() => undefined);
  const idle = idleAfter(options.leaveAfter);
  const say = (text: string): void => {
    if (!options.quiet) console.log(text);
  };
  let done = 0;
  let saidAt = 0;
  const sayDone = (): void => {
    if (done > saidAt) say(`${done} replications done; waiting for more`);
    saidAt = done;
  };
  const onDone = (replications: number): void => {
    done += replications;
    idle.again();
  };
  try {
    const threads = options.workers ?? availableParallelism();
    const membership = await join(options, { threads, onDone, onIdle: sayDone });
    const who = `${versionWords(workingVersion())}, ${threads} ${threads === 1 ? 'thread' : 'threads'}`;
    say(`joined ${shownAddress(options.queue)} (${who}); Ctrl-C ends what is in hand and leaves`);
    await Promise.race([aborted(stop.signal), idle.passed]);
    await membership.leave();
    say(`left after ${done} replications`);
    return stop.exitCode();
  } finally {
    idle.forget();
    stop.release();
  }
}

interface Doing {
  readonly threads: number;
  readonly onDone: (replications: number) => void;
  readonly onIdle: () => void;
}

async function join({ queue }: WorkerOptions, doing: Doing): Promise<Membership> {
  try {
    return await joinQueue({ address: queue, version: workingVersion(), ...doing });
  } catch (error) {
    throw error instanceof QueueUnreachable ? new WrongInput(error.message) : error;
  }
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
}

interface Idle {
  readonly passed: Promise<void>;
  readonly again: () => void;
  readonly forget: () => void;
}

/** A clock that starts anew with each job; without seconds it never rings. */
function idleAfter(seconds: number | undefined): Idle {
  let timer: NodeJS.Timeout | undefined;
  let ring = (): void => undefined;
  const passed = new Promise<void>((resolve) => {
    ring = resolve;
  });
  const again = (): void => {
    clearTimeout(timer);
    if (seconds !== undefined) timer = setTimeout(ring, seconds * 1000);
  };
  again();
  return { passed, again, forget: () => clearTimeout(timer) };
}
