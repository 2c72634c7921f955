/** Distributions: exactly one kind, parameters that go together, and values that are possible. */
import {
  distributionForms,
  distributionKinds,
  isForm,
  type DistributionKind,
} from '../distribution-forms.ts';
import { amountOf, parseFigure, lengthInDays, ratePerDay, shareOf, toNumber } from '../quantity.ts';
import type { Distribution, Path, Quantity } from '../scenario.ts';
import { expectOneOf, type Report } from './checking.ts';
import { expectWhole } from './shares.ts';

type Parameters = Readonly<Record<string, unknown>>;

const TIME = ['ms', 'seconds', 'minutes', 'hours', 'days', 'weeks'];

/** A figure in one unit for comparing parameters of one distribution: days, hours a day, or as it stands. */
function comparable(quantity: Quantity): number {
  const { decimal, unit, per } = parseFigure(quantity);
  if (unit === '%') return shareOf(quantity);
  if (per !== '' && unit === '') return ratePerDay(quantity);
  if (per !== '') return amountOf(quantity) / (per === 'week' ? 7 : 1);
  return TIME.includes(unit) ? lengthInDays(quantity) : toNumber(decimal);
}

function figures(parameters: Parameters): Record<string, number> {
  const all: Record<string, number> = {};
  for (const [key, value] of Object.entries(parameters))
    if (value !== undefined && !Array.isArray(value) && key !== 'interpolate')
      all[key] = comparable(value as Quantity);
  return all;
}

/** Parameters that must be above zero, whatever the kind. */
const POSITIVE = ['mean', 'shape', 'scale', 'rate', 'median', 'success'];

function checkFigures(
  report: Report,
  path: Path,
  { kind, figure }: { kind: DistributionKind; figure: Record<string, number> },
): void {
  for (const key of POSITIVE)
    if (figure[key] === 0 && !(key === 'mean' && (kind === 'normal' || kind === 'poisson')))
      report(
        [...path, key],
        `a ${key} above zero`,
        `write a ${key} above zero; where everybody is alike, write { fixed: ... }`,
      );
  for (const key of ['sd', 'cv', 'sigma'])
    if ((figure[key] ?? 0) < 0) report([...path, key], `a ${key} of zero or more`, 'take the minus sign out');
  if ((figure['shape'] ?? 0) < 0) report([...path, 'shape'], 'a shape above zero', 'for example 2');
  const { mean, median } = figure;
  if (mean !== undefined && median !== undefined && median >= mean)
    report(
      [...path, 'median'],
      'a median below the mean (the long tail is on the right)',
      'exchange mean and median, or use a distribution with a tail on the left, such as weibull',
    );
  checkBounds(report, path, figure);
  if (kind === 'erlang' && !Number.isInteger(figure['shape']))
    report([...path, 'shape'], 'a whole number of phases', '`gamma` takes any shape');
  if (kind === 'geometric' && (mean ?? 1) < 1)
    report(
      [...path, 'mean'],
      'a mean of at least 1 (trials count from 1)',
      'write a mean of 1 or more; for counts from 0 use poisson',
    );
  if (['gamma', 'weibull'].includes(kind) && (figure['cv'] === 0 || figure['sd'] === 0))
    report(path, 'a spread above zero', 'write `fixed` for no spread');
}

function checkBounds(report: Report, path: Path, { low, mode, high }: Record<string, number>): void {
  if (low !== undefined && high !== undefined && low >= high)
    report([...path, 'high'], 'a `high` above `low`', 'exchange them');
  if (mode !== undefined && (mode < low! || mode > high!))
    report(
      [...path, 'mode'],
      'a `mode` between `low` and `high`',
      'correct `mode`, or widen `low` and `high`',
    );
}

function checkLists(report: Report, path: Path, lists: Readonly<Record<string, readonly Quantity[]>>): void {
  const [shares, others] = [lists['shares'], lists['means'] ?? lists['values']];
  if (shares === undefined || others === undefined) return;
  if (shares.length !== others.length)
    report(path, `as many shares as ${lists['means'] ? 'means' : 'values'}`, 'give each value its share');
  expectWhole(report, [...path, 'shares'], shares);
}

