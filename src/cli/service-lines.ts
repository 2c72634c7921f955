import { levelText } from '../../reports/words/headline.ts';
import { wordsFor } from '../../reports/words/measure-words.ts';
import type { Estimate, Results, ScenarioResults } from '../experiment/results.ts';
import type { ServiceColumn } from '../experiment/service-figures.ts';
import { serviceFigures } from '../experiment/service-figures.ts';
import { plainTable } from './plain-table.ts';

/** A table of all services for each scenario; places of a service are taken together. */
export function serviceLines(results: Results): string[] {
  const scenarios: readonly ScenarioResults[] = [results, ...results.variants];
  return scenarios.flatMap((scenario) => ['', `Services: ${scenario.title}`, ...tableOf(scenario)]);
}

function tableOf(scenario: ScenarioResults): string[] {
  const { columns, rows } = serviceFigures(scenario);
  return plainTable(
    [{ heading: '', align: 'left' }, ...columns.map(({ heading }) => ({ heading, align: 'right' as const }))],
    rows.map(({ service, unlimited, estimates }) => [
      service,
      ...estimates.map((estimate, i) => cell(columns[i]!, estimate, unlimited)),
    ]),
  );
}

function cell(
  { measure, unit, loss }: ServiceColumn,
  estimate: Estimate | undefined,
  unlimited: boolean,
): string {
  if (measure === 'utilisation' && unlimited) return 'no limit';
  if (estimate === undefined) return loss ? '-' : 'n/a';
  return levelText(estimate, wordsFor(unit === 'share' ? 'utilisation' : measure));
}
