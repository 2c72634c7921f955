/** Targets in words: what is judged, whom it is divided by, what it is to be and by whose rule. */
import { parseFigure, toNumber, withoutSource } from '../quantity.ts';
import type { Board, Quantity, Scenario, TargetEntry } from '../scenario.ts';
import { DEFAULT_AMBER } from '../schema/targets.ts';
import { figureWords } from './observed-words.ts';
import { joined, quantityWords, shareWords } from './phrases.ts';

type Bound = NonNullable<TargetEntry['atMost']>;

/** Of a series each figure with its period; they are few, and all are said. */
function figuresWords(bound: Bound): string {
  if (typeof bound !== 'object' || !('series' in bound)) return quantityWords(bound);
  return Object.entries(bound.series)
    .map(([period, figure]) => `${quantityWords(figure)} in ${period}`)
    .join(', ');
}

function boundWords({ atMost, atLeast, between = [] }: TargetEntry): string {
  if (atMost !== undefined) return `at most ${figuresWords(atMost)}`;
  if (atLeast !== undefined) return `at least ${figuresWords(atLeast)}`;
  const ends = Array.isArray(between) ? between : between.value;
  return `between ${joined(ends.map(quantityWords))}`;
}

function roundingWords(rounding: NonNullable<TargetEntry['rounding']>): string {
  if (typeof rounding !== 'object' || !('to' in rounding))
    return `rounded to the nearest ${String(withoutSource(rounding))}`;
  const { to, rule = 'nearest' } = rounding;
  const way = rule === 'nearest' ? 'to the nearest' : `${rule} to a multiple of`;
  return `rounded ${way} ${String(withoutSource(to))}`;
}

/** `81,825 people`, however it was written. */
function peopleWords(people: Quantity): string {
  return `${toNumber(parseFigure(people).decimal).toLocaleString('en-GB')} people`;
}

/** What is judged: `delayedDays per 100,000 of adults (541,728 people), those of an average month,`. */
function judgedWords({ measure, where, stated, per, per100000 }: TargetEntry, scenario: Scenario): string {
  if (stated !== undefined) return `${quantityWords(stated)}, as recorded and not worked out here,`;
  const people = scenario.populations?.[per100000 ?? ''];
  const divided = people === undefined ? '' : ` per 100,000 of ${per100000!} (${peopleWords(people)})`;
  const rate = per === undefined ? '' : `, in an average ${per},`;
  return `${figureWords({ measure: measure ?? '', where })}${divided}${rate}`;
}

/** Whose rule: `judged as Leicestershire does`. */
function boardWords({ board }: TargetEntry): string {
  return board === undefined ? '' : `; judged as ${board} does`;
}

/** How far green and amber reach. */
function beyondWords({ amber }: TargetEntry, board: Board | undefined): string {
  const green = board?.green === undefined ? '' : `green up to ${quantityWords(board.green)} beyond, `;
  const reach = amber ?? board?.amber;
  const text =
    reach === undefined ? `${DEFAULT_AMBER} beyond (the default)` : `${quantityWords(reach)} beyond`;
  return `${green}amber up to ${text}`;
}

function roundedWords({ rounding }: TargetEntry, board: Board | undefined): string {
  const decimals = board?.decimals;
  if (rounding !== undefined) return `; ${roundingWords(rounding)} before it is judged`;
  if (decimals === undefined) return '';
  const places = decimals === 1 ? '1 decimal' : `${decimals === 0 ? 'no' : decimals} decimals`;
  return `; rounded to ${places} before it is judged`;
}

/** The sentence about one target. */
export function targetSentence(name: string, target: TargetEntry, scenario: Scenario): string {
  const { chance, stated, board } = target;
  const rule = board === undefined ? undefined : scenario.boards?.[board];
  const who =
    chance !== undefined
      ? ` in ${shareWords(chance)} of single runs`
      : stated === undefined
        ? ' on average over the replications'
        : '';
  const judged = `${judgedWords(target, scenario)} is to be ${boundWords(target)}${who}`;
  return `${name}: ${judged}; ${beyondWords(target, rule)}${roundedWords(target, rule)}${boardWords(target)}.`;
}
