/** Explanations beside the record: how many figures each meets, and every figure under each. */
import type { FiguresAgreement } from '../../src/experiment/observed/agreement-result.ts';
import { slug } from '../../src/experiment/slug.ts';
import { figuresOf, type Explanation, type JudgedFigure } from '../reading/explanations.ts';
import { distanceInWords, missesInWords, offInWords, withinInWords } from '../words/explanations.ts';
import { observedCells } from '../words/observed.ts';
import { wordsFor } from '../words/measure-words.ts';
import { columns, words, type Cell, type ReportTable } from './report-table.ts';

function agreementCell(agreement: FiguresAgreement | undefined): Cell {
  if (agreement === undefined) return words('n/a');
  const { figures, within, distance } = agreement;
  return {
    text: withinInWords(agreement),
    below: distanceInWords(agreement),
    figures: [
      { label: 'within', value: within },
      { label: 'figures', value: figures },
      { label: 'distance', value: distance },
    ],
  };
}

/** A row for each explanation: figures met, altogether and by year, and what it cannot produce. Null without any. */
export function explanationsTable(explanations: readonly Explanation[]): ReportTable | null {
  const [base] = explanations;
  if (base === undefined) return null;
  const years = base.agreement.years?.map(({ year }) => year) ?? [];
  return {
    name: 'explanations',
    caption: 'How far each explanation is from the record',
    reading:
      'Figures within their tolerance, and below how far off they are on average (root mean square; 1 tolerance just counts as right)',
    columns: columns('Scenario', 'All figures', ...years, 'It cannot produce'),
    rows: explanations.map((explanation, k) => {
      const { title, agreement } = explanation;
      const byYear = years.map((year) => agreement.years?.find((each) => each.year === year));
      return {
        header: { text: title, below: k === 0 ? 'the base' : null },
        cells: [agreement, ...byYear].map(agreementCell).concat(words(missesInWords(explanation))),
      };
    }),
    look: 'stack',
  };
}

function figureCell(judged: JudgedFigure | undefined): Cell {
  if (judged === undefined) return words('n/a');
  const { fit, figure } = judged;
  const { modelled } = observedCells(fit, figure);
  const { scale } = wordsFor(fit.measure, fit.dimensions);
  const verdict = { yes: 'within', no: offInWords(judged), 'cannot tell': 'cannot tell' } as const;
  return {
    text: modelled,
    below: verdict[figure.within ?? 'cannot tell'],
    tone: figure.within === 'no' ? 'sure' : 'quiet',
    figures: [{ label: 'average', value: figure.mean === null ? null : figure.mean * scale }],
  };
}

function recordCell({ fit, figure }: JudgedFigure): Cell {
  const { scale } = wordsFor(fit.measure, fit.dimensions);
  return {
    text: observedCells(fit, figure).observed,
    figures: [{ label: 'average', value: figure.observed * scale }],
  };
}

function spanTable(explanations: readonly Explanation[], span: string | null): ReportTable {
  const of = ({ observed }: Pick<Explanation, 'observed'>): JudgedFigure[] =>
    figuresOf({ observed }).filter((judged) => judged.span === span);
  const record = of(explanations[0]!);
  const when = span ?? 'the whole period';
  return {
    name: `explanations-${slug(when)}`,
    caption: `The record of ${when} beside each explanation`,
    reading: 'Averages of the model; below, whether the 95% interval is within the tolerance, or how far off',
    columns: columns('Figure', 'The record', ...explanations.map(({ title }) => `#${title}`)),
    rows: record.map((judged) => ({
      header: words(judged.fit.name),
      cells: [
        recordCell(judged),
        ...explanations.map((each) => figureCell(of(each).find(({ fit }) => fit.name === judged.fit.name))),
      ],
    })),
    look: 'stack',
  };
}

/** A table for each year of the record (and one for figures of the whole period): the record, then each explanation. */
export function recordTables(explanations: readonly Explanation[]): ReportTable[] {
  const [base] = explanations;
  if (base === undefined) return [];
  const spans = [...new Set(figuresOf(base).map(({ span }) => span))];
  const years = spans.filter((span) => span === null || span.includes('/'));
  return years.map((span) => spanTable(explanations, span));
}
