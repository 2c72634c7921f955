import { formatProblems } from '../scenario/problem-text.ts';
import { readScenario } from '../scenario/read/read-scenario.ts';
import type { ReadScenario } from '../scenario/scenario.ts';
import { WrongInput } from './exit.ts';
import { loadBeside, loadNamed } from './read-files.ts';

/** The scenario that a person names. Throws {@link WrongInput} with all that is wrong with it. */
export function readNamedScenario(path: string): ReadScenario {
  const read = readScenario(loadNamed(path), loadBeside);
  if (!read.ok) throw new WrongInput(formatProblems(read.problems));
  return read.value;
}
