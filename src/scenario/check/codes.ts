/** Recorded reasons: where the record is shared over several codes, all of it is. */
import type { Destination, Path } from '../scenario.ts';
import type { Report } from './checking.ts';
import { expectWhole } from './shares.ts';

/** Checks one recorded reason: a code, or shares over codes. */
export function checkCode(report: Report, path: Path, code: Destination): void {
  if (typeof code === 'string') return;
  if (Object.keys(code).length === 0) return report(path, 'at least one code', 'for example { A: 100% }');
  expectWhole(report, path, Object.values(code));
}
