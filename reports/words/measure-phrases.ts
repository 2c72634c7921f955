/**
 * Phrases of measures that have no speaker of their own in measure-words.ts: what starts a sentence, and what
 * follows a size with its direction (`2.3 days shorter [waits for reablement]`). `{for}`, `{in}`, `{by}`, `{of}`
 * and `{,}` stand for the word and what the figure is of, or for nothing where it is of the whole model.
 */

/** How the sizes of a measure are told: people, visits and the like are counted. */
export type Kind = 'count' | 'time' | 'spread' | 'share' | 'money';

export interface Phrasing {
  readonly kind: Kind;
  readonly subject: string;
  readonly object: string;
}

const counts = (subject: string, object: string): Phrasing => ({ kind: 'count', subject, object });
const times = (subject: string, object: string): Phrasing => ({ kind: 'time', subject, object });
const spreads = (subject: string, object: string): Phrasing => ({ kind: 'spread', subject, object });
/** A share that is spoken of in the same words wherever it stands. */
const shares = (subject: string): Phrasing => ({
  kind: 'share',
  subject,
  object: subject.charAt(0).toLowerCase() + subject.slice(1),
});
const pounds = (subject: string, object: string): Phrasing => ({ kind: 'money', subject, object });

const DELAY: Readonly<Record<string, Phrasing>> = {
  delayedDaysAtMidnight: counts(
    'Delayed days, counted at midnight{,}',
    'delayed days a year, counted at midnight{,}',
  ),
  patientsDelayedLastThursday: counts(
    'Patients delayed on the last Thursday of the month{,}',
    'patients delayed on the last Thursday of the month{,}',
  ),
  shareOfDelay: shares('Share of all delayed days{,}'),
  heldDays: counts('Days held after finishing, outside beds{,}', 'days a year held after finishing{,}'),
  rootCauseDays: counts('Delayed days by root cause{,}', 'delayed days a year by root cause{,}'),
  shareDelayed: shares('Share delayed at all{,}'),
  meanDelay: times('Average delay of each person{,}', 'delay for each person{,}'),
  meanDelayOfDelayed: times('Average delay of those delayed{,}', 'delay for each person delayed{,}'),
  readyToLeft: times(
    'Average days from discharge-ready to discharge{,}',
    'time from discharge-ready to discharge{,}',
  ),
  leftOnReadyDay: shares('Share discharged on the day they were ready{,}'),
  dischargeReadyBand: shares('Share of leavers by days from ready to left{,}'),
  leftByBand: counts('People leaving, by days from ready to left{,}', 'people a year leave{,}'),
  longStays: counts('Long stays{,}', 'people on long stays{,}'),
};

const SERVICES: Readonly<Record<string, Phrasing>> = {
  delayed: counts('People in place after ready{,}', 'people still in place after they were ready{,}'),
  capacity: counts('Capacity{,}', 'places{in}'),
  aboveCapacity: counts('Above capacity{,}', 'places in use above capacity{,}'),
  occupiedAtMidnight: counts('People in place at midnight{,}', 'people in place at midnight{,}'),
  waitingAtMidnight: counts('People waiting at midnight{for}', 'people waiting at midnight{for}'),
  utilisationOfCommissioned: shares('Use of commissioned hours{,}'),
  arrived: counts('Requests{for}', 'requests a year{for}'),
  meanWait: times('Average wait{for}', 'waits{for}, on average'),
  sdWait: spreads('Spread of waits{for}', 'spread of waits{for}'),
  meanWaitOfWaiters: times('Average wait of those who waited{for}', 'waits of those who waited{for}'),
  shareWaited: shares('Share who waited{for}'),
  shareWaitedOver: {
    kind: 'share',
    subject: 'Waited {band}{for}',
    object: 'share who waited {band}{for}',
  },
  left: counts('Left{,}', 'people a year leave{,}'),
  leftOnWeekday: counts('People leaving a day{,}', 'people leave a day{,}'),
  died: counts('Deaths{in}', 'deaths a year{in}'),
  interrupted: counts('Stays interrupted{in}', 'stays a year interrupted{in}'),
  shareRefused: shares('Share refused{by}'),
  meanStay: times('Average stay{in}', 'stays{in}, on average'),
  sdStay: spreads('Spread of stays{in}', 'spread of stays{in}'),
  meanReadyAfter: times('Average time to ready{in}', 'time to ready{in}, on average'),
  couldCarry: counts('What capacity could carry{,}', 'people a year whom capacity could carry{,}'),
  demand: counts('What demand asks for{,}', 'people a year who ask{for}'),
  gotThrough: counts('What got through{,}', 'people a year who get through{,}'),
  completed: counts('Completed{,}', 'people a year who complete it{,}'),
  overtakings: counts('Starts that overtook{,}', 'starts a year that overtook{,}'),
};

