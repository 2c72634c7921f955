/** Runs points on ever more of the same replications, and remembers what was run. */
import type { MovedInput } from '../../scenario/moved-input.ts';
import type { Problem } from '../../scenario/scenario.ts';
import { runPoints, type Figure, type PointValues, type RunPlans } from '../points/run-points.ts';
import { inputValues, scenarioWith, type MovableScenario } from '../points/scenario-with.ts';
import type { ValuesStore } from '../points/values-store.ts';
import type { ReplicationRange } from '../replications.ts';
import type { PlannedScenario } from '../scenario-run.ts';

/** The scenario cannot be run with some values of the inputs. */
export class UnfitPoint extends Error {
  readonly problems: readonly Problem[];
  readonly values: readonly number[];
  constructor(values: readonly number[], problems: readonly Problem[]) {
    super('the scenario cannot be run with these values');
    this.name = 'UnfitPoint';
    [this.values, this.problems] = [values, problems];
  }
}

/** It was told to stop before all was done. */
export class Stopped extends Error {
  constructor() {
    super('stopped');
    this.name = 'Stopped';
  }
}

export interface Ground extends MovableScenario {
  readonly inputs: readonly MovedInput[];
  readonly run: RunPlans;
  readonly store: ValuesStore;
  /** Told how many replications have been run, and how many are asked for by now. */
  readonly onProgress: (done: number, asked: number) => void;
}

/** Looks at points of one scenario. Every point meets the same people in the same replication. */
export class Looking {
  readonly #ground: Ground;
  readonly #figures: readonly Figure[];
  readonly #kept = new Map<string, PointValues>();
  #done = 0;

  constructor(ground: Ground, figures: readonly Figure[]) {
    [this.#ground, this.#figures] = [ground, figures];
  }

  /** The scenario with the inputs at these values. Throws {@link UnfitPoint}. */
  scenarioAt(values: readonly number[]): PlannedScenario {
    const { inputs } = this.#ground;
    const made = scenarioWith(this.#ground, inputValues(inputs, values));
    if (!made.ok) throw new UnfitPoint(values, made.problems);
    return made.value;
  }

  /** Values of the figures at points, by figure and replication from 1 to `to`. Throws {@link Stopped}. */
  async firstOf(points: readonly (readonly number[])[], to: number): Promise<PointValues[]> {
    for (const from of this.#startsOf(points, to)) {
      const these = points.filter((values) => this.#reached(values) === from - 1 && from <= to);
      const found = await this.#run(
        these.map((values) => this.scenarioAt(values)),
        { from, to },
      );
      for (const [i, values] of these.entries()) this.#keep(values, found[i]!);
    }
    return points.map((values) => this.#kept.get(String(values))!.map((all) => all.slice(0, to)));
  }

  /** Values of the figures of scenarios on other replications, which nothing has seen. Throws {@link Stopped}. */
  fresh(scenarios: readonly PlannedScenario[], replications: ReplicationRange): Promise<PointValues[]> {
    return this.#run(scenarios, replications);
  }

  #reached(values: readonly number[]): number {
    return this.#kept.get(String(values))?.[0]?.length ?? 0;
  }

  /** First replications that are missing, each once. */
  #startsOf(points: readonly (readonly number[])[], to: number): number[] {
    return [...new Set(points.map((values) => this.#reached(values) + 1))].filter((from) => from <= to);
  }

  #keep(values: readonly number[], more: PointValues): void {
    const before = this.#kept.get(String(values));
    const all = more.map((added, k) =>
      before === undefined ? added : Float64Array.from([...before[k]!, ...added]),
    );
    this.#kept.set(String(values), all);
  }

  async #run(scenarios: readonly PlannedScenario[], replications: ReplicationRange): Promise<PointValues[]> {
    const { run, store, onProgress } = this.#ground;
    const before = this.#done;
    const found = await runPoints({
      scenarios,
      figures: this.#figures,
      replications,
      run,
      store,
      onProgress: (done, asked) => {
        this.#done = before + done;
        onProgress(this.#done, before + asked);
      },
    });
    if (found === null) throw new Stopped();
    return found;
  }
}
