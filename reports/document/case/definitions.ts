/** What each measure in the document means: the words of the reference. */
import { MEASURE_NAMES } from '../../../src/measures/measure-names.ts';
import { columns, words, type ReportTable } from '../../tables/report-table.ts';
import { unitInWords } from '../../words/units.ts';
import { tableBlocks, type Section } from '../block.ts';
import { howToRead } from '../method.ts';
import type { Content } from '../place-charts.ts';

/** Measures that a reader of the paper meets; the workbook has them all. */
const IN_PAPER = new Set([
  ...['delayedDays', 'patientsDelayed', 'peopleAffected', 'rootCauseDays', 'dischargeReadyBand'],
  ...['started', 'waiting', 'meanWait', 'utilisation', 'occupied', 'couldCarry', 'demand', 'gotThrough'],
  ...['cost', 'costCashReleasing', 'oneOffCost', 'atHomeAfterwards', 'atHomeAscof', 'ongoingHours'],
]);

/** The measures that these results hold, of those wanted. */
export function definitionsTable({ results }: Content, wanted: (name: string) => boolean): ReportTable {
  const held = new Set(
    [results, ...results.variants].flatMap(({ measures }) => measures.map(({ measure }) => measure)),
  );
  return {
    name: 'definitions',
    caption: 'Measures',
    columns: columns('Measure', 'Unit', 'Definition'),
    rows: MEASURE_NAMES.filter(({ name }) => held.has(name) && wanted(name)).map(
      ({ name, words: called, unit, definition }) => ({
        header: { text: called, below: name },
        cells: [words(unitInWords(unit)), words(definition)],
      }),
    ),
    look: 'stack',
  };
}

/** The section. */
export function definitions(content: Content): Section {
  return {
    id: 'definitions',
    title: 'How to read the figures, and definitions',
    parts: [...howToRead(), ...tableBlocks([definitionsTable(content, (name) => IN_PAPER.has(name))], true)],
  };
}
