/** Starts the files that take longest first, so that no core waits for one at the end. */
import { BaseSequencer } from 'vitest/node';
import type { TestSpecification } from 'vitest/node';

/** Ends of the paths of those that take over half a minute, longest first. */
const LONG = [
  'e2e/documents.test.ts',
  'e2e/run-and-compare.test.ts',
  'e2e/report-in-a-browser.test.ts',
  'golden/gallery.test.ts',
  'e2e/bad-input.test.ts',
  'e2e/calibrate.test.ts',
  'e2e/package.test.ts',
  'e2e/queue.test.ts',
  'behaviour/service-models.test.ts',
];

function rank({ moduleId }: TestSpecification): number {
  const at = LONG.findIndex((end) => moduleId.endsWith(end));
  return at < 0 ? LONG.length : at;
}

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((one, other) => rank(one) - rank(other));
  }
}
