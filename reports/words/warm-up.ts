/** What is found about a warm-up, in sentences: for the terminal, the page and warmup.json. */
import type { Settling } from '../../src/experiment/warm-up/settling.ts';
import type { WarmUpAdvice } from '../../src/experiment/warm-up/warm-up-advice.ts';
import { lengthInWords } from './dates.ts';
import { capital, listInWords } from './lists.ts';
import { counted, fixed, plain } from './numbers.ts';

/** What the file says, and what was run in its place. */
export interface WarmUpAsked {
  /** Steps that the file says. */
  readonly stated: number;
  /** Whether another warm-up was asked for. */
  readonly isTried: boolean;
}

/** Average month [days]. */
const MONTH = 365.25 / 12;
/** Lengths of measured time from which trends are told by the month, or by the week [days]. */
const BY_MONTH = 60;
const BY_WEEK = 14;

/** `people waiting for reablement`. */
export function seriesName({ measure, service }: Pick<Settling, 'measure' | 'service'>): string {
  if (measure === 'patientsDelayed') return 'people delayed';
  return measure === 'waiting' ? `people waiting for ${service!}` : `people in ${service!}`;
}

/** A number of steps: `285 days`, `12 hours`, `none`. */
export function stepsInWords(steps: number, { step }: Pick<WarmUpAdvice, 'step'>): string {
  return steps === 0 ? 'none' : counted(steps, step);
}

/** As a file says it, to be set beside a number of days: `104 weeks (728 days)`. */
function saidInWords(steps: number, advice: WarmUpAdvice): string {
  const days = stepsInWords(steps, advice);
  const said = advice.step === 'day' && steps > 0 ? lengthInWords(steps) : days;
  return said.endsWith('weeks') ? `${said} (${days})` : days;
}

/** The time by which trends are told, and how many steps it has. */
export function trendUnit({ step, warmUp, steps }: WarmUpAdvice): {
  readonly name: string;
  readonly steps: number;
} {
  if (step === 'hour') return { name: 'a day', steps: 24 };
  const measured = steps - warmUp;
  if (measured >= BY_MONTH) return { name: 'a month', steps: MONTH };
  return measured >= BY_WEEK ? { name: 'a week', steps: 7 } : { name: 'a day', steps: 1 };
}

/** What was found, the most important first. */
export function warmUpFindings(advice: WarmUpAdvice, asked: WarmUpAsked): string[] {
  return [
    ...neededLines(advice, asked),
    ...unsettledLines(advice),
    ...trendLines(advice),
    ...movingLines(advice),
    ...advice.unstable.map((line) => `${capital(line)}: no warm-up cures that.`),
  ];
}

function neededLines(advice: WarmUpAdvice, { stated, isTried }: WarmUpAsked): string[] {
  const { needed, settlings, warmUp } = advice;
  const says = `the file says ${saidInWords(stated, advice)}${isTried ? `, ${saidInWords(warmUp, advice)} was tried` : ''}`;
  if (settlings.length === 0) return [`Nothing moves in this run; ${says}.`];
  if (needed === null) return [`How long a warm-up would do cannot be told; ${says}.`];
  const slow = listInWords(settlings.filter((one) => one.needed === needed).map(seriesName));
  if (needed === 0)
    return [
      `No warm-up is needed as far as can be told: nothing that settles begins apart from how it goes on; ${says}.`,
    ];
  const length = stepsInWords(needed, advice);
  const doubt = settlings.some((one) => one.needed === null) ? ' for what settles' : '';
  return [
    needed > stated
      ? `The warm-up is too short: ${length} would do${doubt}, ${says}. Slowest to settle: ${slow}.`
      : `A warm-up of ${length} would do${doubt}; ${says}. Slowest to settle: ${slow}.`,
  ];
}

function unsettledLines({ settlings, moving }: WarmUpAdvice): string[] {
  const lacking = settlings.filter(({ needed }) => needed === null);
  if (lacking.length === 0 || (moving !== 'even' && lacking.length === settlings.length)) return [];
  return [
    `${capital(listInWords(lacking.map(seriesName)))} had not settled in the first half of the run: a longer warm-up is needed there, or there is none that would do.`,
  ];
}

function trendLines(advice: WarmUpAdvice): string[] {
  const { settlings } = advice;
  const tested = settlings.filter(({ trend }) => trend !== null);
  if (tested.length === 0) return [];
  const told = tested.filter(({ trend }) => trend!.told);
  const how = `${counted(tested.length, 'series', 'series')} tested together: a false alarm in at most 1 run in 20`;
  if (told.length === 0) return [`After the warm-up nothing is shown to rise or fall (${how}).`];
  return [
    ...told.map((one) => `${trendSentence(one, advice)}: figures depend on how long it runs.`),
    `That is more than chance brings (${how}).`,
  ];
}

/** `People in reablement were still rising by 2.1 a month after the warm-up (95% interval 1.2 to 3.0)`. */
export function trendSentence(settling: Settling, advice: WarmUpAdvice): string {
  const unit = trendUnit(advice);
  const { mean } = settling.trend!;
  const size = plain(Math.abs(mean) * unit.steps);
  return `${capital(seriesName(settling))} were still ${mean > 0 ? 'rising' : 'falling'} by ${size} ${unit.name} after the warm-up (95% interval ${trendRange(settling, advice)})`;
}

/** Ends of the interval; of what falls, as amounts by which it falls. */
function trendRange({ trend }: Settling, advice: WarmUpAdvice): string {
  const { mean, low, high } = trend!;
  const { steps } = trendUnit(advice);
  const [from, to] = mean > 0 ? [low, high] : [-high, -low];
  return `${plain(from * steps)} to ${plain(to * steps)}`;
}

function movingLines({ moving, settlings }: WarmUpAdvice): string[] {
  if (moving === 'even') return [];
  const cannot = settlings.length > 0 && settlings.every(({ needed }) => needed === null);
  const cure = cannot ? ' The run is too short for that: try --warm-up "156 weeks".' : '';
  if (moving === 'yearly')
    return [
      `The file itself moves with the year: each day was set beside the same weekday 52 weeks before, so that seasons are not taken for settling.${cure}`,
    ];
  return [
    `The file itself changes in or after the last year before measuring ends: only the warm-up was looked at, each day beside the same weekday 52 weeks before, and no trend is told from those changes.${cure}`,
  ];
}

/** A trend as a cell: `+2.1 (1.2 to 3.0)`. */
export function trendFigures(
  settling: Settling,
  advice: WarmUpAdvice,
): readonly [number, number, number] | null {
  if (settling.trend === null) return null;
  const { steps } = trendUnit(advice);
  const { mean, low, high } = settling.trend;
  return [mean * steps, low * steps, high * steps];
}

/** `12.3`, of a level. */
export function levelText({ level }: Settling): string {
  return level >= 100 ? fixed(level) : plain(level);
}
