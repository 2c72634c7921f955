/** A bar with the time that remains, on a terminal; nothing in a pipe. */
import { SingleBar } from 'cli-progress';

export interface Progress {
  readonly update: (done: number, planned: number) => void;
  readonly stop: () => void;
}

const silent: Progress = { update: () => undefined, stop: () => undefined };

/** Draws on standard error, so that standard output stays clean for results. */
export function progressBar(quiet: boolean): Progress {
  if (quiet || !process.stderr.isTTY) return silent;
  const bar = new SingleBar({
    format: '  {bar} {value} of {total} replications, {eta_formatted} to go',
    stream: process.stderr,
    hideCursor: true,
    clearOnComplete: true,
    stopOnComplete: false,
    etaBuffer: 20,
    gracefulExit: false,
    formatTime: remaining,
  });
  let started = false;
  return {
    update: (done, planned) => {
      if (!started) bar.start(planned, done);
      started = true;
      bar.setTotal(planned);
      bar.update(done);
    },
    stop: () => {
      if (started) bar.stop();
      started = false;
    },
  };
}

/** Seconds in words; the bar hands over text while it cannot tell yet. */
function remaining(seconds: unknown): string {
  if (typeof seconds !== 'number' || !Number.isFinite(seconds)) return 'a moment';
  return seconds < 90 ? `${Math.ceil(seconds)} s` : `${Math.ceil(seconds / 60)} min`;
}
