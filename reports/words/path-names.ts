/**
 * Where a number stands in a scenario, in words that can be put together with those of its neighbours:
 * `services › reablement › bundle › hours › gamma › mean` is about reablement, at the steps bundle, hours, average.
 */
/** What stands between the steps of a path. */
const BETWEEN = ' \u203A ';

/** Steps that only say how a number is written. */
const UNSAID = new Set(
  'value takes lines by steps then exponential lognormal gamma normal weibull erlang fixed uniform triangular'.split(
    ' ',
  ),
);

/** Steps that have a name of their own. */
const CALLED: Readonly<Record<string, string>> = {
  arrive: 'arrivals',
  perDay: 'a day',
  byMonth: 'by month',
  byWeekday: 'by weekday',
  byHour: 'by hour of the day',
  readyAfter: 'time to ready',
  'by route': 'by way out',
  leaveBy: 'leaving by',
  productiveRatio: 'productive share',
  over: 'delivered over',
  process: 'set time',
  mean: 'average',
  sd: 'standard deviation',
  cv: 'standard deviation over average',
  atMost: 'at most',
  atLeast: 'at least',
  block: 'block contract',
  perDelayedDay: 'for a delayed day',
};

/** A name in two parts: what it is about, and which of its numbers. */
export interface PathName {
  readonly about: string;
  /** Steps below it, the last of which tells one number from its neighbours. */
  readonly steps: readonly string[];
}

/** `productiveRatio` -> `productive ratio`. */
function spaced(key: string): string {
  return /^[a-z]+(?:[A-Z][a-z]+)+$/u.test(key)
    ? key.replaceAll(/[A-Z]/gu, (letter) => ` ${letter.toLowerCase()}`)
    : key;
}

function calledOf(key: string): string {
  return Object.hasOwn(CALLED, key) ? CALLED[key]! : spaced(key);
}

function stepsOf(keys: readonly string[]): string[] {
  return keys.flatMap((key, k) => {
    if (/^\d+$/u.test(key)) return [keys[k - 1] === 'steps' ? `step ${key}` : key];
    return UNSAID.has(key) ? [] : [calledOf(key)];
  });
}

/** What a path of this first step is about, and how many steps that takes. */
function aboutOf([first = '', second = '', third = '']: readonly string[]): readonly [string, number] {
  switch (first) {
    case 'services':
    case 'people':
    case 'localities':
    case 'hospitals':
      return [second, 2];
    case 'pathways':
      return [`${second} (pathway)`, 2];
    case 'flows':
      return [`people of ${second}, hospital`, 2];
    case 'afterwards':
      return [second === 'of' ? `afterwards, ${third}` : `afterwards ${second}, ${third}`, 3];
    case 'money':
      return second === 'lines' ? [`cost of ${third}`, 3] : ['money', 1];
    case 'targets':
      return [`target: ${second}`, 2];
    default:
      return [spaced(first), 1];
  }
}

/** The name of a path as the register writes it. */
export function pathName(path: string): PathName {
  const keys = path.split(BETWEEN);
  const [about, used] = aboutOf(keys);
  return { about, steps: stepsOf(keys.slice(used)) };
}

/** A value as a file has it, with its thousands apart: `£4,706,637/year`. Dates stay. */
export function valueInWords(value: string): string {
  return value.replaceAll(/(?<![\d.,-])\d{4,}(?![\d-])/gu, (digits) =>
    Number(digits).toLocaleString('en-GB'),
  );
}
