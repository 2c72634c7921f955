/** When a variant has paid for itself, in a sentence: of all costs, and of those that are really paid. */
import type { BreakEven } from '../../src/experiment/results.ts';
import { findDifference } from '../reading/figures.ts';
import type { Comparison } from '../reading/sides.ts';
import { longDate, periodNames } from './dates.ts';
import {
  FEWEST_FOR_ONE_YEAR,
  rangeOfDifference,
  roundInterval,
  signedDifference,
  sizedEffect,
} from './finding.ts';
import { wordsFor } from './measure-words.ts';
import { percentage, stepFor } from './numbers.ts';

const SUBJECT: Readonly<Record<string, string>> = {
  allCosts: 'Counting all costs',
  cashCosts: 'In money that is really paid',
};

/** What the results say of the variant: in all first, then by payer. */
export function breakEvensFor({ all, variant }: Comparison): readonly BreakEven[] {
  return (all.breakEven ?? []).filter((each) => each.variant === variant?.results.scenario);
}

/** The name of a period: `October 2016`. Null: none within the period measured. */
export function periodOf({ at }: BreakEven, label: string | null): string {
  const index = label === null ? -1 : at.indexOf(label);
  return periodNames(at)[index] ?? 'not within the period';
}

/** `September 2016 to February 2017`, or `September 2016 to not within the period`; null with one replication. */
export function intervalOf(each: BreakEven): string | null {
  if (each.low[0] === null) return null;
  const [earliest, latest] = [periodOf(each, each.earliest), periodOf(each, each.latest)];
  return earliest === latest ? earliest : `${earliest} to ${latest}`;
}

/** `by 31 March 2017 it costs £120,000 more (95% interval ...)`, or that this cannot be told. */
function sumInWords({ mean, low, high }: BreakEven, end: string): string {
  const words = wordsFor('allCosts');
  const [sum, least, most] = [mean.at(-1)!, low.at(-1) ?? null, high.at(-1) ?? null];
  const start = `by ${end}`;
  if (least === null || most === null)
    return `${start} it costs ${signedDifference(sum, stepFor(0, sum), words)}`;
  if (least * most > 0)
    return `${start} it costs ${sizedEffect({ mean: sum, low: least, high: most }, words, '')}`;
  const interval = roundInterval(sum, least, most);
  return `whether it costs more or less ${start} cannot be told (95% interval ${rangeOfDifference(interval.low, interval.high, interval.step, words)})`;
}

/** Whether the variant brings more delay: what it costs is then a harm, and no outlay that could come back. */
export function isHarm({ all, variant }: Comparison): boolean {
  if (variant === null) return false;
  const figure = { measure: 'delayedDays', dimensions: {} };
  return findDifference(all, variant.results.scenario, figure)?.verdict === 'higher';
}

/** The same of a variant that brings more delay. */
function harmOf(each: BreakEven, end: string): string {
  if (each.outcome === 'within the period')
    return `the variant, which brings more delayed days, has cost no more in all from the end of ${periodOf(each, each.period)} on: ${sumInWords(each, end)}`;
  return `the variant brings more delayed days: ${sumInWords(each, end)}`;
}

function verdictOf(each: BreakEven, end: string): string {
  const { outcome, period, earliest, latest, at } = each;
  const sum = sumInWords(each, end);
  if (outcome === 'never dearer') {
    const sure = latest === at[0] ? '' : 'on average ';
    return `${sure}the variant costs no more than the base at the end of any period: ${sum}`;
  }
  if (outcome === 'not within the period') {
    const may = earliest === null ? '' : ' on average, though it may';
    return `the variant does not break even within the period${may}: ${sum}`;
  }
  const paid = `the variant has paid for itself from the end of ${periodOf(each, period)} on`;
  const interval = intervalOf(each);
  if (interval === null) return paid;
  if (latest !== null) return `${paid} (95% interval ${interval})`;
  return `on average ${paid}, but that is not sure: ${sum}`;
}

/** Single runs are counted only where there are enough of them to say a share. */
function singleRuns({ withinShare, outcome }: BreakEven, { manifest }: Comparison): string {
  const runs = manifest.replications.to - manifest.replications.from + 1;
  if (runs < FEWEST_FOR_ONE_YEAR || withinShare === 0 || withinShare === 1) return '';
  const says = outcome === 'never dearer' ? 'costs no more' : 'has paid for itself';
  return ` In ${percentage(withinShare, 0)} of single runs it ${says} by the end.`;
}

function sentence(each: BreakEven, comparison: Comparison): string {
  const end = longDate(comparison.all.period.to);
  if (isHarm(comparison)) return `${SUBJECT[each.measure]!}, ${harmOf(each, end)}.`;
  const verdict = verdictOf(each, end);
  return `${SUBJECT[each.measure]!}, ${verdict}.${singleRuns(each, comparison)}`;
}

/** Sentences on break-even: none where costs are the same; of cash only where it comes out otherwise. */
export function breakEvenInWords(comparison: Comparison): string[] {
  const whole = breakEvensFor(comparison).filter(({ dimensions }) => Object.keys(dimensions).length === 0);
  const said = whole.filter(({ outcome }) => outcome !== 'same');
  const [first, second] = said;
  const alike =
    second !== undefined && first !== undefined && second.mean.every((sum, p) => sum === first.mean[p]);
  return (alike ? [first] : said).map((each) => sentence(each, comparison));
}
