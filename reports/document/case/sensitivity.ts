/** Sensitivity: what was varied, and how far a unit cost would have to move to turn the answer. */
import { switchingTable } from '../../tables/switching-table.ts';
import { heading, paragraph, tableBlocks, type Block, type Section } from '../block.ts';
import type { PlacedComparison } from '../comparison-sections.ts';
import type { Content } from '../place-charts.ts';

const NONE_MADE =
  'No sensitivity analysis of the inputs was given to this paper. The intervals in it are about chance in the model, not about a wrong number in the file. To vary the inputs within what is believed of them:';

function switching({ comparison, suffix }: PlacedComparison): Block[] {
  const table = switchingTable(comparison);
  return table === null ? [] : tableBlocks([{ ...table, name: table.name + suffix }]);
}

const ABOUT =
  'A switching value is the price at which the sign of the total difference would change, every other price as it is. It is plain arithmetic on the results: nothing was run again.';

/** The section. */
export function sensitivity({ comparisons, manifest }: Content): Section {
  const tables = comparisons.flatMap(switching);
  const file = manifest.scenarios.at(-1)?.file ?? 'FILE';
  return {
    id: 'sensitivity',
    title: 'Sensitivity and switching values',
    parts: [
      paragraph(NONE_MADE),
      { kind: 'command', text: `npx stepdown psa ${file}` },
      ...(tables.length === 0 ? [] : [heading('Switching values'), paragraph(ABOUT), ...tables]),
    ],
  };
}
