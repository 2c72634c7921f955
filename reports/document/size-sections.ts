/** What the page of a search for a size says, in the order in which a reader needs it. */
import type { LeastCost } from '../../src/experiment/sizing/least-cost.ts';
import type { Sizing } from '../../src/experiment/sizing/sizing.ts';
import { costCurve, sizeCurve } from '../charts/size-curve.ts';
import { beyondTable, certificationTable, costTable, sizePointsTable } from '../tables/size-tables.ts';
import { askedLeastCost, leastCostFindings } from '../words/least-cost.ts';
import { percentage } from '../words/numbers.ts';
import type { OwnReasons } from '../words/reasons.ts';
import { askedSize } from '../words/size-question.ts';
import { sizeFindings } from '../words/size.ts';
import { list, paragraph, tableBlocks, type Block, type Section } from './block.ts';
import { placed } from './place-charts.ts';

function answer(findings: readonly string[]): Block {
  return { kind: 'callout', tone: 'answer', blocks: findings.map((text) => paragraph([{ name: text }])) };
}

/** Sections about the least or the most with which a condition holds. */
export function sizeSections(sizing: Sizing, own: OwnReasons): Section[] {
  return [
    {
      id: 'found',
      title: 'What was found',
      parts: [
        paragraph([{ name: askedSize(sizing) }], 'lead'),
        answer(sizeFindings(sizing, own)),
        { kind: 'figure', figure: placed(sizeCurve(sizing)) },
        ...tableBlocks([certificationTable(sizing), beyondTable(sizing, own)]),
      ],
    },
    { id: 'points', title: 'The search', parts: tableBlocks([sizePointsTable(sizing)]) },
    { id: 'method', title: 'Method and limits', parts: method(sizing) },
  ];
}

function method({ chance, error }: Sizing): Block[] {
  const what =
    chance === null
      ? 'the average over years keeps the bound (Student’s t)'
      : `a single year keeps the bound with a chance of ${percentage(chance, 0)} or more (exact binomial test)`;
  return [
    paragraph(
      `Every value is run on the same replications: the same people with the same needs. A value is looked at on 20, 40, 80 ... replications, until it is shown that ${what}, or that it does not. A look that comes again and again is wrong sooner or later: the chance of error of ${percentage(error, 0)} is shared among all looks at all values that the search may come to, so that all its verdicts are right together with ${percentage(1 - error, 0)}. What cannot be told with the most replications counts as not enough.`,
    ),
    paragraph(
      `What was found is shown once more on replications that the search has not seen, because a search flatters the chances it was made on. Where that fails, the search goes on to the next values, 1, 3, 7 and 15 steps further, each on replications of its own; these tests together are wrong with ${percentage(error, 0)} at most.`,
    ),
    ...list([
      'The search takes it that more capacity is never worse. Where that does not hold, look at the table of points.',
      'A chance is about single years of the model as the file describes it, not about numbers in the file that may be wrong: stepdown psa is about those.',
    ]),
  ];
}

/** Sections about the amount that costs least. */
export function leastCostSections(least: LeastCost): Section[] {
  return [
    {
      id: 'found',
      title: 'What was found',
      parts: [
        paragraph([{ name: askedLeastCost(least) }], 'lead'),
        answer(leastCostFindings(least)),
        { kind: 'figure', figure: placed(costCurve(least)) },
        ...tableBlocks([costTable(least, 'confirmation')]),
      ],
    },
    { id: 'points', title: 'The search', parts: tableBlocks([costTable(least, 'points')]) },
    {
      id: 'method',
      title: 'Method and limits',
      parts: [
        paragraph(
          'The cost of the capacity is its price times its amount. All else is what the model makes of the other lines of money, and of measures with a price. Values are run on the same replications, on a grid that closes in on the cheapest; that one and its neighbours are then run on replications that the search has not seen, and compared in pairs.',
        ),
        ...list([
          'A block contract costs what is bought, used or not. Whether less of it would save cash is said by the scenario, not here.',
          'What a delayed day costs the person is in no line of money.',
        ]),
      ],
    },
  ];
}
