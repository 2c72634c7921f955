/** How strongly each input of a sampled sweep goes with a measure: partial rank correlations, the strongest first. */
import type { SweepResults } from '../../src/experiment/sweep/sweep-results.ts';
import { sweepEffects, type SweepEffect } from '../reading/sweep-effects.ts';
import { columns, words, type Cell, type ReportTable } from '../tables/report-table.ts';
import { valueHeader } from '../tables/value-cells.ts';
import { COLOURS } from '../theme.ts';
import { effectRange, effectText } from '../words/effects.ts';
import { capital, small } from '../words/lists.ts';
import { fixed } from '../words/numbers.ts';
import { changeOfEffect, effectFinding, isShown, spanText } from '../words/sweep-effects.ts';
import { inputName, sweepMeasureName, sweepWords } from '../words/sweep-names.ts';
import { categoryRows } from './category-rows.ts';
import type { Chart, Room } from './chart.ts';
import type { View } from './vega-types.ts';

/** A tornado of each measure for a sample of the ranges of several inputs. */
export function sweepRankTornados(results: SweepResults): Chart[] {
  return results.measures.flatMap((_, i) => {
    const effects = sweepEffects(results, i);
    return effects.length < 2 ? [] : [chartOf(results, effects, i)];
  });
}

function chartOf(results: SweepResults, effects: readonly SweepEffect[], i: number): Chart {
  const name = sweepMeasureName(results.measures[i]!);
  return {
    name: `sweep-ranks-${i + 1}`,
    finding: effectFinding(results.measures[i]!, effects as [SweepEffect, ...SweepEffect[]]),
    about: `Partial rank correlation of each input with ${small(name)}, the other inputs held: 1, rising with it without exception; \u22121, falling; 0, not at all. Thin lines: 95% intervals; a hollow bar cannot be told from none.`,
    table: tableOf(results, effects, i),
    picture: (room) => picture(effects, room),
  };
}

function changeCell(own: SweepEffect, results: SweepResults, i: number): Cell {
  const of = sweepWords(results.measures[i]!);
  const effect = changeOfEffect(own);
  return {
    text: effectText(effect, of),
    below: effectRange(effect, of),
    tone: effect.verdict === 'cannot tell' ? 'quiet' : 'sure',
    figures: [
      { label: 'average', value: effect.mean * of.scale },
      { label: '95% low', value: effect.low * of.scale },
      { label: '95% high', value: effect.high * of.scale },
    ],
  };
}

function tableOf(results: SweepResults, effects: readonly SweepEffect[], i: number): ReportTable {
  return {
    name: `sweep-ranks-${i + 1}`,
    caption: `${sweepMeasureName(results.measures[i]!)}: what each input does, the others held`,
    reading:
      'Partial rank correlation with its 95% interval; change along a straight line in all inputs together',
    columns: columns('Input', 'Range', '#Partial rank correlation', 'Change over the range'),
    rows: effects.map((effect) => {
      const { input, rank } = effect;
      return {
        header: valueHeader(input.name),
        cells: [
          words(spanText(effect)),
          {
            text: fixed(rank.correlation, 2),
            below: `${fixed(rank.low, 2)} to ${fixed(rank.high, 2)}`,
            figures: [
              { label: 'correlation', value: rank.correlation },
              { label: '95% low', value: rank.low },
              { label: '95% high', value: rank.high },
            ],
          },
          changeCell(effect, results, i),
        ],
      };
    }),
    look: 'stack',
  };
}

function picture(effects: readonly SweepEffect[], room: Room): View {
  const labels = effects.map((effect) => `${capital(inputName(effect.input))}: ${spanText(effect)}`);
  const placed = categoryRows(labels, room, { bars: 1, barHeight: 22, right: 20 });
  const values = effects.map((effect, row) => {
    const middle = placed.middle(row, 0);
    const { correlation, low, high } = effect.rank;
    return { correlation, low, high, middle, y: middle - 7, y2: middle + 7, clear: isShown(effect) };
  });
  const scale = { domain: [-1, 1], nice: false };
  const x = { type: 'quantitative', scale } as const;
  const title = room.narrow
    ? 'Partial rank correlation'
    : 'Partial rank correlation (left of zero: falls as the input rises; right: rises)';
  const axis = { title, grid: true, tickCount: room.narrow ? 5 : 9 } as const;
  const y = { type: 'quantitative', scale: placed.scale, axis: null } as const;
  return {
    width: placed.plotWidth,
    height: placed.height,
    data: { values },
    layer: [
      {
        mark: { type: 'rect', stroke: COLOURS.accent, strokeWidth: 1.25 },
        encoding: {
          x: { ...x, field: 'correlation', axis },
          x2: { datum: 0 },
          y: { ...y, field: 'y' },
          y2: { field: 'y2' },
          fill: { condition: { test: 'datum.clear', value: COLOURS.variantFill }, value: COLOURS.paper },
        },
      },
      {
        mark: { type: 'rule', color: COLOURS.text, strokeWidth: 1.25 },
        encoding: { x: { ...x, field: 'low' }, x2: { field: 'high' }, y: { ...y, field: 'middle' } },
      },
      {
        data: { values: [{ zero: 0 }] },
        mark: { type: 'rule', color: COLOURS.text, strokeWidth: 1.5 },
        encoding: { x: { ...x, field: 'zero' } },
      },
      ...placed.labels,
    ],
  };
}
