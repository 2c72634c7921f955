import { monthsInWords, observedCells } from '../../reports/words/observed.ts';
import { unitInWords } from '../../reports/words/units.ts';
import type { ObservedFigure, ObservedFit, Results } from '../experiment/results.ts';
import { plainTable } from './plain-table.ts';

/** What was observed beside what the model gives: of the base (or the only scenario), and what variants state anew. */
export function observedLines(results: Results): string[] {
  const runs = Math.max(0, ...results.measures.map(({ replications }) => replications));
  return [results, ...results.variants].flatMap(({ title, observed = [] }) =>
    observed.length === 0
      ? []
      : [
          '',
          `Beside what was observed: ${title}`,
          ...tableOf(observed),
          ...observed.flatMap((fit) => monthsLine(fit, runs)),
        ],
  );
}

function tableOf(observed: readonly ObservedFit[]): string[] {
  const heads = ['', 'Observed', 'Model (95% interval)', 'Model less observed', 'Within tolerance'];
  return plainTable(
    heads.map((heading) => ({ heading, align: heading === 'Observed' ? 'right' : 'left' })),
    observed.flatMap((fit) => [
      rowOf(fit, fit, fit.name),
      ...(fit.years ?? []).map((each) => rowOf(fit, each, each.year)),
    ]),
  );
}

function rowOf(fit: ObservedFit, figure: ObservedFigure, name: string): string[] {
  const { observed, modelled, interval, difference, within, tolerance } = observedCells(fit, figure);
  return [
    `${name} (${unitInWords(fit.unit)})`,
    observed,
    interval === null ? modelled : `${modelled} (${interval})`,
    difference,
    tolerance === null ? within : `${within} (${tolerance})`,
  ];
}

function monthsLine(fit: ObservedFit, runs: number): string[] {
  const said = monthsInWords(fit, runs);
  return said === null ? [] : [`  ${fit.name}: ${said}`];
}
