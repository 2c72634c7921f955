/** What is not as it was when results were made: Stepdown, Node, or the scenario files since. */
import { existsSync } from 'node:fs';
import { valuesBetween } from '../../../reports/reading/changed-values.ts';
import { scenarioHash } from '../../experiment/manifest.ts';
import type { Manifest } from '../../experiment/results.ts';
import { attemptEach } from '../load-scenarios.ts';
import { packageCommit, packageVersion } from '../package-facts.ts';

/** Version, commit and Node: with others even the same model may give other figures. */
export function otherMachinery({ version, commit, node }: Manifest): string[] {
  const lines: string[] = [];
  const differ = (what: string, before: string, now: string) => {
    if (before !== now) lines.push(`${what} was ${before}, is ${now}`);
  };
  differ('Stepdown', version, packageVersion());
  differ('the commit', commit ?? 'not recorded', packageCommit() ?? 'not recorded');
  differ('Node', majorOf(node), majorOf(process.version));
  return lines;
}

function majorOf(node: string): string {
  return node.replace(/^v/, '').split('.')[0]!;
}

/** Values of one file that are told one by one. */
const TOLD = 3;

/** Scenario files that say something else today; what was run is the scenario in the manifest. */
export function changedScenarios({ scenarios }: Manifest): string[] {
  return scenarios.filter(({ file }) => existsSync(file)).flatMap(changesOf);
}

function changesOf({ file, hash, resolved }: Manifest['scenarios'][number]): string[] {
  const [attempt] = attemptEach([file], {});
  const outcome = attempt!.outcome;
  if (!('loaded' in outcome))
    return [`${file} cannot be run as it is now: the scenario in the manifest is run instead`];
  if (scenarioHash(outcome.loaded.resolved) === hash) return [];
  const values = valuesBetween(resolved, outcome.loaded.resolved);
  const told = values
    .slice(0, TOLD)
    .map(({ path, before, after }) => `${path} was ${before ?? 'not given'}, is ${after ?? 'not given'}`);
  const rest = values.length > TOLD ? [`and ${values.length - TOLD} more`] : [];
  const what = values.length === 0 ? 'where its numbers come from' : [...told, ...rest].join('; ');
  return [
    `${file} says something else now, or options were given with it (${what}): the scenario in the manifest is run instead`,
  ];
}

/** Puts the old hash and version in today's words, so that only what else changed shows. */
export function inTodaysWords(before: Manifest, now: Manifest): (text: string) => string {
  const pairs = [
    [bare(before), bare(now)],
    [bare(before).slice(0, SHORT), bare(now).slice(0, SHORT)],
    [`Stepdown ${before.version}`, `Stepdown ${now.version}`],
    [before.node, now.node],
    ...(before.commit !== null && now.commit !== null ? [[before.commit, now.commit]] : []),
  ] as [string, string][];
  const changed = pairs.filter(([old, today]) => old !== today);
  return (text) => changed.reduce((said, [old, today]) => said.replaceAll(old, today), text);
}

/** Characters of a hash under a chart. */
const SHORT = 12;

function bare({ hash }: Manifest): string {
  return hash.replace('sha256-', '');
}
