import type { Manifest } from '../experiment/results.ts';
import { withoutControls } from '../scenario/problem-text.ts';
import { packageVersion } from './package-facts.ts';

/** Says on standard error that results are of another Stepdown than what is made of them. */
export function tellOfOtherVersion({ version }: Manifest, what: string): void {
  if (version === packageVersion()) return;
  console.error(
    withoutControls(`note: the results were made by Stepdown ${version}, ${what} by ${packageVersion()}`),
  );
}
