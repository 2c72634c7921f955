/** The tables of a sensitivity analysis: the inputs with what they do, levels, and every draw. */
import type { Psa, UncertainFigure } from '../../src/experiment/psa/psa.ts';
import { inputValue } from '../words/calibration.ts';
import { small } from '../words/lists.ts';
import { plain } from '../words/numbers.ts';
import {
  BELIEVED,
  believedText,
  changeOf,
  figureWords,
  isClear,
  levelOf,
  sideText,
  switchingText,
} from '../words/psa.ts';
import { columns, words, type Cell, type ReportTable } from './report-table.ts';
import { valueColumn, valueHeader } from './value-cells.ts';

/** Each input: what is believed of it, what it does, where the decision turns and what knowing it is worth. */
export function influencesTable(psa: Psa): ReportTable {
  const { inputs, influences, decision, variant } = psa;
  const of = figureWords(psa);
  const heads = decision === null ? [] : ['The decision', 'Worth knowing'];
  return {
    name: 'influences',
    caption: 'The inputs, the strongest first',
    reading: `Change: of ${small(of.subject)}${variant === null ? '' : ' (variant less base)'} as the input goes from its lower to its upper figure, the others in the middle. ${BELIEVED}`,
    columns: columns(
      'Input',
      ...(variant === null ? [] : ['Of']),
      'Now',
      'Believed (95%)',
      'Change',
      ...heads,
    ),
    rows: influences.map((influence): ReportTable['rows'][number] => {
      const input = inputs[influence.input]!;
      const { change, se } = influence;
      const figures = [
        { label: 'average', value: change },
        { label: 'standard error', value: se },
      ];
      return {
        header: valueHeader(input.name),
        cells: [
          ...(variant === null ? [] : [words(sideText(input))]),
          { text: inputValue(input.now, input), figures: [{ label: 'value', value: input.now }] },
          believedCell(psa, influence.input),
          isClear(influence)
            ? { text: changeOf(change, se ?? 0, of), tone: 'sure', figures }
            : { text: 'cannot be told', tone: 'quiet', figures },
          ...decisionCells(psa, influence.input),
        ],
      };
    }),
    look: 'stack',
  };
}

function believedCell({ inputs }: Psa, k: number): Cell {
  const input = inputs[k]!;
  return {
    text: believedText(input),
    figures: [
      { label: 'low', value: input.low },
      { label: 'high', value: input.high },
    ],
  };
}

function decisionCells(psa: Psa, k: number): Cell[] {
  const { decision, inputs } = psa;
  if (decision === null) return [];
  const { at, se } = decision.switching[k]!;
  const worth = decision.worth[k]!;
  return [
    {
      text: switchingText(decision.switching[k]!, inputs[k]!),
      figures: [
        { label: 'turns at', value: at },
        { label: 'standard error', value: se },
      ],
    },
    { text: worth > 0 ? plain(worth) : 'nothing shown', figures: [{ label: 'worth', value: worth }] },
  ];
}

/** The figure under uncertainty: of base, variant and their difference, or of the one scenario. */
export function levelsTable(psa: Psa): ReportTable {
  const { figure, levels, base, variant } = psa;
  const of = figureWords(psa);
  const level = (value: number, { sdOfInputs }: UncertainFigure): string => levelOf(value, sdOfInputs, of);
  const change = (value: number, { sdOfInputs }: UncertainFigure): string => changeOf(value, sdOfInputs, of);
  const row = (name: string, one: UncertainFigure, text: typeof level) => ({
    header: words(name),
    cells: [
      { text: text(one.mean, one), figures: [{ label: 'value', value: one.mean }] },
      {
        text: `${text(one.low, one)} to ${text(one.high, one)}`,
        figures: [
          { label: 'low', value: one.low },
          { label: 'high', value: one.high },
        ],
      },
      { text: plain(one.sdOfInputs * of.scale), figures: [{ label: 'value', value: one.sdOfInputs }] },
      { text: plain(one.sdOfYears * of.scale), figures: [{ label: 'value', value: one.sdOfYears }] },
    ],
  });
  return {
    name: 'levels',
    caption: `${of.subject}: what is not known, and what a year brings`,
    reading:
      'Average year: so it is in 95 draws of 100, the inputs being uncertain. Spread: standard deviation',
    columns: columns(
      'Scenario',
      '#Average',
      'Average year (95%)',
      '#Spread by inputs',
      '#Spread of single years',
    ),
    rows:
      levels === null
        ? [row(base, figure, level)]
        : [
            row(base, levels.base, level),
            row(variant!, levels.variant, level),
            row('Difference', figure, change),
          ],
    look: 'stack',
  };
}

/** Every draw: its inputs, and the figure. */
export function drawsTable(psa: Psa): ReportTable {
  const { inputs, samples, variant } = psa;
  const of = figureWords(psa);
  return {
    name: 'draws',
    caption: 'Every draw',
    reading: BELIEVED,
    columns: [
      ...columns('Draw'),
      ...inputs.map(({ name }) => valueColumn(name)),
      ...columns(`#${of.subject}${variant === null ? '' : ', difference'}`),
    ],
    rows: samples.map((sample, i) => ({
      header: words(String(i + 1)),
      cells: [
        ...sample.inputs.map((value, k) => ({
          text: inputValue(Number(value.toPrecision(4)), inputs[k]!),
          figures: [{ label: 'value', value }],
        })),
        { text: plain(sample.figure * of.scale), figures: [{ label: 'value', value: sample.figure }] },
      ],
    })),
    look: 'plain',
  };
}
