/** When a variant has paid for itself, in a sentence: of all costs, and of those that are really paid. */
import type { BreakEven } from '../../src/experiment/results.ts';
import type { Comparison } from '../reading/sides.ts';
import { longDate, periodNames } from './dates.ts';
import { rangeOfDifference, roundInterval, signedDifference } from './finding.ts';
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

/** `£120,000 more (95% interval £100,000 to £140,000 more)`: what it has cost by the end. */
function sumInWords({ mean, low, high }: BreakEven): string {
  const words = wordsFor('allCosts');
  const [sum, least, most] = [mean.at(-1)!, low.at(-1) ?? null, high.at(-1) ?? null];
  if (least === null || most === null) return signedDifference(sum, stepFor(0, sum), words);
  const interval = roundInterval(sum, least, most);
  const range = rangeOfDifference(interval.low, interval.high, interval.step, words);
  return `${signedDifference(interval.mean, interval.step, words)} (95% interval ${range})`;
}

function verdictOf(each: BreakEven, end: string): string {
  const { outcome, period, earliest, latest, at } = each;
  const interval = intervalOf(each);
  if (outcome === 'never dearer')
    return `the variant is${latest === at[0] ? '' : ', on average,'} not the dearer one at the end of any period: by ${end} it costs ${sumInWords(each)}`;
  if (outcome === 'not within the period') {
    const may = earliest === null ? '' : ' on average, though it may';
    return `the variant does not break even within the period${may}: by ${end} it costs ${sumInWords(each)}`;
  }
  const by = `the variant has paid for itself from the end of ${periodOf(each, period)} on`;
  return interval === null ? by : `${by} (95% interval ${interval})`;
}

function sentence(each: BreakEven, { all }: Comparison): string {
  const { withinShare, outcome, measure } = each;
  const single =
    withinShare > 0 && withinShare < 1
      ? ` In ${percentage(withinShare, 0)} of single runs it ${outcome === 'never dearer' ? 'costs no more' : 'has paid for itself'} by the end.`
      : '';
  return `${SUBJECT[measure]!}, ${verdictOf(each, longDate(all.period.to))}.${single}`;
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
