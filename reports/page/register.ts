/** The assumptions register on the page. */
import type { AssumptionGroup } from '../reading/assumptions.ts';
import { baseRegister, CONFIDENCE, variantRegister } from '../tables/register-tables.ts';
import { markup, name } from './markup.ts';
import { tableParts, wordsPart, type Part } from './section.ts';

function variantParts(group: AssumptionGroup, index: number): Part[] {
  const table = variantRegister(group, index);
  if (table === null) return wordsPart(markup`<p>No sourced number is changed by ${name(group.title)}.</p>`);
  return tableParts([table]);
}

/** What the register holds, what the letters mean, what each variant changes, and the whole of the base. */
export function register(groups: readonly AssumptionGroup[]): Part[] {
  const [base, ...variants] = groups;
  if (base === undefined || base.assumptions.length === 0) {
    return wordsPart(
      markup`<p>No number in the scenario carries a source. Its figures are assumptions without a stated ground.</p>`,
    );
  }
  const { assumptions } = base;
  const count = (level: string): string =>
    String(assumptions.filter(({ confidence }) => confidence === level).length);
  const keys = Object.entries(CONFIDENCE).map(
    ([letter, words]) => markup`<li><span class="badge">${letter}</span> ${words}</li>`,
  );
  return [
    ...wordsPart(markup`<p>${assumptions.length} numbers of the base carry a source or a confidence: ${count('H')} high, ${count('M')} medium and ${count('L')} low.</p>
<ul class="plain">${keys}</ul>`),
    ...variants.flatMap(variantParts),
    ...tableParts([baseRegister(base)], true),
  ];
}
