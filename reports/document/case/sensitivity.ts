/** Sensitivity: what was varied, and how far a unit cost would have to move to turn the answer. */
import { switchingTable } from '../../tables/switching-table.ts';
import { heading, list, paragraph, tableBlocks, type Block, type Section } from '../block.ts';
import type { PlacedComparison } from '../comparison-sections.ts';
import type { Content } from '../place-charts.ts';
import { isVaried, type Study } from './study.ts';

const NONE_MADE =
  'No sensitivity analysis of the inputs was given to this paper. The intervals in it are about chance in the model, not about a wrong number in the file. To vary the inputs within what is believed of them:';

function switching({ comparison, suffix }: PlacedComparison): Block[] {
  const table = switchingTable(comparison);
  return table === null ? [] : tableBlocks([{ ...table, name: table.name + suffix }]);
}

const ABOUT =
  'A switching value is the price at which the sign of the total difference would change, every other price as it is. It is plain arithmetic on the results: nothing was run again.';

/** What each study found, under what it is and where it comes from. */
function found({ kind, manifest, findings }: Study): Block[] {
  const hash = manifest.replace(/^sha256[-:]?/u, '').slice(0, 12);
  const said = `Stepdown ${kind}, manifest ${hash}`;
  return findings.length === 0
    ? [paragraph(`${said}: its figures stand in its own report.`)]
    : [paragraph([{ strong: `${said}.` }]), ...list(findings.map((text) => [{ name: text }]))];
}

function noneMade({ manifest }: Content): Block[] {
  const [base, ...variants] = manifest.scenarios;
  const variant = variants.map(({ file }) => ` --variant ${file}`).slice(0, 1);
  return [
    paragraph(NONE_MADE),
    { kind: 'command', text: `npx stepdown psa ${base?.file ?? 'FILE'}${variant.join('')}` },
  ];
}

/** The section. */
export function sensitivity(content: Content, studies: readonly Study[]): Section {
  const { comparisons } = content;
  const tables = comparisons.flatMap(switching);
  return {
    id: 'sensitivity',
    title: 'Sensitivity and switching values',
    parts: [
      ...(isVaried(studies) ? [] : noneMade(content)),
      ...studies.flatMap(found),
      ...(tables.length === 0 ? [] : [heading('Switching values'), paragraph(ABOUT), ...tables]),
    ],
  };
}