/** Pools are told alike, whatever they are pools of. */
function poolOf(unit: string): Readonly<Record<string, Phrasing>> {
  const contact = unit === 'hours' ? 'contact hours' : unit;
  const named = contact.charAt(0).toUpperCase() + contact.slice(1);
  return {
    [`${unit}Commissioned`]: counts(`Commissioned ${unit} a week{,}`, `commissioned ${unit} a week{,}`),
    [`${unit}Available`]: counts(
      `${named} a week that can be delivered{,}`,
      `${contact} a week that can be delivered{,}`,
    ),
    [`${unit}Delivered`]: counts(`${named} a week delivered{,}`, `${contact} a week delivered{,}`),
    [`${unit}Deferred`]: counts(`${named} a week put off{,}`, `${contact} a week put off{,}`),
    [`${unit}Lost`]: counts(`${named} a week lost{,}`, `${contact} a week lost{,}`),
  };
}

const MODEL: Readonly<Record<string, Phrasing>> = {
  admissions: counts('Admissions from outside{,}', 'admissions a year from outside{,}'),
  ended: counts('Left the model{,}', 'people a year leave the model{,}'),
  careHomeAdmissions: counts(
    'Permanent admissions to care homes{,}',
    'permanent admissions to care homes a year{,}',
  ),
  costCashReleasing: pounds('Cost that would release cash{,}', 'in cost a year that would release cash{,}'),
  oneOffCost: pounds('One-off cost{,}', 'in one-off cost{,}'),
  atHomeFromHospital: shares('At home after leaving hospital{,}'),
  atHomeAscof: shares('At home after leaving hospital in October to December{,}'),
  readmittedAfterwards: counts(
    'Back in hospital afterwards{,}',
    'people a year back in hospital afterwards{,}',
  ),
  diedAfterwards: counts('Died afterwards{,}', 'deaths a year afterwards{,}'),
  careHomeAfterwards: counts(
    'Moved to a care home afterwards{,}',
    'people a year who move to a care home afterwards{,}',
  ),
};

const PHRASES: Readonly<Record<string, Phrasing>> = {
  ...DELAY,
  ...SERVICES,
  ...poolOf('hours'),
  ...poolOf('visits'),
  ...poolOf('placements'),
  ...MODEL,
};

type Dimensions = Readonly<Record<string, string>>;

/** What a figure is of, where the phrase names its band itself. */
function ofWhat(phrase: string, { band, ...others }: Dimensions): string {
  const told = phrase.includes('{band}') || band === undefined ? others : { ...others, band };
  return Object.values(told).join(', ');
}

function filled(phrase: string, dimensions: Dimensions): string {
  const of = ofWhat(phrase, dimensions);
  return phrase.replace(/\{(band|for|in|by|,)\}/g, (_, word: string) => {
    if (word === 'band') return dimensions['band'] ?? '';
    if (of === '') return '';
    return word === ',' ? `, ${of}` : ` ${word} ${of}`;
  });
}

/** The phrases of a measure, filled with what the figure is of; undefined for a measure without any. */
export function phrasingOf(measure: string, dimensions: Dimensions): Phrasing | undefined {
  if (!Object.hasOwn(PHRASES, measure)) return undefined;
  const { kind, subject, object } = PHRASES[measure]!;
  return { kind, subject: filled(subject, dimensions), object: filled(object, dimensions) };
}
