/** The assumptions register. */
import type { AssumptionGroup } from '../reading/assumptions.ts';
import { baseRegister, CONFIDENCE, variantRegister } from '../tables/register-tables.ts';
import { shortRegister } from '../tables/short-register.ts';
import { paragraph, tableBlocks, type Block } from './block.ts';

function variantBlocks(group: AssumptionGroup, index: number): Block[] {
  const table = variantRegister(group, index);
  if (table === null) return [paragraph(['No sourced number is changed by ', { name: group.title }, '.'])];
  return tableBlocks([table]);
}

/** What the register holds, what the letters mean, what each variant changes, and the base, in short or number by number. */
export function register(groups: readonly AssumptionGroup[], isShort = false): Block[] {
  const [base, ...variants] = groups;
  if (base === undefined || base.assumptions.length === 0) {
    return [
      paragraph(
        'No number in the scenario carries a source. Its figures are assumptions without a stated ground.',
      ),
    ];
  }
  const { assumptions } = base;
  const count = (level: string): string =>
    String(assumptions.filter(({ confidence }) => confidence === level).length);
  return [
    paragraph(
      `${String(assumptions.length)} numbers of the base carry a source or a confidence: ${count('H')} high, ${count('M')} medium and ${count('L')} low.`,
    ),
    {
      kind: 'list',
      items: Object.values(CONFIDENCE),
      badges: Object.keys(CONFIDENCE),
      look: 'plain',
    },
    ...variants.flatMap(variantBlocks),
    ...tableBlocks([isShort ? shortRegister(base) : baseRegister(base)], true),
  ];
}
