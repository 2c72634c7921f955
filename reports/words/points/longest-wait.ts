/** Which localities gain, and who waits longest once the change is made. */
import type { Estimate } from '../../../src/experiment/results.ts';
import { findEstimate, valuesOf } from '../../reading/figures.ts';
import { busiestPool } from '../../reading/services.ts';
import type { Comparison } from '../../reading/sides.ts';
import { levelText } from '../headline.ts';
import { listInWords } from '../lists.ts';
import { localitiesInWords } from '../localities.ts';
import { wordsFor } from '../measure-words.ts';
import type { Point } from './point.ts';

type Known = Estimate & { readonly mean: number };

interface Wait {
  readonly locality: string;
  readonly wait: Known;
}

function waitsOf(comparison: Comparison, service: string): Wait[] {
  const { results } = comparison.variant ?? comparison.base;
  const wanted = { measure: 'meanWait', dimension: 'locality', fixed: { service } };
  return valuesOf(results.measures, wanted)
    .flatMap((locality) => {
      const wait = findEstimate(results, 'meanWait', { service, locality });
      return wait === undefined ? [] : [{ locality, wait }];
    })
    .sort((a, b) => b.wait.mean - a.wait.mean);
}

/** Who waits longest, and from whom that cannot be told. */
function longest(comparison: Comparison, service: string): string | null {
  const [first, ...others] = waitsOf(comparison, service);
  if (first === undefined || others.length === 0 || first.wait.low === null) return null;
  const { low } = first.wait;
  const alike = others.filter(({ wait }) => wait.high === null || wait.high >= low);
  const where = comparison.variant === null ? '' : ' in the variant';
  if (alike.length === others.length)
    return `No locality can be said to wait longest for ${service}${where}: the intervals overlap.`;
  const before = findEstimate(comparison.base.results, 'meanWait', { service, locality: first.locality });
  const was =
    comparison.variant === null || before === undefined
      ? ''
      : `, after ${levelText(before, wordsFor('meanWait'))} in the base`;
  const not =
    alike.length === 0 ? '' : `; that cannot be told from ${listInWords(alike.map((each) => each.locality))}`;
  return `The longest average wait for ${service}${where} is in ${first.locality}: ${levelText(first.wait, wordsFor('meanWait'))} days${was}${not}.`;
}

/** The point; null where nothing is divided by locality. */
export function longestWaitPoint(comparison: Comparison): Point | null {
  const service = busiestPool(comparison.base.results, 'hoursDelivered');
  const said = [localitiesInWords(comparison), service === null ? null : longest(comparison, service)].filter(
    (sentence) => sentence !== null,
  );
  if (said.length === 0) return null;
  return {
    title: comparison.variant === null ? 'Who waits longest' : 'Who gains, and who still waits longest',
    text: said.join(' '),
  };
}
