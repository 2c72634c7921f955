import type { WorkingVersion } from '../../workers/queue/queue-names.ts';
import { packageCommit, packageVersion } from './package-facts.ts';

/** What must be the same on every machine that works on a run. */
export function workingVersion(): WorkingVersion {
  const nodeMajor = Number(process.versions.node.split('.')[0]);
  return { version: packageVersion(), commit: packageCommit(), nodeMajor };
}
