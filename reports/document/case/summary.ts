/** The first page: the answer, what is to be read with care, and how the targets came out. */
import type { Results } from '../../../src/experiment/results.ts';
import { sortedVariants, variantsTable } from '../../tables/variants-table.ts';
import { counted } from '../../words/numbers.ts';
import { tallyInWords } from '../../words/targets.ts';
import { variantsInWords } from '../../words/variants.ts';
import { heading, list, paragraph, tableBlocks, type Block, type Section, type Words } from '../block.ts';
import type { Content } from '../place-charts.ts';
import type { CaseChapter } from './business-case.ts';

/** Warnings of the run, each under its scenario where there are several. */
export function warningsOf(results: Results): Words[] {
  return [results, ...results.variants].flatMap(({ title, warnings }) =>
    warnings.map((text): Words =>
      results.variants.length === 0 ? [{ name: text }] : [{ name: title }, ': ', { name: text }],
    ),
  );
}

function stopped({ results, manifest: { replications } }: Content): Block[] {
  if (!results.partial) return [];
  const runs = counted(replications.to - replications.from + 1, 'replication');
  return [
    paragraph([
      { strong: 'Stopped early.' },
      ` The run was stopped before its end: the figures rest on ${runs}, fewer than were asked for.`,
    ]),
  ];
}

function care(content: Content): Block[] {
  const warnings = warningsOf(content.results);
  const blocks = [
    ...stopped(content),
    ...(warnings.length === 0 ? [] : [paragraph([{ strong: 'Read with care' }]), ...list(warnings)]),
  ];
  return blocks.length === 0 ? [] : [{ kind: 'callout', tone: 'care', blocks }];
}

function targets({ results }: Content): Block[] {
  const tallies = [results, ...results.variants].flatMap(({ title, targets: own = [] }): Words[] =>
    own.length === 0 ? [] : [[{ name: title }, `: ${tallyInWords(own)}.`]],
  );
  return tallies.length === 0 ? [] : [heading('Targets'), ...list(tallies)];
}

function answers({ comparisons }: Content, chapters: readonly CaseChapter[]): Block[] {
  if (comparisons.length === 1) return [...(chapters[0]!.part('answer')?.parts ?? [])];
  const all = comparisons.map(({ comparison }) => comparison);
  const [lead = '', ...rest] = variantsInWords(sortedVariants(all));
  return [
    { kind: 'callout', tone: 'answer', blocks: [paragraph(lead, 'lead'), ...list(rest)] },
    ...tableBlocks([variantsTable(all)]),
  ];
}

/** The summary. */
export function summary(content: Content, chapters: readonly CaseChapter[]): Section {
  return {
    id: 'summary',
    title: 'Summary',
    parts: [...answers(content, chapters), ...care(content), ...targets(content)],
  };
}
