/** The scorecard: every target in every scenario, met or not, in words and signs beside the colour. */
import type { ScenarioResults, TargetResult } from '../../src/experiment/results.ts';
import { scorecardRows } from '../reading/scorecard.ts';
import { wordsOfTarget } from '../words/target-words.ts';
import {
  amberInWords,
  judgedInWords,
  statusInWords,
  STATUS_SIGNS,
  targetInWords,
  targetName,
} from '../words/targets.ts';
import { columns, words, type Cell, type ReportTable, type Row } from './report-table.ts';

/** Of whom the scorecard is, and how the targets came out. */
export type Scored = Pick<ScenarioResults, 'title' | 'targets'>;

/** A row for each target, and of several scenarios for each of them; null without targets. */
export function scorecardTable(scenarios: readonly Scored[]): ReportTable | null {
  const several = scenarios.length > 1;
  const rows = scorecardRows(scenarios).flatMap(({ results }) =>
    results.flatMap((target, k): Row[] =>
      target === undefined ? [] : [rowOf(target, several ? [words(scenarios[k]!.title)] : [])],
    ),
  );
  if (rows.length === 0) return null;
  return {
    name: 'scorecard',
    caption: 'Targets, and whether they are met',
    reading:
      'What is judged is the average over replications with its 95% interval, or the share of single runs',
    columns: columns('Figure', ...(several ? ['Scenario'] : []), 'Target', 'Result', 'Judged'),
    rows,
    look: 'stack',
  };
}

function rowOf(target: TargetResult, scenario: readonly Cell[]): Row {
  const { source } = target;
  const { subject } = wordsOfTarget(target);
  return {
    header: { text: targetName(target), below: source === null ? subject : `${subject}; ${source}` },
    cells: [
      ...scenario,
      { text: targetInWords(target), below: amberInWords(target) },
      resultCell(target),
      judgedCell(target),
    ],
  };
}

function resultCell(target: TargetResult): Cell {
  const { status } = target;
  const tone = status === 'cannot tell' ? 'quiet' : status;
  return { text: statusInWords(target), badge: STATUS_SIGNS[status], tone };
}

function judgedCell(target: TargetResult): Cell {
  const { value, low, high, chance } = target;
  const { scale } = wordsOfTarget(target);
  const number = (label: string, figure: number | null) => ({
    label: scale === 100 ? `${label} (%)` : label,
    value: figure === null ? null : figure * scale,
  });
  const figures = [number('average', value), number('95% low', low), number('95% high', high)];
  const met = chance === null ? [] : [{ label: 'runs that met it (%)', value: chance.met * 100 }];
  return { text: judgedInWords(target), figures: [...figures, ...met] };
}
