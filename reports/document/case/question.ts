/** The question, and how large the matter is: what a strategic case begins with. */
import { findEstimate } from '../../reading/figures.ts';
import type { Comparison } from '../../reading/sides.ts';
import { longDate } from '../../words/dates.ts';
import { levelWithInterval } from '../../words/headline.ts';
import { listInWords } from '../../words/lists.ts';
import { wordsFor } from '../../words/measure-words.ts';
import { counted } from '../../words/numbers.ts';
import { paragraph, type Piece, type Section, type Words } from '../block.ts';
import type { Content } from '../place-charts.ts';
import { targetsSection } from '../targets-section.ts';

/** The question in one sentence. */
export function questionInWords({ results, comparisons }: Content): Words {
  const { from, to } = results.period;
  const period = `between ${longDate(from)} and ${longDate(to)}`;
  const { base, variant } = comparisons[0]!.comparison;
  if (variant === null)
    return [
      `How many people are delayed, for how long and at what cost ${period}, under \u201C`,
      { name: base.title },
      '\u201D?',
    ];
  const other: readonly Piece[] =
    comparisons.length > 1
      ? [`each of ${counted(comparisons.length, 'variant')}`]
      : ['\u201C', { name: variant.title }, '\u201D'];
  return [
    `What would have happened to delayed transfers, throughput and cost ${period} under `,
    ...other,
    ' instead of \u201C',
    { name: base.title },
    '\u201D?',
  ];
}

/** How much delay there is in the base, in the figures that belong together; null where none can be. */
export function scaleInWords({ base }: Comparison): string | null {
  const said = ['delayedDays', 'patientsDelayed', 'peopleAffected'].flatMap((measure) => {
    const level = findEstimate(base.results, measure);
    return level === undefined ? [] : [levelWithInterval(level, wordsFor(measure))];
  });
  return said.length === 0 ? null : `The base gives ${listInWords(said)}.`;
}

/** The section. */
export function question(content: Content): Section {
  const { results, comparisons } = content;
  const { comparison } = comparisons[0]!;
  const scale = scaleInWords(comparison);
  const targets = targetsSection([results, ...results.variants], []).flatMap(({ parts }) => parts);
  return {
    id: 'question',
    title: 'The question',
    parts: [
      paragraph(questionInWords(content)),
      ...(scale === null ? [] : [paragraph(scale)]),
      ...targets.filter(({ kind }) => kind === 'table'),
    ],
  };
}
