/** Explanations of a record: scenarios of one comparison that are all held against it. */
import { judgedFigures } from '../../src/experiment/observed/agreement.ts';
import type { Agreement } from '../../src/experiment/observed/agreement-result.ts';
import type { ObservedFigure, ObservedFit, Results } from '../../src/experiment/results.ts';

export interface Explanation {
  readonly title: string;
  readonly observed: readonly ObservedFit[];
  readonly agreement: Agreement;
}

/** One judged figure of a record: an entry, or a year or month of it. */
export interface JudgedFigure {
  readonly fit: ObservedFit;
  /** `2017/18`, `2016-04`; null for the whole period. */
  readonly span: string | null;
  readonly figure: ObservedFigure;
}

/**
 * The base and every variant that is held against the same record, nearest first after the base. Empty where
 * no variant is: a what-if did not happen.
 */
export function explanationsOf(results: Results): Explanation[] {
  const known = new Set((results.observed ?? []).map(({ name }) => name));
  const [base, ...others] = [results, ...results.variants].flatMap(
    ({ title, observed = [], agreement }): Explanation[] =>
      agreement === undefined ? [] : [{ title, observed, agreement }],
  );
  const explanations = others.filter(({ observed }) => known.size > 0 && isSameRecord(observed, known));
  if (base === undefined || explanations.length === 0) return [];
  return [base, ...explanations.sort((one, other) => far(one) - far(other))];
}

function isSameRecord(observed: readonly ObservedFit[], known: ReadonlySet<string>): boolean {
  return observed.length === known.size && observed.every(({ name }) => known.has(name));
}

function far({ agreement }: Explanation): number {
  return agreement.distance ?? Infinity;
}

/** Every judged figure of an explanation, in the order of the file. */
export function figuresOf({ observed }: Pick<Explanation, 'observed'>): JudgedFigure[] {
  return observed.flatMap((fit) => {
    const spans = fit.months?.map(({ month }) => month) ?? fit.years?.map(({ year }) => year) ?? [null];
    return judgedFigures(fit)
      .map((figure, i) => ({ fit, span: spans[i]!, figure }))
      .filter(({ figure }) => figure.tolerance !== null && figure.tolerance > 0);
  });
}

/** What an explanation cannot produce: figures outside their tolerance, furthest off (in tolerances) first. */
export function missesOf(explanation: Pick<Explanation, 'observed'>): JudgedFigure[] {
  const off = ({ figure: { difference, tolerance } }: JudgedFigure): number =>
    Math.abs(difference ?? 0) / tolerance!;
  return figuresOf(explanation)
    .filter(({ figure }) => figure.within === 'no')
    .sort((one, other) => off(other) - off(one));
}
