/** Which figures a target judges: of the whole run, or of each of its periods. */
import type { Catalogue } from '../../measures/replication-result.ts';
import { PERIOD_RATIOS } from '../../measures/period-ratios.ts';
import { monthsOfPeriod } from '../../scenario/calendar/target-period.ts';
import { parseFigure, shareOf, toNumber } from '../../scenario/quantity.ts';
import type { Quantity, Scenario, TargetEntry } from '../../scenario/scenario.ts';
import { findFigure, type Complain, type NamedFigure } from '../named-figure.ts';
import type { TargetFigure } from './target-figure.ts';
import type { Target } from './target.ts';

/** What a target is about, whatever its bounds. */
export interface Subject extends Pick<Target, 'unit' | 'stated' | 'per' | 'population'> {
  /** Unit in which the file may write its figures: what `per 100,000` adds is left out. */
  readonly written: string;
  /** The figure of a period; of the whole run where there is none. */
  readonly figureOf: (period: string | null) => TargetFigure;
}

export interface Ground {
  readonly entry: TargetEntry;
  readonly catalogue: Catalogue;
  readonly populations: Scenario['populations'];
  readonly complain: Complain;
}

const PER = 100_000;
const MONTHS = { month: 1, quarter: 3, year: 12 } as const;

/** What the target is about, or null with complaints. `byPeriod`: whether its bounds are a series. */
export function findSubject(ground: Ground, byPeriod: boolean): Subject | null {
  const { measure, where, stated } = ground.entry;
  if (stated !== undefined) return statedSubject(stated);
  const named = { measure: measure!, where };
  const found = byPeriod ? findSeries(ground, named) : findRow(ground, named);
  return found === null ? null : subjectOf(found, ground);
}

/** A figure that the file states is in whatever unit it is written. */
function statedSubject(stated: Quantity): Subject {
  const { unit, decimal } = parseFigure(stated);
  const isShare = unit === '%';
  const value = isShare ? shareOf(stated) : toNumber(decimal);
  const own = isShare ? 'share' : unit;
  const figure: TargetFigure = { of: 'file', value };
  return { unit: own, written: own, stated: true, per: null, population: null, figureOf: () => figure };
}

/** A figure of the results before it is divided by anything. */
interface Found {
  /** What is counted: days, people, £; or the whole unit of what is no count. */
  readonly noun: string;
  /** Whether it adds up over time. */
  readonly isCount: boolean;
  /** `year` where the results give it so. */
  readonly already: 'year' | null;
  readonly at: (period: string | null, times: number) => TargetFigure;
}

function findRow({ catalogue, complain }: Ground, named: NamedFigure): Found | null {
  const row = findFigure(catalogue.measures, named, complain);
  if (row === null) return null;
  const { unit } = catalogue.measures[row]!;
  const isCount = unit.endsWith('/year');
  return {
    noun: isCount ? unit.slice(0, -'/year'.length) : unit,
    isCount,
    already: isCount ? 'year' : null,
    at: (_, times) => ({ of: 'run', row, times }),
  };
}

function findSeries({ catalogue, complain }: Ground, named: NamedFigure): Found | null {
  const { measures, series, periods } = catalogue;
  const positions = (period: string): number[] => {
    const months = monthsOfPeriod(period) ?? [];
    return periods.flatMap(({ label }, p) => (months.includes(label.slice(0, 'yyyy-mm'.length)) ? [p] : []));
  };
  const ratio = PERIOD_RATIOS[named.measure];
  if (ratio !== undefined) {
    const whole = findFigure(measures, named, complain);
    if (whole === null) return null;
    const [top, bottom] = ratio.map((measure) => findFigure(series, { ...named, measure }, complain));
    const by = { row: bottom! };
    const at: Found['at'] = (period, times) => ({
      of: 'period',
      row: top!,
      by,
      periods: positions(period!),
      times,
    });
    return { noun: measures[whole]!.unit, isCount: false, already: null, at };
  }
  const row = findFigure(series, named, complain);
  if (row === null) return null;
  const { unit, of } = series[row]!;
  const by = of === 'amount' ? 'sum' : 'length';
  const at: Found['at'] = (period, times) => ({
    of: 'period',
    row,
    by,
    periods: positions(period!),
    times,
  });
  return { noun: unit, isCount: of === 'amount', already: null, at };
}

function subjectOf({ noun, isCount, already, at }: Found, ground: Ground): Subject | null {
  const { entry, complain } = ground;
  const { per = null, per100000 } = entry;
  if (per !== null && !isCount)
    complain(['per'], `no "per": ${entry.measure!} does not add up over time`, 'take it out');
  if (per100000 !== undefined && !isCount && noun !== 'people')
    complain(['per100000'], `a count of people or days to divide: ${noun} is none`, 'take it out');
  const population = populationOf(ground);
  const share = population === null ? 1 : PER / population.people;
  const rate = per ?? already;
  const written = rate === null ? noun : `${noun}/${rate}`;
  return {
    unit: population === null ? written : `${written} per 100,000`,
    written,
    stated: false,
    per,
    population,
    figureOf: (period) => at(period, share * timesOf(per, period)),
  };
}

/** From the whole of what is judged (a year, where it is the run) to an average month, quarter or year of it. */
function timesOf(per: Subject['per'], period: string | null): number {
  if (per === null) return 1;
  const months = period === null ? MONTHS.year : monthsOfPeriod(period)!.length;
  return MONTHS[per] / months;
}

function populationOf({ entry, populations = {} }: Ground): Subject['population'] {
  const name = entry.per100000;
  if (name === undefined) return null;
  return { name, people: toNumber(parseFigure(populations[name]!).decimal) };
}
