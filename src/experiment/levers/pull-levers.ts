/** Runs a scenario with more of each service on the same people, and ranks what it brings. */
import type { CostLine } from '../../scenario/scenario.ts';
import { pairedDifference } from '../../statistics/paired-difference.ts';
import { runPoints, type Figure, type PointValues } from '../points/run-points.ts';
import { inputValues, scenarioWith } from '../points/scenario-with.ts';
import type { ReplicationRange } from '../replications.ts';
import { causeFigures, causesOf } from '../sizing/causes.ts';
import { Stopped, UnfitPoint, type Ground } from '../sizing/looking.ts';
import { findLevers, type FoundLever, type LeversAsked } from './find-levers.ts';
import type { Effect, LeverEffect, Levers } from './lever.ts';

export interface LeversRequest extends LeversAsked {
  readonly ground: Omit<Ground, 'inputs'>;
  readonly replications: ReplicationRange;
}

/**
 * What `spend` pounds a year more buy in each service, on the same people: delayed days, people and costs
 * avoided, ranked, and where the bottleneck moves. Throws UnfitPoint, or Stopped when it was told to stop.
 */
export async function pullLevers(request: LeversRequest): Promise<Levers> {
  const { ground, replications, spend } = request;
  const { levers, without } = findLevers(ground, request);
  const scenarios = levers.map(({ input, value }) => {
    const made = scenarioWith(ground, inputValues([input], [value]));
    if (!made.ok) throw new UnfitPoint([value], made.problems);
    return made.value;
  });
  const causes = causeFigures(ground.planned);
  const lines = costLines(ground);
  const values = await runPoints({
    scenarios: [ground.planned, ...scenarios],
    figures: [...DELAY, ...lines.map(({ figure }) => figure), ...causes],
    replications,
    run: ground.run,
    store: ground.store,
    onProgress: ground.onProgress,
  });
  if (values === null) throw new Stopped();
  const [base, ...others] = values as [PointValues, ...PointValues[]];
  const causesIn = (all: PointValues) => causesOf(causes, all.slice(DELAY.length + lines.length));
  const effects = levers.map((lever, i) => effectOf(lever, { base, variant: others[i]!, lines }));
  const results = effects.map(({ effect, days }, i) => ({
    days,
    effect: { ...effect, causes: causesIn(others[i]!) },
  }));
  return { spend, replications, causes: causesIn(base), levers: ranked(results), without };
}

const DELAY: readonly Figure[] = [
  { measure: 'delayedDays', dimensions: {} },
  { measure: 'peopleAffected', dimensions: {} },
];

interface Line {
  readonly name: string;
  readonly payer: string;
  readonly figure: Figure;
  readonly line: CostLine;
}

/** The lines of `money` that have a cost every year. */
function costLines({ planned, read }: Pick<Ground, 'planned' | 'read'>): Line[] {
  const lines = read.scenario.money?.lines ?? {};
  return planned.catalogue.measures.flatMap(({ measure, dimensions }): Line[] => {
    const { line: name, payer } = dimensions;
    if (measure !== 'cost' || name === undefined || payer === undefined) return [];
    return [{ name, payer, figure: { measure, dimensions }, line: lines[name]! }];
  });
}

interface Sides {
  readonly base: PointValues;
  readonly variant: PointValues;
  readonly lines: readonly Line[];
}

interface Pulled {
  readonly effect: Omit<LeverEffect, 'causes' | 'aboveNext' | 'moreToTellNext'>;
  /** Change in delayed days by replication. */
  readonly days: readonly number[];
}

function effectOf(lever: FoundLever, { base, variant, lines }: Sides): Pulled {
  const { service, unit, now, price, bought, added } = lever;
  const scale = bought / added;
  const changes = base.map((before, k) => [...before].map((value, j) => (variant[k]![j]! - value) * scale));
  const counted = lines
    .map((line, k) => ({ ...line, saved: changes[DELAY.length + k]!.map((change) => -change) }))
    .filter(({ name, line }) => name !== price.source && !paysFor(line, service));
  const sum = (all: readonly { readonly saved: readonly number[] }[]): number[] =>
    [...base[0]!].map((_, j) => all.reduce((total, { saved }) => total + saved[j]!, 0));
  const payers = [...new Set(counted.map(({ payer }) => payer))];
  return {
    days: changes[0]!,
    effect: {
      ...{ service, unit, now, price, bought, added },
      delayedDays: effectIn(changes[0]!),
      peopleAffected: effectIn(changes[1]!),
      avoided: effectIn(sum(counted)),
      avoidedByPayer: payers.map((payer) => ({
        payer,
        effect: effectIn(sum(counted.filter((line) => line.payer === payer))),
      })),
    },
  };
}

/** Whether a line is what the capacity itself costs in use, which the price of the lever stands for. */
function paysFor({ services = [], perDelayedDay }: CostLine, service: string): boolean {
  return services.length === 1 && services[0] === service && perDelayedDay === undefined;
}

function effectIn(changes: readonly number[]): Effect {
  const { mean, low, high, verdict, moreReplications } = pairedDifference(
    changes.map(() => 0),
    changes,
  );
  return { mean, low, high, verdict, moreReplications };
}

interface Ranked {
  readonly effect: Omit<LeverEffect, 'aboveNext' | 'moreToTellNext'>;
  readonly days: readonly number[];
}

function ranked(results: readonly Ranked[]): LeverEffect[] {
  const sorted = [...results].sort((a, b) => a.effect.delayedDays.mean - b.effect.delayedDays.mean);
  return sorted.map(({ effect, days }, i): LeverEffect => {
    const next = sorted[i + 1];
    if (next === undefined) return { ...effect, aboveNext: null, moreToTellNext: null };
    const { verdict, moreReplications } = pairedDifference(next.days, days);
    const aboveNext = verdict === 'lower' ? 'yes' : verdict === 'same' ? 'same' : 'cannot tell';
    return { ...effect, aboveNext, moreToTellNext: moreReplications };
  });
}
