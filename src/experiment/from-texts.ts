/** Scenarios held as text, run where this is called: what a page, a notebook or a test needs. */
import { formatProblems } from '../scenario/problem-text.ts';
import { readScenario } from '../scenario/read/read-scenario.ts';
import type { Loader } from '../scenario/read/follow-extends.ts';
import type { Problem, ReadScenario } from '../scenario/scenario.ts';
import { assemble } from './assemble.ts';
import { planScenario } from './plan-scenario.ts';
import { runReplications, type RunJobs } from './replications.ts';
import { runInline } from './run-inline.ts';
import type { Results } from './results.ts';
import { periodMismatch } from './same-period.ts';
import { withPeriods } from './same-periods.ts';
import { withSeed } from './same-seed.ts';
import type { PlannedScenario } from './scenario-run.ts';
import type { Plan } from '../model/plan.ts';

/** What to run, with all that it reads. */
export interface Texts {
  /** Files by name, as `extends` and tables name them: `{ 'base.yaml': 'title: …' }`. */
  readonly files: Readonly<Record<string, string>>;
  /** How many replications, 1 or more. */
  readonly replications: number;
  /** Who runs them; the thread that calls unless said, which is then busy. */
  readonly run?: (plans: readonly Plan[]) => RunJobs;
}

/** A scenario is wrong. The message lists all that is, each with its place. */
export class WrongScenario extends Error {
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super(formatProblems(problems));
    this.name = 'WrongScenario';
    this.problems = problems;
  }
}

/** Results of one scenario, `scenario` naming its file. Throws {@link WrongScenario}, RangeError. */
export function simulateTexts(texts: Texts & { readonly scenario: string }): Promise<Results> {
  return resultsOf(texts, [texts.scenario]);
}

/**
 * Results of a base with its differences to variants, all on the same people. Throws
 * {@link WrongScenario}, also when the measured periods differ; RangeError.
 */
export function compareTexts(
  texts: Texts & { readonly base: string; readonly variants: readonly string[] },
): Promise<Results> {
  return resultsOf(texts, [texts.base, ...texts.variants]);
}

async function resultsOf(texts: Texts, names: readonly string[]): Promise<Results> {
  const { replications, run = runInline } = texts;
  if (!Number.isInteger(replications) || replications < 1) {
    throw new RangeError(`replications must be a whole number of 1 or more, not ${replications}`);
  }
  const [base, ...variants] = names.map((name) => scenarioOfTexts(texts.files, name)) as [
    TextScenario,
    ...TextScenario[],
  ];
  const mismatches = variants.flatMap((variant) => periodMismatch(base, variant) ?? []);
  if (mismatches.length > 0) throw new WrongScenario(mismatches);
  const { seeded, notes } = withSeed(withPeriods([base, ...variants]), base.plan.seed);
  const plans = seeded.map(({ plan }) => plan);
  const outcome = await runReplications({
    scenarios: seeded.length,
    replications: { from: 1, to: replications },
    run: run(plans),
  });
  const [first, ...rest] = seeded.map((scenario, i) => ({ ...scenario, results: outcome.byScenario[i]! }));
  return assemble({
    runs: [first!, ...rest],
    manifestHash: UNRECORDED,
    partial: outcome.partial,
    warnings: notes,
  });
}

/** Stands where a hash would: there is no manifest to find these results by. */
const UNRECORDED = 'unrecorded';

/** A scenario as it was read and as it runs: what a search, a sweep or a check asks for. */
export interface TextScenario extends PlannedScenario {
  readonly read: ReadScenario;
}

/** The scenario in the file called `name`, of files by name. Throws {@link WrongScenario} with all that is wrong. */
export function scenarioOfTexts(files: Texts['files'], name: string): TextScenario {
  const load: Loader = (path) => {
    const text = files[path];
    if (text === undefined) throw new Error(`there is no ${path} among ${Object.keys(files).join(', ')}`);
    return { file: path, text };
  };
  const source = load(name, name);
  const found = readScenario(source, load);
  if (!found.ok) throw new WrongScenario(found.problems);
  const planned = planScenario(found.value, { name: name.replace(/\.ya?ml$/i, ''), file: name });
  if (!planned.ok) throw new WrongScenario(planned.problems);
  return { ...planned.value, read: found.value };
}
