/** What a search for a size found, in sentences: for the terminal, for the page and for size.json. */
import type { ReplicationRange } from '../../src/experiment/replications.ts';
import type {
  CauseOfDelay,
  PointFigure,
  SizedInput,
  SizedPoint,
  Sizing,
} from '../../src/experiment/sizing/sizing.ts';
import { inputValue } from './calibration.ts';
import { intervalText, levelText } from './headline.ts';
import { wordsForFigure } from './figure-words.ts';
import { capital, listInWords, small } from './lists.ts';
import { wordsFor } from './measure-words.ts';
import { counted, fixed, percentage } from './numbers.ts';
import { reasonInWords, type OwnReasons } from './reasons.ts';
import { valueName } from './value-names.ts';

type Condition = Sizing['conditions'][number];

/** `7,410 hours a week`; a factor is so many times what there is now. */
export function sizedValue(value: number, { unit, of }: SizedInput): string {
  const text = inputValue(value, { unit });
  return of === 'factor' ? `${text} times as now` : text;
}

/** Values of all inputs: `7,410 hours a week`, or with names where there are several. */
export function sizedValues(values: readonly number[], inputs: readonly SizedInput[]): string {
  const [only, ...more] = inputs as [SizedInput, ...SizedInput[]];
  return more.length === 0 ? sizedValue(values[0]!, only) : valuesByName(values, inputs);
}

/** `commissioned reablement hours at 7,410 hours a week`, of one input too. */
function valuesByName(values: readonly number[], inputs: readonly SizedInput[]): string {
  return listInWords(
    inputs.map((input, i) => `${valueName(input.name)} at ${sizedValue(values[i]!, input)}`),
  );
}

/** `1 to 160`. */
export function rangeOfRuns({ from, to }: ReplicationRange): string {
  return `${fixed(from)} to ${fixed(to)}`;
}

/** `61.2 (60.1 to 62.3)`. */
export function pointText(figure: PointFigure, condition: Condition): string {
  const words = wordsFor(condition.measure, condition.dimensions);
  if (figure.mean === null) return 'n/a';
  const interval = intervalText(figure, words);
  return levelText(figure, words) + (interval === null ? '' : ` (${interval})`);
}

/** What a condition is about, its dimensions named: `Patients delayed on an average day, code E`. */
export function conditionSubject({ measure, dimensions }: Condition): string {
  return wordsForFigure(measure, dimensions).subject;
}

/** Pounds a year to the nearest pound. */
export function poundsAYear(pounds: number): string {
  return `${pounds < 0 ? '\u2212' : ''}£${fixed(Math.abs(Math.round(pounds)))} a year`;
}

/** What was found, the most important first. Each is a whole sentence or two. */
export function sizeFindings(sizing: Sizing, own: OwnReasons = {}): string[] {
  switch (sizing.outcome) {
    case 'certified':
    case 'first is enough':
      return certified(sizing);
    case 'not certified':
      return notCertified(sizing);
    default:
      return unreached(sizing, own);
  }
}

function certified(sizing: Sizing): string[] {
  const { inputs, answer, outcome, goal } = sizing;
  const last = sizing.certification.at(-1)!;
  const first = [
    `${capital(valuesByName(answer!, inputs))} ${goal === 'maximise' ? 'can be borne' : 'will do'}: ${evidence(last, sizing)}.`,
  ];
  const end =
    outcome === 'first is enough'
      ? [
          `That is the first value of the range: ${goal === 'maximise' ? 'more may be borne (raise --to)' : 'less may do (lower --from)'}.`,
        ]
      : [];
  return [...first, ...failedAttempts(sizing), ...end, ...gapLine(sizing), ...nowLine(sizing)];
}

/** What fresh replications showed at a point. */
function evidence({ figures, met, replications }: SizedPoint, sizing: Sizing): string {
  const runs = `on ${counted(replications.to - replications.from + 1, 'fresh replication')} (${rangeOfRuns(replications)})`;
  const levels = figures.map((figure, k) => {
    const condition = sizing.conditions[k]!;
    const { are, unit } = wordsForFigure(condition.measure, condition.dimensions);
    return `${small(conditionSubject(condition))} ${are} ${pointText(figure, condition)}${unit === '' ? '' : ` ${unit}`} on average`;
  });
  const share = sizing.chance === null ? '' : `, and ${percentage(met, 0)} of years met the target`;
  return `${runs} ${listInWords(levels)}${share}`;
}

function failedAttempts({ certification, inputs, conditions, chance }: Sizing): string[] {
  const failed = certification.filter(({ verdict }) => verdict !== 'holds');
  if (failed.length === 0) return [];
  const each = failed.map(
    (point) =>
      `${sizedValues(point.values, inputs)} (${chance === null ? pointText(point.figures[0]!, conditions[0]!) : `${percentage(point.met, 0)} of years`})`,
  );
  return [
    `Certification failed first: what the search had found, and what was tried after it, was not shown on fresh replications: ${listInWords(each)}. Each next attempt went twice as much further, on replications of its own.`,
  ];
}

