/** Writes the page, charts and tables of a sensitivity analysis. */
import type { Psa } from '../src/experiment/psa/psa.ts';
import type { Manifest } from '../src/experiment/results.ts';
import { drawsScatters } from './charts/draws-scatter.ts';
import { tornado } from './charts/tornado.ts';
import { list, paragraph, tableBlocks, type Block, type Section } from './document/block.ts';
import { placed } from './document/place-charts.ts';
import { drawsTable, influencesTable, levelsTable } from './tables/psa-tables.ts';
import { BELIEVED, psaFindings } from './words/psa.ts';
import { writeStudy } from './write-study.ts';

export interface PsaReport {
  readonly title: string;
  readonly manifest: Manifest;
  /** An existing folder. */
  readonly folder: string;
}

/** Writes `report.html`, the pictures and the tables into the folder. */
export async function writePsa(psa: Psa, report: PsaReport): Promise<void> {
  const kind = 'sensitivity to uncertain inputs';
  await writeStudy({ kind, sections: psaSections(psa), data: 'psa.json', ...report });
}

function psaSections(psa: Psa): Section[] {
  const findings = psaFindings(psa).map((text) => paragraph([{ name: text }]));
  const scatters = drawsScatters(psa).map((chart): Block => ({ kind: 'figure', figure: placed(chart) }));
  return [
    {
      id: 'found',
      title: 'What was found',
      parts: [{ kind: 'callout', tone: 'answer', blocks: findings }, ...tableBlocks([levelsTable(psa)])],
    },
    {
      id: 'inputs',
      title: 'What it hangs on',
      parts: [
        { kind: 'figure', figure: placed(tornado(psa)) },
        ...tableBlocks([influencesTable(psa)]),
        ...scatters,
        ...tableBlocks([drawsTable(psa)], true),
      ],
    },
    { id: 'method', title: 'Method and limits', parts: method(psa) },
  ];
}

function method({ draws, replications, decision }: Psa): Block[] {
  const decided =
    decision === null
      ? []
      : [
          paragraph(
            'The chance that a choice is right is the share of draws in which it is better in the average year. Where the decision turns is where the straight line through the draws crosses zero, the other inputs in the middle. The worth of knowing an input is what could be gained by choosing when it is known, over choosing now: from a curve through the draws whose degree the draws choose (expected value of partial perfect information, by regression). It is in the unit of the measure, each year.',
          ),
        ];
  return [
    paragraph(
      `${String(draws)} draws of all inputs together (Latin hypercube), each run on replications ${String(replications.from)} to ${String(replications.to)}: the same people in every draw. So a two-way analysis of variance tells apart what comes from the inputs and what comes from the year. Means over few replications spread more than the inputs make them; they are drawn together until their variance is that of the inputs.`,
    ),
    ...decided,
    ...list([
      `${BELIEVED} For shares the logit is normal, for other numbers above zero the logarithm. Inputs are drawn independently of each other.`,
      'A share that is drawn is made up for by the largest of the shares beside it that is not.',
      'What is believed is the author’s to state. Nothing here says whether it is right.',
    ]),
  ];
}
