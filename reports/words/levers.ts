/** What the next pounds buy, in sentences: for the terminal, for the page and for levers.json. */
import type { LeverEffect, Levers, NoLever } from '../../src/experiment/levers/lever.ts';
import type { CauseOfDelay } from '../../src/experiment/sizing/sizing.ts';
import { effectRange, effectText } from './effects.ts';
import { aboutMoreReplications, moreReplicationsNeeded } from './finding.ts';
import { capital, listInWords, small } from './lists.ts';
import { wordsFor, type MeasureWords } from './measure-words.ts';
import { fixed } from './numbers.ts';
import { reasonInWords, type OwnReasons } from './reasons.ts';

/** `£100,000`. */
export function spendText({ spend }: Pick<Levers, 'spend'>): string {
  return `£${fixed(spend)}`;
}

/** `159 hours/week`. */
export function boughtText({ bought, unit }: Pick<LeverEffect, 'bought' | 'unit'>): string {
  return `${bought.toLocaleString('en-GB', { maximumSignificantDigits: 3 })} ${unit === 'hours/week' ? 'commissioned hours a week' : unit.replace('/', ' a ')}`;
}

/** What was added in the model: `159 commissioned hours a week`. */
function addedText({ added, unit }: LeverEffect): string {
  return boughtText({ bought: added, unit });
}

/** Money that others need not pay: `less` is more to pay. */
export const AVOIDED: MeasureWords = { ...wordsFor('cost'), object: '', less: 'more cost', more: 'avoided' };

/** What was found, the most important first. Each is a whole sentence or two. */
export function leversFindings(levers: Levers, own: OwnReasons = {}): string[] {
  const [first] = levers.levers;
  if (first === undefined)
    return ['No service has both a capacity and a price: there is nothing to buy.', ...withoutLines(levers)];
  return [
    ...firstLine(first, levers),
    ...tiedLines(levers.levers),
    ...idleLines(levers),
    ...bottleneckLine(first, levers, own),
    ...withoutLines(levers),
  ];
}

function firstLine(first: LeverEffect, levers: Levers): string[] {
  const days = wordsFor('delayedDays');
  if (first.delayedDays.verdict !== 'lower')
    return [
      `In no service is another ${spendText(levers)} a year shown to bring fewer delayed days.${whatWouldTell(levers)}`,
    ];
  const range = effectRange(first.delayedDays, days);
  const avoided = avoidedLine(first);
  return [
    `Another ${spendText(levers)} a year saves most delayed days in ${first.service}: it buys ${boughtText(first)}, and there are ${effectText(first.delayedDays, days)} ${days.object}${range === null ? '' : ` (95% interval ${range})`}.${avoided}`,
  ];
}

function avoidedLine({ avoided, avoidedByPayer }: LeverEffect): string {
  if (avoided.verdict === 'cannot tell' || avoided.verdict === 'same') return '';
  const payers = avoidedByPayer
    .filter(({ effect }) => effect.verdict === 'higher' || effect.verdict === 'lower')
    .map(({ payer, effect }) => `${payer} ${effectText(effect, AVOIDED)}`);
  return ` Cost elsewhere: ${listInWords(payers)} a year.`;
}

/** The service of which the fewest more replications would tell whether it does. */
function whatWouldTell({ levers }: Levers): string {
  const [soonest] = levers
    .filter(({ delayedDays }) => delayedDays.moreReplications !== null)
    .sort((a, b) => a.delayedDays.moreReplications! - b.delayedDays.moreReplications!);
  const more = aboutMoreReplications(soonest?.delayedDays.moreReplications ?? null);
  return more === null
    ? ' More replications (--replications) might tell.'
    : ` ${capital(more)} (--replications) would be needed to tell in ${soonest!.service}.`;
}

/** Neighbours in the order that cannot be told apart. */
function tiedLines(levers: readonly LeverEffect[]): string[] {
  return levers.flatMap(({ service, aboveNext, moreToTellNext, delayedDays }, i) => {
    const next = levers[i + 1];
    if (next === undefined || aboveNext !== 'cannot tell' || delayedDays.verdict !== 'lower') return [];
    const more = moreReplicationsNeeded({ moreReplications: moreToTellNext });
    const would = more === null ? 'more replications (--replications) might tell' : more;
    return [
      `${capital(service)} and ${next.service} cannot be told apart by delayed days, though ${service} has the larger average: ${would}.`,
    ];
  });
}

/** Services in which more money changes nothing that can be told. */
function idleLines({ levers, spend }: Levers): string[] {
  const money = `Another ${spendText({ spend })}`;
  const [first] = levers;
  const rest = levers.filter((lever) => lever !== first || first.delayedDays.verdict === 'same');
  const unclear = rest.filter(({ delayedDays }) => delayedDays.verdict === 'cannot tell');
  const same = rest.filter(({ delayedDays }) => delayedDays.verdict === 'same');
  return [
    ...unclear.map(({ service, delayedDays }) => {
      const more = moreReplicationsNeeded(delayedDays);
      return `What ${small(money)} in ${service} does to delayed days cannot be told from nothing${more === null ? '' : `: ${more}`}.`;
    }),
    ...(same.length === 0
      ? []
      : [`${money} in ${listInWords(same.map(({ service }) => service))} changes no delayed day at all.`]),
  ];
}

/** The service that holds most people up; null where none does. */
export function bottleneckOf(causes: readonly CauseOfDelay[]): CauseOfDelay | null {
  return causes.find(({ reason }) => reason === null) ?? null;
}

function bottleneckLine(first: LeverEffect, { causes }: Levers, own: OwnReasons): string[] {
  const before = bottleneckOf(causes);
  const after = bottleneckOf(first.causes);
  const set = causes.find(({ reason }) => reason !== null);
  const setLine =
    set !== undefined && set.people > (before?.people ?? 0)
      ? [
          `No service holds up as many people as time that is set in the scenario does (${reasonInWords(set.reason!, own)}: ${fixed(set.people, 1)} people on an average day): money in capacity does not shorten it.`,
        ]
      : [];
  if (before === null) return setLine;
  const now = `The bottleneck is ${before.constraint}: ${fixed(before.people, 1)} people wait for it on an average day.`;
  if (after === null) return [`${now} After that no service holds anybody up.`, ...setLine];
  const then =
    after.constraint === before.constraint
      ? `It stays there (${fixed(after.people, 1)} people) when ${addedText(first)} are added to ${first.service}.`
      : `With more ${first.service} it moves to ${after.constraint} (${fixed(after.people, 1)} people).`;
  return [`${now} ${then}`, ...setLine];
}

function withoutLines({ without }: Levers): string[] {
  const priced = without.filter(({ lacksPrice }) => lacksPrice);
  if (priced.length === 0) return [];
  return [
    `No price is known of ${listInWords(priced.map(({ service, why }) => `${service} (${why})`))}: give one under \`money\` in the file, or with --price "${priced[0]!.service}=£1000", pounds a year for one more.`,
  ];
}

/** Why a service is no lever. */
export function noLeverText({ why, lacksPrice }: NoLever): string {
  return lacksPrice ? `${why}; give a price` : why;
}
