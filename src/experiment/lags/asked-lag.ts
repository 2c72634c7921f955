/** The `lags` section of a scenario against its catalogue: which two series each is of. */
import type { Plan } from '../../model/plan.ts';
import type { Catalogue } from '../../measures/replication-result.ts';
import { lengthInTicks } from '../../scenario/quantity.ts';
import type { Problem, ReadScenario } from '../../scenario/scenario.ts';
import { ticksToDays } from '../../units.ts';
import { complainer, findFigure } from '../named-figure.ts';

export interface AskedLag {
  /** Name the author gave it. */
  readonly name: string;
  /** Positions among the series of the catalogue: what follows, and what goes before. */
  readonly of: number;
  readonly behind: number;
  /** How long after the first change is looked at [days]; Infinity = to the end. */
  readonly withinDays: number;
}

/** Lags in the order of the file. Problems are added to the list: an unknown series, periods too long to see a lag in. */
export function readLags(
  read: ReadScenario,
  { plan, catalogue }: { readonly plan: Pick<Plan, 'period'>; readonly catalogue: Catalogue },
  problems: Problem[],
): AskedLag[] {
  const asked = Object.entries(read.scenario.lags ?? {});
  if (asked.length > 0 && plan.period !== 'day' && plan.period !== 'hour') {
    const complain = complainer(read, ['lags'], problems);
    complain(
      [],
      `series by hour or day to see a lag in: \`run.periods\` is ${plan.period}`,
      'add `periods: day` to `run`',
    );
  }
  return asked.flatMap(([name, { of, behind, within }]): AskedLag[] => {
    const row = (key: 'of' | 'behind', named: typeof of): number | null =>
      findFigure(catalogue.series, named, complainer(read, ['lags', name, key], problems));
    const [after, before] = [row('of', of), row('behind', behind)];
    if (after === null || before === null) return [];
    const withinDays = within === undefined ? Infinity : ticksToDays(lengthInTicks(within));
    return [{ name, of: after, behind: before, withinDays }];
  });
}
