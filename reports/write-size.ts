/** Writes the page, charts and tables of a search for a size. */
import type { LeastCost } from '../src/experiment/sizing/least-cost.ts';
import type { Sizing } from '../src/experiment/sizing/sizing.ts';
import type { Manifest } from '../src/experiment/results.ts';
import { leastCostSections, sizeSections } from './document/size-sections.ts';
import { ownReasons } from './words/reasons.ts';
import { writeStudy } from './write-study.ts';

export interface SizeReport {
  readonly title: string;
  readonly manifest: Manifest;
  readonly resolved: unknown;
  /** An existing folder. */
  readonly folder: string;
}

export async function writeSize(
  sizing: Sizing,
  { title, manifest, resolved, folder }: SizeReport,
): Promise<void> {
  const sections = sizeSections(sizing, ownReasons(resolved));
  await writeStudy({ kind: 'search for a size', title, sections, manifest, data: 'size.json', folder });
}

export async function writeLeastCost(
  least: LeastCost,
  { title, manifest, folder }: SizeReport,
): Promise<void> {
  const sections = leastCostSections(least);
  await writeStudy({
    kind: 'search for the least cost',
    title,
    sections,
    manifest,
    data: 'size.json',
    folder,
  });
}
