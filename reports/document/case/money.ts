/** Costs and benefits by payer over the horizon, who pays and who saves, and what of it is cash. */
import { datedCosts } from '../../reading/dated-costs.ts';
import type { Horizon } from '../../reading/horizon.ts';
import type { Comparison } from '../../reading/sides.ts';
import { breakEvenTable } from '../../tables/break-even-table.ts';
import { datedCostsTable } from '../../tables/dated-costs-table.ts';
import { horizonTable } from '../../tables/horizon-table.ts';
import { payerTable } from '../../tables/payer-table.ts';
import type { ReportTable } from '../../tables/report-table.ts';
import { cashInWords, roomInWords } from '../../words/cash.ts';
import { breakEvenInWords } from '../../words/break-even.ts';
import { horizonBasis, presentValueInWords } from '../../words/horizon.ts';
import { heading, isPlaced, list, paragraph, tableBlocks, type Block, type Section } from '../block.ts';
import type { CaseChapter } from './business-case.ts';

const NONE =
  'The scenarios hold no costs, so nothing can be said of money. Costs are written under “money”: lines with a payer, a price and its source.';

function overHorizon(comparison: Comparison, horizon: Horizon): Block[] {
  const said = presentValueInWords(comparison, horizon);
  return said === null
    ? []
    : [paragraph([{ strong: said }]), paragraph(horizonBasis(comparison, horizon), 'quiet')];
}

/** Sentences that no chart above has for its finding. */
function unsaid(sentences: readonly (string | null)[], charts: readonly Block[]): string[] {
  const said = new Set(
    charts.flatMap((block) =>
      block.kind === 'figure' && isPlaced(block.figure) ? [block.figure.chart.finding] : [],
    ),
  );
  return sentences.filter((text) => text !== null && !said.has(text)) as string[];
}

function doubleRunning(comparison: Comparison, charts: readonly Block[]): Block[] {
  const dated = datedCosts(comparison);
  const running =
    dated.length === 0
      ? 'Neither scenario has one-off costs or costs that are paid for a time only, so no double-running is in these figures. Where two services run side by side for a time, write it under “money” in the scenario, with its dates.'
      : 'Costs that are paid once or for a time only, double-running among them:';
  return [
    heading('Double-running and break-even'),
    paragraph(running),
    ...tableBlocks([datedCostsTable(comparison)]),
    ...list(unsaid(breakEvenInWords(comparison), charts)),
    ...tableBlocks([breakEvenTable(comparison)]),
  ];
}

function cash(comparison: Comparison): Block[] {
  const said = [cashInWords(comparison), roomInWords(comparison)].filter((each) => each !== null);
  return said.length === 0 ? [] : [heading('What is cash and what is only capacity'), ...list(said)];
}

/** The section; what is said of a scenario without costs is said once. */
export function money({ placed, part }: CaseChapter, horizon: Horizon, several: boolean): Section[] {
  const { comparison, suffix } = placed;
  const { variant } = comparison;
  const named = (table: ReportTable | null) =>
    table === null ? null : { ...table, name: table.name + suffix };
  const costs = (part('costs')?.parts ?? []).filter(({ kind }) => kind === 'figure');
  const title = `Costs and benefits by payer${several && variant !== null ? `: ${variant.title}` : ''}`;
  const parts: Block[] =
    costs.length === 0
      ? [paragraph(NONE)]
      : variant === null
        ? costs
        : [
            ...overHorizon(comparison, horizon),
            ...costs,
            heading('Who pays and who saves'),
            ...tableBlocks([
              named(payerTable(comparison, horizon)),
              named(horizonTable(comparison, horizon)),
            ]),
            ...cash(comparison),
            ...doubleRunning(comparison, costs),
          ];
  return [{ id: `money${suffix}`, title, parts }];
}
