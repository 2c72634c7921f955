/**
 * Starts the files that take longest first, so that no core waits for one at the end; and the commands
 * before the product, whose files share what they import only while no other kind comes between.
 */
import { BaseSequencer } from 'vitest/node';
import type { TestSpecification } from 'vitest/node';

/** Below test/: commands that take over half a minute on a busy machine, longest first. */
const LONG = [
  'e2e/documents.test.ts',
  'e2e/run-and-compare.test.ts',
  'e2e/report-in-a-browser.test.ts',
  'e2e/queue.test.ts',
  'e2e/calibrate.test.ts',
  'e2e/package.test.ts',
  'e2e/small-commands.test.ts',
];
const LONG_PRODUCT = ['golden/gallery.test.ts', 'theory/delay.test.ts', 'behaviour/service-models.test.ts'];

function rank({ moduleId }: TestSpecification): number {
  const order = [...LONG, 'e2e/', ...LONG_PRODUCT];
  const at = order.findIndex((part) => moduleId.includes(`/test/${part}`));
  return at < 0 ? order.length : at;
}

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((one, other) => rank(one) - rank(other));
  }
}
