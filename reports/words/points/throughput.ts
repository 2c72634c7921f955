/** What limits the number who get through, and what the scenario leaves without a limit. */
import type { Difference } from '../../../src/experiment/results.ts';
import { findDifference, findEstimate } from '../../reading/figures.ts';
import { companionsOf, resolvedOf } from '../../reading/resolved-scenario.ts';
import { busiestPool } from '../../reading/services.ts';
import type { Comparison, Side } from '../../reading/sides.ts';
import { averageEffect, rangeOfDifference, roundInterval } from '../finding.ts';
import { levelText } from '../headline.ts';
import { limitInWords } from '../limit.ts';
import { capital, listInWords } from '../lists.ts';
import { wordsFor } from '../measure-words.ts';
import type { Point } from './point.ts';

/** Other staff who are needed to start, and how much of them is used. */
function companions(comparison: Comparison, side: Side, service: string): string {
  const names = companionsOf(resolvedOf(comparison, side), service);
  if (names.length === 0)
    return `No other staff beside ${service} (therapists, say) are limited in this scenario: where they are short, fewer start.`;
  const used = names.map((name) => {
    const use = findEstimate(side.results, 'utilisation', { service: name });
    return use === undefined ? name : `${name} (${levelText(use, wordsFor('utilisation'))} used)`;
  });
  return `Starts also need ${listInWords(used)}.`;
}

/** People who have finished and are held because what comes next is full. */
function onward({ results }: Side, service: string): string {
  const held = findEstimate(results, 'heldDays', { service });
  if (held === undefined)
    return `Onward care is never full for those who finish ${service}: where it is, they go on taking up hours.`;
  return `People who have finished ${service} are held there for ${levelText(held, wordsFor('heldDays'))} days a year because onward care is full.`;
}

/** Whether more people start. */
function startsInWords(change: Difference, service: string): string {
  const words = wordsFor('started', { service });
  if (change.verdict !== 'cannot tell' || change.low === null || change.high === null)
    return averageEffect(change, words);
  const { low, high, step } = roundInterval(change.mean ?? 0, change.low, change.high);
  return `Whether more people start ${service} cannot be told (${rangeOfDifference(low, high, step, words)} a year).`;
}

/** The point; null where there is no pool. */
export function throughputPoint(comparison: Comparison): Point | null {
  const { all, base, variant } = comparison;
  const service = busiestPool(base.results, 'hoursDelivered');
  if (service === null) return null;
  const last = variant ?? base;
  const dimensions = { service };
  const change =
    variant === null
      ? undefined
      : findDifference(all, variant.results.scenario, { measure: 'gotThrough', dimensions });
  const limits = comparison.sides.map((side) => {
    const limit = limitInWords(side.results, dimensions);
    if (limit === null) return null;
    return variant === null ? `${capital(limit)}.` : `In the ${side.role}, ${limit}.`;
  });
  const said = [
    change === undefined ? null : startsInWords(change, service),
    ...limits,
    companions(comparison, last, service),
    onward(last, service),
  ];
  return {
    title: 'What gets through depends on more than hours',
    text: said.filter((sentence) => sentence !== null).join(' '),
  };
}
