/** Under which names Stepdown keeps things in Redis. */

/** What must be the same on every machine that works on a run, or its bytes could differ. */
export interface WorkingVersion {
  readonly version: string;
  /** Commit of a source checkout; null = a released package. */
  readonly commit: string | null;
  /** Major version of Node. */
  readonly nodeMajor: number;
}

/** Machines of another version listen to another queue, so that versions never mix in one result. */
export function queueName(working: WorkingVersion): string {
  return `stepdown-${working.version}-${build(working) ?? 'release'}-node${working.nodeMajor}`;
}

/** The version in words, for whoever wonders why nobody takes the work. */
export function versionWords(working: WorkingVersion): string {
  const commit = build(working);
  return `Stepdown ${working.version}${commit === null ? '' : `, commit ${commit}`}, Node ${working.nodeMajor}`;
}

/** The commit shortened; what was changed since stays said. */
function build({ commit }: WorkingVersion): string | null {
  if (commit === null) return null;
  const [id, ...changed] = commit.split('-');
  return [id!.slice(0, 12), ...changed].join('-');
}

export const planKey = (queue: string, plan: string): string => `${queue}:plan:${plan}`;
export const resultKey = (queue: string, jobId: string): string => `${queue}:result:${jobId}`;

/** Seconds that Redis keeps what nobody fetched. */
export const KEPT_SECONDS = 7 * 24 * 3600;
