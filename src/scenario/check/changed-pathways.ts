/** Dated changes of the numbers in pathways. */
import { ownValue } from '../own-value.ts';
import { process as processSchema, step as stepSchema, wait as waitSchema } from '../schema/pathways.ts';
import type { Change, Path, Service, Step } from '../scenario.ts';
import { entriesOf, expectKnown, keysPresent, type Checking } from './checking.ts';
import { checkLaid, expectSameWays, laidOver } from './laid-over.ts';
import { waitedFor } from './pathways.ts';
import { checkBundleFor } from './services.ts';

type ChangedPathway = NonNullable<Change['pathways']>[string];
type ChangedStep = ChangedPathway['steps'][string];

/** The kinds of step that have each key. */
const STEPS_OF = {
  takes: ['process'],
  stay: ['wait'],
  bundle: ['wait'],
  patience: ['wait'],
  death: ['wait'],
  code: ['process', 'wait'],
  attribution: ['process', 'wait'],
  then: ['then'],
} as const;

function checkStep(checking: Checking, path: Path, { base, over }: { base: Step; over: ChangedStep }): void {
  for (const key of keysPresent(over, Object.keys(STEPS_OF)) as (keyof typeof STEPS_OF)[])
    if (STEPS_OF[key].every((kind) => base[kind] === undefined))
      checking.report(
        [...path, key],
        `what this step has: it is a \`${Object.keys(base).join(' and ')}\` step`,
        'look at the number of the step: steps count from 1',
      );
  const { takes, code } = processSchema.shape;
  const { stay, bundle, patience, death } = waitSchema.shape;
  const shape = { takes, code, stay, bundle, patience, death, then: stepSchema.shape.then };
  checkLaid(checking, path, { base: { ...base.process, ...base.wait, then: base.then }, over, shape });
  if (over.bundle !== undefined && base.wait !== undefined) {
    const laid = laidOver(base.wait.bundle, over.bundle) as Service['bundle'];
    for (const pool of waitedFor(base.wait).slice(0, 1))
      checkBundleFor(checking, [...path, 'bundle'], { pool, bundle: laid });
  }
  expectSameWays(checking, [...path, 'then'], { old: base.then, fresh: over.then });
}

/** Checks the changes of one pathway. */
export function checkChangedPathway(
  checking: Checking,
  path: Path,
  { name, over }: { name: string; over: ChangedPathway },
): void {
  const { report, names, scenario } = checking;
  expectKnown(report, path, { name, known: names.pathways, what: 'a pathway' });
  const base = ownValue(scenario.pathways, name);
  if (base === undefined) return;
  for (const [number, over_] of entriesOf(over.steps)) {
    const step = base.steps[Number(number) - 1];
    if (step === undefined)
      report(
        [...path, 'steps', number],
        `a step from 1 to ${base.steps.length}`,
        'steps count from 1, in the order of the pathway',
      );
    else checkStep(checking, [...path, 'steps', number], { base: step, over: over_ });
  }
}
