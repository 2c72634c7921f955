/** Summaries of spells as a scenario: who comes, when they are ready, which way they leave and how long that takes. */
import { DAYS_PER_YEAR } from '../../units.ts';
import { fitLengths, type FitKind, type LengthFit } from './fit-lengths.ts';
import { arriveOf } from './spell-arrivals.ts';
import { recordedReasons } from './recorded-reasons.ts';
import { notesOf } from './spell-notes.ts';
import type { LengthGroup, SpellSummary } from './summary.ts';
import { sharesByName, writtenDistribution } from './written-distribution.ts';

/** A fit and whom it is of. */
export interface NamedFit {
  readonly name: string;
  readonly of: 'time to ready' | 'delay';
  readonly fit: LengthFit;
}

export interface SpellModel {
  readonly content: Readonly<Record<string, unknown>>;
  readonly fits: readonly NamedFit[];
  readonly notes: readonly string[];
}

export interface SpellChoices {
  readonly title: string;
  readonly fit: FitKind | null;
}

/** Fewer people than this share the fit of a wider group. */
const ENOUGH_TO_FIT = 30;

/** The scenario, its fits and what must be said of it. */
export function spellScenario(summary: SpellSummary, { title, fit }: SpellChoices): SpellModel {
  const ready = fitsOf(summary.toReady, { of: 'time to ready', fit });
  const delays = fitsOf(summary.delays, { of: 'delay', fit });
  const { period } = summary;
  const content = {
    title,
    run: {
      from: period.from,
      length: `${period.days} days`,
      warmUp: '26 weeks',
      seed: 'spells',
      replications: 10,
    },
    ...localitiesOf(summary),
    services: { hospital: { unlimited: true } },
    people: { admitted: cohortOf(summary, ready) },
    pathways: Object.fromEntries(summary.pathways.flatMap(({ name }) => pathwaysOf(name, summary, delays))),
    endings: Object.fromEntries(
      summary.pathways.map(({ name }) => [endingName(name), { at: placeAfter(name) }]),
    ),
    observed: observedOf(summary),
  };
  return { content, fits: [...ready.fits, ...delays.fits], notes: notesOf(summary) };
}

interface GroupFits {
  readonly fits: readonly NamedFit[];
  /** The fit for a group: its own, or that of all together where it is small. */
  readonly of: (pathway: string, reason: string | null) => LengthFit;
}

function fitsOf(
  groups: readonly LengthGroup[],
  { of, fit }: { readonly of: NamedFit['of']; readonly fit: FitKind | null },
): GroupFits {
  const key = (pathway: string, reason: string | null): string => JSON.stringify([pathway, reason]);
  const large = groups.filter(({ count }) => count >= ENOUGH_TO_FIT);
  const own = new Map(
    large.map((group) => [key(group.pathway, group.reason), fitLengths(group.sample, fit)] as const),
  );
  const fits = large.map(({ pathway, reason }): NamedFit => {
    const name = reason === null ? pathway : `${pathway}, ${reason}`;
    return { name, of, fit: own.get(key(pathway, reason))! };
  });
  if (large.length === groups.length) return { fits, of: (...at) => own.get(key(...at))! };
  const all = fitLengths(
    {
      values: groups.flatMap(({ sample }) => sample.values),
      counts: groups.flatMap(({ sample }) => sample.counts),
    },
    fit,
  );
  return {
    fits: [...fits, { name: `all together, for groups of fewer than ${ENOUGH_TO_FIT}`, of, fit: all }],
    of: (...at) => own.get(key(...at)) ?? all,
  };
}

function localitiesOf({ localities }: SpellSummary): object {
  if (localities.length < 2) return {};
  const shares = sharesByName(localities);
  return {
    localities: Object.fromEntries(localities.map(({ name }) => [name, { share: shares[name]! }])),
  };
}

function cohortOf(summary: SpellSummary, ready: GroupFits): object {
  const { pathways, localities } = summary;
  return {
    ...(localities.length < 2 ? {} : { per: 'locality' }),
    arrive: arriveOf(summary),
    admittedTo: 'hospital',
    readyAfter: {
      'by route': Object.fromEntries(
        pathways.map(({ name }) => [name, writtenDistribution(ready.of(name, null))]),
      ),
    },
    leaveBy: sharesByName(pathways),
  };
}

/** `P2`, `Pathway 2` or `2`: national pathway 2. */
function numberOf(pathway: string): number | null {
  const digit = /^(?:p|pathway)?\s*([0-3])(?!\d)/i.exec(pathway.trim())?.[1];
  return digit === undefined ? null : Number(digit);
}

function endingName(pathway: string): string {
  return `left by ${pathway}`;
}

function placeAfter(pathway: string): string {
  if (/\b(died|dead|death|rip|deceased)\b/i.test(pathway)) return 'dead';
  const number = numberOf(pathway);
  if (number === 0 || number === 1) return 'home';
  return number === 3 ? 'care home' : 'elsewhere';
}

function pathwaysOf(name: string, summary: SpellSummary, delays: GroupFits): [string, object][] {
  const total = summary.pathways.find((one) => one.name === name)!.count;
  const groups = summary.delays.filter(({ pathway }) => pathway === name);
  const delayed = groups.reduce((sum, { count }) => sum + count, 0);
  const ending = endingName(name);
  const number = numberOf(name);
  const numbered = number === null ? {} : { number };
  const wayOf = (reason: string): string => `${name}, delayed: ${reason}`;
  const ways = [
    ...(total > delayed ? [{ name: ending, count: total - delayed }] : []),
    ...groups.map(({ reason, count }) => ({ name: wayOf(reason!), count })),
  ];
  return [
    [name, { ...numbered, steps: [{ then: ways.length === 1 ? ways[0]!.name : sharesByName(ways) }] }],
    ...groups.map(({ reason }): [string, object] => {
      const takes = writtenDistribution(delays.of(name, reason));
      const process = { takes, code: reason!, clock: 'discharge-ready' };
      return [wayOf(reason!), { ...numbered, steps: [{ process }, { then: ending }] }];
    }),
  ];
}

function observedOf(summary: SpellSummary): object {
  const { delayedDays, delayedByMonth, period } = summary;
  const { known } = recordedReasons(summary);
  const source = { source: 'spell extract', confidence: 'H' };
  const aYear = (days: number): string => `${Math.round((days * DAYS_PER_YEAR) / period.days)} days`;
  const all = delayedDays.reduce((sum, { days }) => sum + days, 0);
  const entry = (days: number, where: object): object => ({
    measure: 'delayedDays',
    ...where,
    value: { value: aYear(days), ...source },
    tolerance: '10%',
  });
  return {
    'delayed days': entry(all, {}),
    ...Object.fromEntries(
      known.map(({ reason, days }) => [`delayed days: ${reason}`, entry(days, { where: { reason } })]),
    ),
    ...(delayedByMonth.length === 0
      ? {}
      : {
          'delayed days by month': {
            measure: 'delayedDays',
            months: Object.fromEntries(delayedByMonth.map(({ month, days }) => [month, Math.round(days)])),
            ...source,
          },
        }),
  };
}
