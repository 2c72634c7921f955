/** Observed figures: one of value, months and years, and spans that are those of the measured period. */
import { civilDate, longDay } from '../calendar/civil-day.ts';
import { areWholeMonths, financialYear, monthsOf } from '../calendar/months.ts';
import type { ObservedEntry, Path } from '../scenario.ts';
import { entriesOf, expectOneOf, keysPresent, type Checking } from './checking.ts';
import { measuredDays } from './measured-days.ts';

const APRIL = 4;

/** What an entry may be divided into: how it is named, and which of them a period is made of. */
const SPANS = {
  months: {
    one: 'month',
    edges: 'the first and `run.to` the last day of a month',
    of: monthsOf,
    isWhole: areWholeMonths,
  },
  years: {
    one: 'financial year',
    edges: '1 April and `run.to` 31 March',
    of: (first: number, last: number) => [...new Set(monthsOf(first, last).map(financialYear))],
    isWhole: (first: number, last: number) =>
      areWholeMonths(first, last) &&
      monthsOf(first, last).length % 12 === 0 &&
      civilDate(first).month === APRIL,
  },
} as const;

interface Given {
  readonly key: keyof typeof SPANS;
  readonly spans: readonly string[];
}

function checkSpans({ scenario, report }: Checking, path: Path, { key, spans }: Given): void {
  const { one, edges, of, isWhole } = SPANS[key];
  if (scenario.run.periods === 'week')
    report(path, `${one}s made of whole periods: \`run.periods\` is week`, 'set it to month, or take it out');
  const days = measuredDays(scenario.run);
  if (days === null) return;
  const { first, last } = days;
  const period = `${longDay(first)} to ${longDay(last)}`;
  if (!isWhole(first, last))
    report(
      path,
      `a measured period of whole ${one}s to set ${one}s beside: it is ${period}`,
      `let \`run.from\` be ${edges}`,
    );
  const measured = of(first, last);
  for (const span of spans)
    if (!measured.includes(span))
      report([...path, span], `a ${one} of the measured period, ${period}`, 'take it out', 'key');
  const missing = measured.filter((span) => !spans.includes(span));
  if (missing.length > 0)
    report(
      path,
      `every ${one} of the measured period, ${period}: ${missing.join(', ')} ${missing.length === 1 ? 'is' : 'are'} missing`,
      `add what was seen then; a ${one} without a record cannot be left out of the sum`,
    );
}

function checkEntry(checking: Checking, path: Path, entry: ObservedEntry): void {
  const { report } = checking;
  expectOneOf(report, path, entry, ['value', 'months', 'years']);
  for (const key of ['months', 'years'] as const)
    if (entry[key] !== undefined)
      checkSpans(checking, [...path, key], { key, spans: Object.keys(entry[key]) });
  if (entry.months === undefined && entry.years === undefined)
    for (const key of keysPresent(entry, ['source', 'confidence', 'note']))
      report(
        [...path, key],
        `no "${key}" here but beside the number`,
        `write value: { value: ..., ${key}: ... }`,
      );
}

/** Checks what was observed, as far as it concerns the file alone. */
export function checkObserved(checking: Checking): void {
  for (const [name, entry] of entriesOf(checking.scenario.observed))
    checkEntry(checking, ['observed', name], entry);
}