/** Rates of a phase-type distribution: square, off-diagonal not negative, rows that do not gain, and a way out. */
function checkPhases(
  report: Report,
  path: Path,
  phase: { start: readonly Quantity[]; rates: readonly (readonly Quantity[])[] },
): void {
  expectWhole(report, [...path, 'start'], phase.start);
  const size = phase.start.length;
  if (phase.rates.length !== size || phase.rates.some((row) => row.length !== size))
    return report(
      [...path, 'rates'],
      `${size} rows of ${size} rates: one for each phase`,
      'one row and one column for each entry of `start`',
    );
  const rows = phase.rates.map((row) => row.map(comparable));
  const gains = (row: readonly number[]) => row.reduce((sum, rate) => sum + rate, 0) > 1e-9;
  rows.forEach((row, i) => {
    const at = [...path, 'rates', i];
    if (row[i]! >= 0)
      report(
        at,
        'a rate below zero on the diagonal: minus the total rate out',
        'write minus the sum of all ways out of the phase, for example -2',
      );
    if (row.some((rate, j) => j !== i && rate < 0))
      report(at, 'rates of zero or more beside the diagonal', 'only the diagonal is negative');
    if (gains(row))
      report(
        at,
        'rates that sum to zero or less',
        'make the diagonal larger, with its minus sign: what leaves is at least what goes to other phases',
      );
  });
  if (!allPhasesLeave(rows))
    report(
      [...path, 'rates'],
      'a way out from every phase',
      'the rates of some row must sum to less than zero',
    );
}

function allPhasesLeave(rows: readonly (readonly number[])[]): boolean {
  const leaves = rows.map((row) => row.reduce((sum, rate) => sum + rate, 0) < -1e-12);
  for (let round = 0; round < rows.length; round += 1)
    rows.forEach((row, i) => {
      if (row.some((rate, j) => j !== i && rate > 0 && leaves[j] === true)) leaves[i] = true;
    });
  return leaves.every(Boolean);
}

function checkParameters(
  report: Report,
  path: Path,
  { kind, given }: { kind: DistributionKind; given: Parameters },
): void {
  const forms: readonly (readonly string[])[] = distributionForms[kind] ?? [];
  const keys = Object.keys(given).filter((key) => given[key] !== undefined);
  if (!isForm(kind, keys)) {
    const ways = forms.map((form) => form.join(' and ')).join('; or ');
    return report(
      path,
      `${kind} by ${ways}: here is ${keys.join(', ') || 'nothing'}`,
      `for example ${kind}: { ${forms[0]!.join(': ..., ')}: ... }`,
    );
  }
  checkFigures(report, path, { kind, figure: figures(given) });
  checkLists(report, path, given as Readonly<Record<string, readonly Quantity[]>>);
  if (kind === 'phaseType') checkPhases(report, path, given as never);
}

function checkModifiers(
  report: Report,
  path: Path,
  { truncate, round }: Distribution & object & { truncate?: unknown; round?: unknown },
): void {
  if (truncate !== undefined) {
    const { low, high } = figures(truncate as Parameters);
    if (low === undefined && high === undefined)
      report(
        [...path, 'truncate'],
        'a `low`, a `high` or both',
        'for example truncate: { low: 1 day }, or take it out',
      );
    if (low !== undefined && high !== undefined && low >= high)
      report([...path, 'truncate'], 'a `high` above `low`', 'exchange them');
  }
  if (round !== undefined && comparable((round as { to: Quantity }).to) === 0)
    report([...path, 'round', 'to'], 'a multiple above zero', 'for example to: 1 day');
}

/** Checks one distribution; a bare or sourced value is a fixed one and needs no check. */
export function checkDistribution(report: Report, path: Path, value: unknown): void {
  if (typeof value !== 'object' || value === null || 'value' in value) return;
  const distribution = value as Parameters;
  expectOneOf(report, path, distribution, distributionKinds);
  for (const kind of distributionKinds) {
    const given = distribution[kind];
    if (given === undefined) continue;
    if (distributionForms[kind] === null || typeof given !== 'object' || 'value' in (given as object)) {
      if (kind === 'exponential' && comparable(given as Quantity) === 0)
        report(
          [...path, kind],
          'a mean above zero',
          'write a mean above zero; for no time at all write { fixed: 0 days }',
        );
      continue;
    }
    checkParameters(report, [...path, kind], { kind, given: given as Parameters });
  }
  checkModifiers(report, path, distribution);
}
