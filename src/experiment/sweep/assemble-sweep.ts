import type { SweepTask } from './read-sweep.ts';
import type { SweepPoint, SweepResults } from './sweep-results.ts';

/** What `sweep.json` holds: the task in short, and its points in the order in which they were run. */
export function sweepResults(
  { title, design, cases, inputs, measures }: SweepTask,
  points: readonly SweepPoint[],
  manifest: string,
): SweepResults {
  return {
    schema: 'stepdown-sweep-1',
    manifest,
    title,
    design,
    cases: cases.map(({ name, planned }) => ({ name, title: planned.title })),
    inputs: inputs.map(({ name, of, unit, now }) => ({ name, of, unit, now })),
    measures: measures.map(({ measure, dimensions, unit, name }) => ({ measure, dimensions, unit, name })),
    points,
  };
}
