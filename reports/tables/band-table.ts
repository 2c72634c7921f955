/** People leaving a bed by days from ready to left: how many, and as a share of all. */
import { valuesOf } from '../reading/figures.ts';
import type { Comparison } from '../reading/sides.ts';
import { bandInWords } from '../words/bands.ts';
import { readyWord, uncalibratedBands } from '../words/clocks.ts';
import { capital } from '../words/lists.ts';
import { pairCell } from './cells.ts';
import { readingOf } from './reading.ts';
import { columns, words, type ReportTable } from './report-table.ts';

/** The table, or null where nobody can be delayed in a bed. */
export function bandTable(comparison: Comparison): ReportTable | null {
  const { base } = comparison;
  const bands = valuesOf(base.results.measures, { measure: 'leftByBand', dimension: 'band' });
  if (bands.length === 0) return null;
  const ready = readyWord(comparison);
  return {
    name: 'people-by-days-of-delay',
    caption: `People leaving a bed, by days from ${ready} to left`,
    reading: `${readingOf(comparison)}.${uncalibratedBands(comparison)}`.replace(/\.$/, ''),
    columns: columns(`Days from ${ready} to left`, 'People a year', 'Share of all who leave'),
    rows: bands.map((band) => ({
      header: words(capital(bandInWords(band))),
      cells: ['leftByBand', 'dischargeReadyBand'].map((measure) =>
        pairCell(comparison, { measure, dimensions: { band } }),
      ),
    })),
    look: 'stack',
  };
}
