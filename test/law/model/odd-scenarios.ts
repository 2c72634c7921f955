/**
 * Scenarios made at random out of everything the language can say of pools, people at the start,
 * closures and changes: an acute ward, a pool of care (with therapists beside it, perhaps), and
 * community beds, through which people go in several orders.
 */
import fc from 'fast-check';

/** Day of the run as a date; the run begins on Monday 4 January 2016. */
function dateOf(day: number): string {
  return new Date(Date.UTC(2016, 0, 4 + day)).toISOString().slice(0, 10);
}

const DAYS = 70;
const hoursOrVisits = fc.constantFrom('hours' as const, 'visits' as const);

/** Means of bundles are in tens of hours or visits. */
const bundleShape = fc.record({
  way: fc.constantFrom('over', 'profile', 'intensity', 'intensity for', 'taper' as const),
  weeks: fc.integer({ min: 2, max: 5 }),
  amount: fc.integer({ min: 1, max: 6 }),
  spread: fc.boolean(),
  cap: fc.boolean(),
  review: fc.boolean(),
  extension: fc.boolean(),
});
type BundleShape = typeof bundleShape extends fc.Arbitrary<infer T> ? T : never;

const pool = fc.record({
  unit: hoursOrVisits,
  ledger: fc.constantFrom('rate', 'week', 'day'),
  reserve: fc.constantFrom('all weeks', 'this week'),
  order: fc.constantFrom('first-fit', 'first-in-first-out'),
  startDays: fc.constantFrom('any time', 'every day', 'Mon-Fri', 'Mon'),
  shortfall: fc.constantFrom('deferred', 'lost'),
  whileWaiting: fc.constantFrom("last week's hours", 'none'),
  /** Contact amount a week, in tens. */
  size: fc.integer({ min: 1, max: 12 }),
  limit: fc.constantFrom('unlimited', 0, 2),
  bundle: bundleShape,
});
type Pool = typeof pool extends fc.Arbitrary<infer T> ? T : never;

const present = fc.record({
  occupied: fc.integer({ min: 0, max: 6 }),
  waiting: fc.integer({ min: 0, max: 4 }),
  remaining: fc.constantFrom('length-biased', 'elapsed', 'list', 'distribution'),
  waited: fc.boolean(),
});
type Present = typeof present extends fc.Arbitrary<infer T> ? T : never;

const wait = fc.record({
  where: fc.constantFrom('bed', 'home'),
  patience: fc.boolean(),
  death: fc.boolean(),
  process: fc.boolean(),
  therapists: fc.boolean(),
});

const change = fc.record({
  day: fc.integer({ min: 1, max: 60 }),
  lasts: fc.option(fc.integer({ min: 1, max: 20 })),
  announced: fc.constantFrom('not', 'foreseen', 'before'),
  what: fc.constantFrom('close beds', 'more beds', 'close pool', 'less pool', 'more pool', 'bundle', 'stay', 'arrivals', 'process'), // prettier-ignore
});
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

/** Everything that is drawn for one scenario. */
export const odd = fc.record({
  perDay: fc.double({ min: 0.3, max: 4, noNaN: true }),
  acuteBeds: fc.integer({ min: 2, max: 12 }),
  communityBeds: fc.integer({ min: 1, max: 6 }),
  falls: fc.constantFrom('let finish', 'send back'),
  warmUp: fc.constantFrom('none', '2 weeks', '10 days'),
  pool,
  therapists: fc.integer({ min: 1, max: 20 }),
  wait,
  onward: fc.constantFrom('home', 'community', 'some'),
  acute: present,
  care: present,
  community: present,
  changes: fc.array(change, { maxLength: 4 }),
  seed: fc.integer({ min: 1, max: 1000 }),
});
export type Odd = typeof odd extends fc.Arbitrary<infer T> ? T : never;

function bundleOf(shape: BundleShape, unit: Pool['unit']): object {
  const { way, weeks, amount, spread, cap, review, extension } = shape;
  const of = (number: number, per = '') => `${number} ${unit}${per}`;
  const total = spread && way !== 'profile' ? { gamma: { mean: of(10 * amount), cv: 0.6 } } : of(10 * amount);
  const common = {
    ...(cap && way !== 'intensity for' && way !== 'taper' && { cap: of(12 * amount) }),
    ...(review && {
      review: { after: '1 week', every: '1 week', finish: '20%', smaller: { share: '50%', by: '40%' } },
    }),
    ...(extension && { extension: { share: '20%', weeks: 1, intensity: of(amount, '/week') } }),
  };
  if (way === 'over') return { ...common, [unit]: total, over: `${weeks} weeks` };
  if (way === 'profile') {
    const first = '40%';
    const others = Array.from({ length: weeks - 1 }, () => `${60 / (weeks - 1)}%`);
    return {
      ...common,
      [unit]: total,
      over: `${weeks} weeks`,
      profile: weeks === 4 ? [first, ...others] : undefined,
    };
  }
  const intensity = of(5 * amount, '/week');
  if (way === 'intensity') return { ...common, [unit]: total, intensity };
  if (way === 'intensity for') return { ...common, intensity, for: { exponential: `${weeks} weeks` } };
  return {
    ...common,
    taper: {
      from: of(amount, '/day'),
      to: of(1, '/day'),
      over: { uniform: { low: '7 days', high: `${7 * weeks} days` }, round: { to: '1 day', rule: 'up' } },
    },
  };
}

