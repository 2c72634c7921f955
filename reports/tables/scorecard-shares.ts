/** The numbers of the picture of the scorecard; the verdicts stand in the scorecard itself. */
import type { TargetResult } from '../../src/experiment/results.ts';
import type { ScorecardRow } from '../reading/scorecard.ts';
import { isDrawn, percentOfTarget } from '../reading/scorecard-scale.ts';
import { fixed } from '../words/numbers.ts';
import { targetName } from '../words/targets.ts';
import { columns, words, type Cell, type ReportTable } from './report-table.ts';
import type { Scored } from './scorecard-table.ts';

/** A row for each value that can be set beside its target. */
export function scorecardShares(rows: readonly ScorecardRow[], scenarios: readonly Scored[]): ReportTable {
  const several = scenarios.length > 1;
  return {
    name: 'scorecard-shares',
    caption: 'Values as a share of their targets',
    columns: columns('Figure', ...(several ? ['Scenario'] : []), 'Share of the target'),
    rows: rows.flatMap(({ first, results }) =>
      results.flatMap((target, k) =>
        isDrawn(target)
          ? [
              {
                header: words(targetName(first)),
                cells: [...(several ? [words(scenarios[k]!.title)] : []), shareCell(target)],
              },
            ]
          : [],
      ),
    ),
    look: 'stack',
  };
}

function shareCell(target: TargetResult): Cell {
  const { value, low, high } = percentOfTarget(target);
  const percent = (figure: number): string => `${fixed(figure, 1)}%`;
  return {
    text: percent(value),
    ...(percent(low) === percent(high) ? {} : { below: `${percent(low)} to ${percent(high)}` }),
    figures: [
      { label: 'share (%)', value },
      { label: '95% low', value: low },
      { label: '95% high', value: high },
    ],
  };
}
