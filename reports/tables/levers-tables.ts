/** The tables of levers: what the money brings in each service, and where people are held up before and after. */
import type { Effect, LeverEffect, Levers } from '../../src/experiment/levers/lever.ts';
import type { CauseOfDelay } from '../../src/experiment/sizing/sizing.ts';
import { effectRange, effectText } from '../words/effects.ts';
import { aboutMoreReplications } from '../words/finding.ts';
import { AVOIDED, bottleneckOf, boughtText, noLeverText, spendText } from '../words/levers.ts';
import { wordsFor, type MeasureWords } from '../words/measure-words.ts';
import { fixed } from '../words/numbers.ts';
import { reasonInWords, type OwnReasons } from '../words/reasons.ts';
import { columns, words, type Cell, type ReportTable } from './report-table.ts';

/** A paired change with its interval below. */
export function effectCell(effect: Effect, of: MeasureWords): Cell {
  return {
    text: effectText(effect, of),
    below: effectRange(effect, of),
    tone: effect.verdict === 'cannot tell' ? 'quiet' : 'sure',
    figures: [
      { label: 'average', value: effect.mean },
      { label: '95% low', value: effect.low },
      { label: '95% high', value: effect.high },
    ],
  };
}

/** Whether a service can be told from the one ranked below it. */
function nextCell({ aboveNext, moreToTellNext }: LeverEffect): Cell {
  if (aboveNext === null) return words('the last');
  if (aboveNext === 'yes') return { text: 'yes', tone: 'sure' };
  if (aboveNext === 'same') return { text: 'the same', tone: 'quiet' };
  const below = aboutMoreReplications(moreToTellNext);
  return { text: 'no', below, tone: 'quiet' };
}

/** What the money brings in each service. */
export function leversTable(levers: Levers): ReportTable {
  const payers = [...new Set(levers.levers.flatMap((each) => each.avoidedByPayer.map(({ payer }) => payer)))];
  return {
    name: 'levers',
    caption: `What another ${spendText(levers)} a year buys`,
    reading:
      'Average effect a year, with its 95% interval below. Told from the next: whether it can be told from the service below it, and if not, how many more replications would',
    columns: columns(
      'Service',
      'Buys',
      'Delayed days',
      'People affected by delay',
      ...payers.map((payer) => `Cost to ${payer}`),
      'Bottleneck then',
      'Told from the next',
    ),
    rows: levers.levers.map((lever) => ({
      header: { text: lever.service, below: `£${fixed(lever.price.pounds, 2)} a year for one more` },
      cells: [
        { text: boughtText(lever), figures: [{ label: 'bought', value: lever.bought }] },
        effectCell(lever.delayedDays, wordsFor('delayedDays')),
        effectCell(lever.peopleAffected, wordsFor('peopleAffected')),
        ...payers.map((payer): Cell => {
          const own = lever.avoidedByPayer.find((each) => each.payer === payer);
          return own === undefined ? words('n/a') : effectCell(own.effect, AVOIDED);
        }),
        words(bottleneckOf(lever.causes)?.constraint ?? 'none'),
        nextCell(lever),
      ],
    })),
    look: 'stack',
  };
}

/** Services that are no levers, and why; null where there are none. */
export function noLeversTable({ without }: Levers): ReportTable | null {
  if (without.length === 0) return null;
  return {
    name: 'no-levers',
    caption: 'Services that cannot be bought into',
    columns: columns('Service', 'Why'),
    rows: without.map((each) => ({ header: words(each.service), cells: [words(noLeverText(each))] })),
    look: 'plain',
  };
}

/** People held up by each cause, before and with each lever; null where nobody is. */
export function bottlenecksTable({ causes, levers }: Levers, own: OwnReasons): ReportTable | null {
  if (causes.length === 0) return null;
  const all = [...causes, ...levers.flatMap((lever) => lever.causes)];
  const keys = [...new Set(all.map(keyOf))];
  const held = (among: readonly CauseOfDelay[], key: string): Cell => {
    const people = among.find((cause) => keyOf(cause) === key)?.people ?? 0;
    return { text: fixed(people, 1), figures: [{ label: 'people', value: people }] };
  };
  return {
    name: 'bottlenecks',
    caption: 'People delayed on an average day, by root cause, with more of each service',
    reading: levers.map(({ service, added, unit }) => `${service}: ${fixed(added)} ${unit} more`).join('; '),
    columns: columns('Cause', '#Now', ...levers.map(({ service }) => `#More ${service}`)),
    rows: keys.map((key) => ({
      header: words(
        causeText(
          all.find((cause) => keyOf(cause) === key)!,
          own,
        ),
      ),
      cells: [held(causes, key), ...levers.map((lever) => held(lever.causes, key))],
    })),
    look: 'plain',
  };
}

function keyOf({ constraint, reason }: CauseOfDelay): string {
  return JSON.stringify([constraint, reason]);
}

/** A root cause as the head of a row. */
export function causeText({ constraint, reason }: CauseOfDelay, own: OwnReasons): string {
  return reason === null ? `Waiting for ${constraint}` : `Set time: ${reasonInWords(reason, own)}`;
}
