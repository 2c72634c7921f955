/** What the next pounds buy, in sentences: for the terminal, for the page and for levers.json. */
import type { LeverEffect, Levers, NoLever } from '../../src/experiment/levers/lever.ts';
import type { CauseOfDelay } from '../../src/experiment/sizing/sizing.ts';
import { effectRange, effectText } from './effects.ts';
import { capital, listInWords } from './lists.ts';
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

/** Money that others need not pay: `less` is more to pay. */
export const AVOIDED: MeasureWords = { ...wordsFor('cost'), object: '', less: 'more cost', more: 'avoided' };

/** What was found, the most important first. Each is a whole sentence or two. */
export function leversFindings(levers: Levers, own: OwnReasons = {}): string[] {
  const [first, ...rest] = levers.levers;
  if (first === undefined)
    return ['No service has both a capacity and a price: there is nothing to buy.', ...withoutLines(levers)];
  return [
    ...firstLine(first, levers),
    ...tiedLine(first, rest),
    ...idleLine(levers),
    ...bottleneckLine(first, levers, own),
    ...withoutLines(levers),
  ];
}

function firstLine(first: LeverEffect, levers: Levers): string[] {
  const days = wordsFor('delayedDays');
  if (first.delayedDays.verdict !== 'lower')
    return [
      `No service is shown to have fewer delayed days for another ${spendText(levers)} a year: more replications might tell.`,
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

function tiedLine(first: LeverEffect, rest: readonly LeverEffect[]): string[] {
  const [second] = rest;
  if (second === undefined || first.aboveNext === 'yes' || first.delayedDays.verdict !== 'lower') return [];
  return [`${capital(second.service)} cannot be told apart from it: more replications would.`];
}

/** Services in which more money changes nothing that can be told. */
function idleLine({ levers, spend }: Levers): string[] {
  const idle = levers.filter(
    ({ delayedDays }, i) => i > 0 && ['cannot tell', 'same'].includes(delayedDays.verdict),
  );
  if (idle.length === 0) return [];
  return [
    `Another ${spendText({ spend })} in ${listInWords(idle.map(({ service }) => service))} makes no difference to delayed days that can be told.`,
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
      ? `It stays there (${fixed(after.people, 1)} people) when ${fixed(first.added)} more are added to ${first.service}.`
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
