/** A plan from scenario text, for tests of the model. */
import { compile } from '../../src/model/compile/compile.ts';
import type { Plan } from '../../src/model/plan.ts';
import { formatProblems } from '../../src/scenario/problem-text.ts';
import { readWell } from './scenario-text.ts';

/** The plan of a text that must be right. Throws with its problems when it is not. */
export function planOf(text: string): Plan {
  const compiled = compile(readWell(text));
  if (!compiled.ok) throw new Error(formatProblems(compiled.problems));
  return compiled.value;
}
