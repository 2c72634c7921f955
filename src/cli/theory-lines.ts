/** Figures of a run beside those that theory expects exactly. */
import { findEstimate } from '../../reports/reading/figures.ts';
import { intervalText, levelStep, levelText } from '../../reports/words/headline.ts';
import { wordsFor } from '../../reports/words/measure-words.ts';
import { rounded } from '../../reports/words/numbers.ts';
import type { Estimate, ScenarioResults } from '../experiment/results.ts';
import type { Expectation } from '../model/expect/expectation.ts';
import { expectations } from '../model/expect/expectations.ts';
import type { Plan } from '../model/plan.ts';
import { measureNamed } from '../measures/measure-names.ts';
import { plainTable } from './plain-table.ts';

const COLUMNS = [
  { heading: 'Service', align: 'left' },
  { heading: 'Figure', align: 'left' },
  { heading: 'This run', align: 'right' },
  { heading: '95% interval', align: 'right' },
  { heading: 'Theory', align: 'right' },
  { heading: 'By', align: 'left' },
] as const;

/** A table, or nothing where theory has no exact word for any service that has one copy. */
export function theoryLines(results: ScenarioResults, plan: Plan): string[] {
  const copies = (name: string) => plan.services.filter(({ service }) => service === name).length;
  const rows = expectations(plan).expected.flatMap((expectation) => {
    const { service } = plan.services[expectation.service]!;
    if (expectation.sureness !== 'exact' || copies(service) > 1) return [];
    const estimate = findEstimate(results, expectation.measure, { service });
    return estimate === undefined ? [] : [rowOf(service, estimate, expectation)];
  });
  if (rows.length === 0) return [];
  const heading = 'Beside exact theory (in the long run; one interval in twenty misses it by chance)';
  return ['', heading, ...plainTable(COLUMNS, rows)];
}

/** Theory is rounded as the figure of the run is, and one place finer where that would make it nothing. */
function rowOf(service: string, estimate: Estimate, { measure, value, by }: Expectation): string[] {
  const words = wordsFor(measure);
  const step = Math.min(levelStep(estimate, words), value === 0 ? 1 : 10 ** Math.floor(Math.log10(value)));
  const theory = words.format(rounded(value * words.scale, step * words.scale));
  const { words: named, unit } = measureNamed(measure);
  return [
    service,
    unit === 'days' ? `${named} (days)` : named,
    levelText(estimate, words),
    intervalText(estimate, words) ?? 'n/a',
    theory,
    by,
  ];
}