function notCertified(sizing: Sizing): string[] {
  const { answer, inputs, certification } = sizing;
  const tried = listInWords(certification.map(({ values }) => sizedValues(values, inputs)));
  return [
    `No answer is certified. The search found ${sizedValues(answer!, inputs)}, but fresh replications did not show it to be enough, nor what was tried after it (${tried}).`,
    'More replications at each point (--replications) would tell, or a range that goes further.',
  ];
}

/** What lies between what is shown to fail and what is shown to do cannot be told. */
function gapLine({ shownToFail, answer, inputs, points, outcome, goal }: Sizing): string[] {
  const [input] = inputs as [SizedInput];
  if (goal === 'cost' || inputs.length > 1 || outcome === 'first is enough') return [];
  if (shownToFail === null)
    return [
      `No value is shown not to do: what is ${goal === 'maximise' ? 'above' : 'below'} this cannot be told with so few replications at a point.`,
    ];
  const gap = Math.abs(answer![0]! - shownToFail[0]!);
  const nearest = `${sizedValue(shownToFail[0]!, input)} is shown not to do`;
  if (gap <= input.step * (1 + 1e-9)) return [`${nearest}.`];
  const most = Math.max(...points.map(({ replications }) => replications.to));
  return [
    `${nearest}; what lies between cannot be told with ${counted(most, 'replication')} at a point, and counts as not enough.`,
  ];
}

function nowLine({ inputs, answer, prices }: Sizing): string[] {
  const changes = inputs.map((input, i) => {
    const { now, of, name } = input;
    const more = answer![i]! - now;
    const lead = inputs.length === 1 ? 'The file has' : `${capital(valueName(name))}: the file has`;
    if (of === 'factor' || more === 0) return `${lead} ${sizedValue(now, input)} now.`;
    return `${lead} ${sizedValue(now, input)} now: ${sizedValue(Math.abs(more), input)} ${more > 0 ? 'more' : 'less'}.`;
  });
  if (prices.length === 0) return changes;
  const cost = (values: readonly number[]): number =>
    prices.reduce((sum, { pounds }, i) => sum + pounds * values[i]!, 0);
  const before = cost(inputs.map(({ now }) => now));
  const after = cost(answer!);
  const each = listInWords(
    prices.map(
      ({ of, pounds, source }) =>
        `${valueName(of)} at £${fixed(pounds, 2)} (${source === 'option' ? 'as asked' : source})`,
    ),
  );
  const change = after - before;
  const way =
    change === 0 ? 'as now' : `${poundsAYear(Math.abs(change))} ${change > 0 ? 'more' : 'less'} than now`;
  return [...changes, `It costs ${poundsAYear(after)}, ${way}: ${each}.`];
}

/** How many causes are named. */
const NAMED = 5;

function unreached(sizing: Sizing, own: OwnReasons): string[] {
  const { beyond, outcome, inputs, conditions, goal } = sizing;
  const { at, point, causes } = beyond!;
  const names = listInWords(inputs.map(({ name }) => valueName(name)));
  const levels = point.figures.map((figure, k) => {
    const condition = conditions[k]!;
    const { are } = wordsFor(condition.measure, condition.dimensions);
    return `${small(conditionSubject(condition))} ${are} ${pointText(figure, condition)}`;
  });
  const share = sizing.chance === null ? '' : `, and ${percentage(point.met, 0)} of years meet the target`;
  const stand = `${listInWords(levels)}${share}`;
  const with_ = at === 'unlimited' ? `unlimited ${names}` : sizedValues(at, inputs);
  const because = causesInWords(causes, own);
  if (outcome === 'unreachable')
    return [`No amount of ${names} is enough: even with ${with_}, ${stand}.`, ...because];
  if (goal === 'maximise')
    return [`Not even ${with_} can be borne: ${stand}. Try a lower --from.`, ...because];
  return [
    `Nothing in the range is shown to be enough, but with ${with_} ${stand}: more of it would do. Raise --to.`,
  ];
}

/** `Then 41.2 people are delayed on an average day: 20.4 by ...`. */
export function causesInWords(causes: readonly CauseOfDelay[], own: OwnReasons): string[] {
  const all = causes.reduce((sum, { people }) => sum + people, 0);
  if (all === 0) return [];
  const parts = causes
    .slice(0, NAMED)
    .map(({ people, ...cause }) => `${fixed(people, 1)} ${causeOfDelay(cause, own)}`);
  const rest = causes.slice(NAMED).reduce((sum, { people }) => sum + people, 0);
  const others = rest > 0 ? [`${fixed(rest, 1)} for other reasons`] : [];
  return [
    `${fixed(all, 1)} people are then delayed on an average day, by root cause: ${listInWords([...parts, ...others])}.`,
  ];
}

/** `wait for care home`, or `are in time that is set (G Patient or family choice)`. */
export function causeOfDelay(
  { constraint, reason }: Pick<CauseOfDelay, 'constraint' | 'reason'>,
  own: OwnReasons,
): string {
  if (reason === null) return `wait for ${constraint}`;
  return `in time that is set, ${reasonInWords(reason, own)}`;
}

/** A verdict as the reader needs it. */
export function verdictInWords({ verdict }: Pick<SizedPoint, 'verdict'>): string {
  return { holds: 'shown to do', 'does not hold': 'shown not to do', open: 'cannot be told' }[verdict];
}