function capacityOf({ unit, size }: Pool, factor: number): string {
  return unit === 'hours'
    ? `${10 * size * factor} hours/week`
    : `${Math.round(2 * size * factor)} visits/day`;
}

/** People at the start, as the file says it. */
function initialOf({ occupied, waiting, remaining, waited }: Present, isPool: boolean): object {
  const days = (count: number) => Array.from({ length: count }, (_, i) => `${i + 1} days`);
  const hours = (count: number) => Array.from({ length: count }, (_, i) => `${5 * i + 1} hours`);
  const ways: Record<string, unknown> = {
    'length-biased': 'length-biased',
    elapsed: { elapsed: isPool ? days(occupied) : hours(occupied) },
    list: days(occupied),
    distribution: isPool ? 'length-biased' : { exponential: '4 days' },
  };
  return {
    initial: {
      occupied,
      waiting,
      cohort: 'patients',
      ...(occupied > 0 && { remaining: ways[remaining] }),
      ...(waited && waiting > 0 && { waited: days(waiting) }),
    },
  };
}

/** Closures that overlap are refused, so each kind of change that closes something is kept once. */
function closedOnce(changes: readonly Change[]): Change[] {
  const first = new Map(changes.toReversed().map((each) => [each.what, each]));
  return changes.filter((each) => !/^close/.test(each.what) || first.get(each.what) === each);
}

function changeOf({ day, lasts, announced, what }: Change, given: Odd): object {
  const { pool: care, acuteBeds } = given;
  const pooled = (factor: number) => ({ services: { care: { [care.unit]: capacityOf(care, factor) } } });
  const whats: Record<Change['what'], object> = {
    'close beds': { services: { acute: { beds: 0 }, community: { beds: 0 } } },
    'more beds': { services: { acute: { beds: acuteBeds + 3 }, community: { beds: { add: 2 } } } },
    'close pool': pooled(0),
    'less pool': pooled(0.3),
    'more pool': pooled(1.5),
    bundle: {
      services: { care: { bundle: bundleOf({ ...care.bundle, amount: care.bundle.amount + 1 }, care.unit) } },
    },
    stay: { people: { patients: { readyAfter: '2 days' } }, services: { community: { stay: '3 days' } } },
    arrivals: { people: { patients: { arrive: { times: 1.5 } } } },
    process: { pathways: { 'by care': { steps: { 1: { takes: '2 days' } } } } },
  };
  return {
    on: dateOf(day),
    ...(lasts !== null && { until: dateOf(day + lasts) }),
    ...(announced === 'foreseen' && { announced }),
    ...(announced === 'before' && { announced: dateOf(Math.max(0, day - 7)) }),
    ...whats[what],
  };
}

/** The scenario, in the shape of a file. */
export function oddScenario(given: Odd): object {
  const { pool: care, wait: asked, onward } = given;
  const limits = {
    ...(asked.patience && { patience: { after: { exponential: '5 days' }, then: 'home' } }),
    ...(asked.death && { death: { after: { exponential: '9 days' } } }),
  };
  const order = care.order;
  const bundle = bundleOf(care.bundle, care.unit);
  const { ledger, reserve, startDays, shortfall, whileWaiting } = care;
  const afterCare = { home: 'home', community: 'community', some: { home: '50%', community: '50%' } }[onward];
  const takes = { process: { takes: { exponential: '1 day' }, code: 'A' } };
  const process = asked.process ? [takes] : [];
  const therapists = { hours: `${given.therapists} hours/week`, bundle: { hours: '3 hours', over: '3 weeks' } };
  return {
    title: 'An odd scenario',
    run: { from: dateOf(given.warmUp === 'none' ? 0 : 14), length: `${DAYS - 14} days`, warmUp: given.warmUp, seed: `odd ${given.seed}`, replications: 1 },
    services: {
      acute: { beds: given.acuteBeds, whenCapacityFalls: given.falls, ...initialOf(given.acute, false) },
      care: {
        [care.unit]: capacityOf(care, 1), ledger, reserve, order, startDays, shortfall, whileWaiting, bundle,
        queue: { transfers: care.limit },
        ...initialOf(given.care, true),
      },
      ...(asked.therapists && { therapists }),
      community: { beds: given.communityBeds, stay: { exponential: '6 days' }, then: 'home', whenCapacityFalls: given.falls, ...initialOf(given.community, false) },
    },
    people: {
      patients: {
        arrive: { perDay: given.perDay },
        admittedTo: 'acute',
        readyAfter: { lognormal: { mean: '3 days', sd: '4 days' } },
        leaveBy: { home: '30%', 'by care': '50%', 'by community': '20%' },
      },
    },
    pathways: {
      'by care': {
        steps: [
          ...process,
          { wait: { for: 'care', code: 'E', where: asked.where, ...limits, ...(asked.therapists && { with: ['therapists'] }) } },
          { then: afterCare },
        ],
      },
      'by community': { steps: [{ wait: { for: 'community', code: 'C', ...limits } }, { then: 'home' }] },
    },
    endings: { home: { at: 'home' } },
    changes: closedOnce(given.changes)
      .filter(({ what }) => what !== 'process' || asked.process)
      .map((each) => changeOf(each, given)),
  };
} // prettier-ignore
