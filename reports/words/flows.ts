/** Where people go next, and what a variant changes in it, in words. */
import { isClear, type Change, type Stream } from '../reading/flow-streams.ts';
import { rangeOfDifference, roundInterval } from './finding.ts';
import { intervalText, levelText } from './headline.ts';
import { wordsFor, type MeasureWords } from './measure-words.ts';

const PEOPLE = wordsFor('left');
const SHARE = wordsFor('shareDelayed');

/** Share of people held up from which a stream is told as held up. */
const MANY = 0.2;
/** Change of a share from which it is told [share]. */
const WORTH_TELLING = 0.01;

const way = ({ from, to }: Stream): string => `from ${from} to \u201C${to}\u201D`;

/** `3,330 a year (95% interval 3,220 to 3,410)`. */
function sized({ level }: Stream): string {
  const interval = intervalText(level, PEOPLE);
  return `${levelText(level, PEOPLE)} a year${interval === null ? '' : ` (95% interval ${interval})`}`;
}

function rangeOf({ mean, low, high }: Change, words: MeasureWords): string | null {
  if (low === null || high === null) return null;
  const interval = roundInterval(mean, low, high);
  return rangeOfDifference(interval.low, interval.high, interval.step, words);
}

/** How many of a stream wait in their bed: `all of whom`, `95% (92% to 97%) of whom`. */
function waiting({ delayedLevel }: Stream): string {
  if (delayedLevel === undefined) return '';
  if (delayedLevel.mean === 1 && delayedLevel.low === delayedLevel.high) return 'all of whom';
  const interval = intervalText(delayedLevel, SHARE);
  return `${levelText(delayedLevel, SHARE)}${interval === null ? '' : ` (95% interval ${interval})`} of whom`;
}

/** Of one scenario: where most go from the largest service, and who waits for the next in a bed. */
function ofOne(streams: readonly Stream[]): string {
  const left = new Map<string, number>();
  for (const { from, people } of streams) left.set(from, (left.get(from) ?? 0) + people);
  const [first] = [...left].reduce((a, b) => (b[1] > a[1] ? b : a));
  const from = streams.filter((stream) => stream.from === first);
  const most = from.reduce((a, b) => (b.people > a.people ? b : a));
  const start = `From ${first} most people go to \u201C${most.to}\u201D: ${sized(most)}.`;
  const [held] = from
    .filter(({ delayed, people }) => delayed !== null && delayed >= MANY && people >= 1)
    .sort((a, b) => b.people * b.delayed! - a.people * a.delayed!);
  if (held === undefined || held === most) return start;
  return `${start} To \u201C${held.to}\u201D go ${sized(held)}, ${waiting(held)} wait for it in their bed.`;
}

/** Of a comparison: the stream and the share waiting that change most, of those whose change can be told. */
function changes(streams: readonly Stream[]): string {
  const bySize = (of: (stream: Stream) => number) => (a: Stream, b: Stream) => of(b) - of(a);
  const [moved] = streams
    .filter(({ change }) => isClear(change))
    .sort(bySize(({ change }) => Math.abs(change!.mean)));
  const [held] = streams
    .filter(({ delayedChange: by }) => isClear(by) && Math.abs(by.mean) >= WORTH_TELLING)
    .sort(bySize(({ delayedChange, people }) => Math.abs(delayedChange!.mean) * people));
  const people = moved === undefined ? null : rangeOf(moved.change!, PEOPLE);
  const share = held === undefined ? null : rangeOf(held.delayedChange!, SHARE);
  return [
    people === null
      ? 'How many people go where cannot be told apart from the base in any stream.'
      : `The largest average change of a stream is ${way(moved!)}: ${people} people a year (95% interval).`,
    ...(share === null
      ? []
      : [`The share who wait in a bed changes most ${way(held!)}: ${share} (95% interval).`]),
  ].join(' ');
}

/** The finding above the map. */
export function flowsInWords(streams: readonly Stream[]): string {
  return streams.some(({ change }) => change !== undefined) ? changes(streams) : ofOne(streams);
}
