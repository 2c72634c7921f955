/** The options: the base as the one of changing nothing, and what each variant changes. */
import { changedServices } from '../../reading/resolved-scenario.ts';
import { changesTable } from '../../tables/changes-table.ts';
import { columns, words, type ReportTable } from '../../tables/report-table.ts';
import { listInWords } from '../../words/lists.ts';
import { heading, paragraph, tableBlocks, type Block, type Section } from '../block.ts';
import type { PlacedComparison } from '../comparison-sections.ts';
import type { Content } from '../place-charts.ts';

function optionsTable({ results, comparisons }: Content): ReportTable {
  const rows = comparisons.flatMap(({ comparison }) => {
    const { variant } = comparison;
    if (variant === null) return [];
    const services = changedServices(comparison).filter((name) => name !== 'process');
    const changed = services.length === 0 ? 'no service' : listInWords(services);
    return [{ header: words(variant.title), cells: [words(changed)] }];
  });
  return {
    name: 'options',
    caption: 'The options that were run',
    columns: columns('Option', 'Services it changes'),
    rows: [
      { header: words(results.title), cells: [words('none: the base, or \u201Cdo nothing\u201D')] },
      ...rows,
    ],
    look: 'stack',
  };
}

/** More rows than this are read on a screen or in the workbook, not in a paper. */
const FEW_ROWS = 25;

function changes({ comparison, suffix }: PlacedComparison, several: boolean): Block[] {
  const { variant } = comparison;
  if (variant === null) return [];
  const table = changesTable(comparison);
  const title: Block[] = several ? [heading([{ name: variant.title }])] : [];
  if (table === null) return [...title, paragraph('The two scenarios hold the same values.')];
  const named = { ...table, name: table.name + suffix };
  return [...title, ...tableBlocks([named], table.rows.length > FEW_ROWS)];
}

/** The section. */
export function options(content: Content): Section {
  const { comparisons } = content;
  const alone = comparisons[0]!.comparison.variant === null;
  return {
    id: 'options',
    title: 'The options',
    parts: alone
      ? [
          paragraph(
            'One scenario was run, so nothing is compared here. To set a change beside it, write a file that says only what is to change, and compare the two:',
          ),
          {
            kind: 'command',
            text: `npx stepdown compare ${comparisons[0]!.comparison.manifest.scenarios[0]?.file ?? 'BASE'} VARIANT`,
          },
        ]
      : [
          ...tableBlocks([optionsTable(content)]),
          ...comparisons.flatMap((each) => changes(each, comparisons.length > 1)),
          paragraph(
            'No other option was run. A choice between these says nothing of options that are not among them.',
            'quiet',
          ),
        ],
  };
}
