/** Writes the page of an imported extract of spells: what was read, how lengths were fitted, and its limits. */
import type { SpellModel } from '../src/import/spells/spell-scenario.ts';
import { LEAST_GROUP, type SpellSummary } from '../src/import/spells/summary.ts';
import type { Manifest } from '../src/experiment/results.ts';
import { quantilePlot } from './charts/quantile-plot.ts';
import { list, paragraph, tableBlocks, type Section } from './document/block.ts';
import { placed } from './document/place-charts.ts';
import { familiesTable, reasonsTable, waysTable } from './tables/spell-tables.ts';
import { longDate } from './words/dates.ts';
import { plain } from './words/numbers.ts';
import { writeStudy } from './write-study.ts';

export interface SpellReport {
  readonly title: string;
  readonly summary: SpellSummary;
  readonly model: SpellModel;
  readonly manifest: Manifest;
  /** The scenario beside the page. */
  readonly file: string;
  /** An existing folder. */
  readonly folder: string;
}

export async function writeSpells(report: SpellReport): Promise<void> {
  const { title, manifest, folder, file } = report;
  const sections = [readSection(report), fitSection(report)];
  await writeStudy({ kind: 'import of a spell extract', title, sections, manifest, data: file, folder });
}

function readSection({ summary, model }: SpellReport): Section {
  const { used, rows, arrivals } = summary;
  const [first, last] = [arrivals[0]!.date, arrivals.at(-1)!.date];
  const span = `admitted from ${longDate(first)} to ${longDate(last)}`;
  return {
    id: 'read',
    title: 'What was read',
    parts: [
      paragraph(`${plain(used)} of ${plain(rows)} rows are used: people ${span}.`, 'lead'),
      paragraph(
        `Counts and sums of groups were kept, and no row: groups of fewer than ${LEAST_GROUP} people are put together, and what is drawn is the mean of at least ${LEAST_GROUP}.`,
      ),
      ...list(model.notes),
      ...tableBlocks([waysTable(summary), reasonsTable(summary)]),
    ],
  };
}

function fitSection({ model }: SpellReport): Section {
  return {
    id: 'fits',
    title: 'How lengths were fitted',
    parts: [
      paragraph(
        'Each family is fitted by maximum likelihood. The lowest AIC (Akaike: fit, less a charge for every number fitted) is chosen; where even that is further from what was observed than 5 points of probability and than chance would bring, the observed values stand in the scenario themselves, as means of groups.',
      ),
      ...model.fits.flatMap((fit, i) => [
        { kind: 'figure' as const, figure: placed(quantilePlot(fit, i + 1)) },
        ...tableBlocks([familiesTable(fit, i + 1)], true),
      ]),
    ],
  };
}
