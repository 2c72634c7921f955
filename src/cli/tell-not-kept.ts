import { withoutControls } from '../scenario/problem-text.ts';
import type { ReadScenario } from '../scenario/scenario.ts';

/** What a file may ask for beside measures, and that only `run` and `compare` record. */
const ASKED = ['lags', 'probes'] as const;

interface Named {
  readonly file: string;
  readonly read: ReadScenario;
}

/** Says what scenarios ask for that a command which keeps measures alone will not give. */
export function tellNotKept(scenarios: readonly Named[]): void {
  for (const { file, asked } of notKept(scenarios))
    console.error(
      withoutControls(
        `note: ${file} asks for ${asked.join(' and ')}: at the points of a sweep or search only measures are kept; run or compare gives ${asked.length > 1 ? 'them' : 'those'}`,
      ),
    );
}

/** Files that ask for something that is not kept, each once. */
function notKept(scenarios: readonly Named[]): { file: string; asked: string[] }[] {
  const files = new Map(scenarios.map(({ file, read }) => [file, read.scenario]));
  return [...files]
    .map(([file, scenario]) => ({ file, asked: ASKED.filter((key) => scenario[key] !== undefined) }))
    .filter(({ asked }) => asked.length > 0);
}
