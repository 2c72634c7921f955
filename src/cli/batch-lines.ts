/** Several scenarios run one after another, as one table: a row each, a column for each figure. */
import { findEstimate } from '../../reports/reading/figures.ts';
import { allServices } from '../../reports/reading/services.ts';
import { levelStep, levelText } from '../../reports/words/headline.ts';
import { wordsFor } from '../../reports/words/measure-words.ts';
import { rounded } from '../../reports/words/numbers.ts';
import type { Estimate, Results, ScenarioResults } from '../experiment/results.ts';
import { plainTable } from './plain-table.ts';

/** Figures of the whole model; delayed days, patients and people always stand together. */
const FIGURES = [
  { measure: 'delayedDays', heading: 'Delayed days a year' },
  { measure: 'patientsDelayed', heading: 'Patients delayed' },
  { measure: 'peopleAffected', heading: 'People affected' },
  { measure: 'atHomeAfterwards', heading: 'At home after leaving for home' },
  { measure: 'cost', heading: 'Cost a year' },
] as const;

/** What the table keeps of a run, so that the results themselves need not be kept. */
export interface BatchRow {
  readonly scenario: string;
  readonly replications: number;
  readonly partial: boolean;
  /** In the order of the figures; undefined where the scenario has none. */
  readonly estimates: readonly (Estimate | undefined)[];
  /** The service with the highest use of its capacity, and how much: `reablement 94%`. */
  readonly fullest: string;
}

/** The row of one run. */
export function batchRow(results: Results): BatchRow {
  return {
    scenario: results.scenario,
    replications: Math.max(0, ...results.measures.map(({ replications }) => replications)),
    partial: results.partial,
    estimates: FIGURES.map(({ measure }) => findEstimate(results, measure)),
    fullest: fullestService(results),
  };
}

function fullestService(results: ScenarioResults): string {
  const used = allServices(results).flatMap((service) => {
    const estimate = findEstimate(results, 'utilisation', { service });
    return estimate === undefined ? [] : [{ service, estimate }];
  });
  const [first] = used.sort((a, b) => b.estimate.mean - a.estimate.mean);
  return first === undefined
    ? 'n/a'
    : `${first.service} ${levelText(first.estimate, wordsFor('utilisation'))}`;
}

/** Nothing for one scenario: its own figures have just been printed. */
export function batchLines(rows: readonly BatchRow[]): string[] {
  if (rows.length < 2) return [];
  const shown = FIGURES.filter((_, i) => rows.some(({ estimates }) => estimates[i] !== undefined));
  const right = (heading: string) => ({ heading, align: 'right' as const });
  const columns = [
    { heading: 'Scenario', align: 'left' as const },
    right('Replications'),
    ...shown.map(({ heading }) => right(heading)),
    { heading: 'Fullest service', align: 'left' as const },
  ];
  const cells = rows.map((row) => [
    row.scenario,
    `${row.replications}${row.partial ? ' (stopped early)' : ''}`,
    ...shown.map((figure) => cell(row.estimates[FIGURES.indexOf(figure)], figure.measure)),
    row.fullest,
  ]);
  return ['', 'All scenarios (± is half of the 95% interval)', ...plainTable(columns, cells)];
}

function cell(estimate: Estimate | undefined, measure: string): string {
  if (estimate === undefined) return 'n/a';
  const words = wordsFor(measure);
  const level = levelText(estimate, words);
  const { low, high } = estimate;
  if (low === null || high === null || low === high) return level;
  const half = rounded(((high - low) / 2) * words.scale, levelStep(estimate, words) * words.scale);
  return `${level} ± ${words.format(half)}`;
}
