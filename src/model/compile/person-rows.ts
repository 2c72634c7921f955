/** People of a table one by one: names of ways become positions in the branches that they meet. */
import { amountOf, lengthInTicks } from '../../scenario/quantity.ts';
import type { Arrive, Path } from '../../scenario/scenario.ts';
import type { PlanNode, PlanPersonRow } from '../plan.ts';
import type { ArrivalSite } from './arrival-rates.ts';
import type { Ground } from './journey-context.ts';
import { tickOfInstant } from './run-calendar.ts';

type Row = NonNullable<NonNullable<Arrive['table']>['rows']>[number];

const DRAWN = 'drawn';

interface Walk {
  readonly nodes: readonly PlanNode[];
  readonly ways: ReadonlyMap<number, readonly string[]>;
  readonly ground: Ground;
  readonly path: Path;
}

/** The next node with a choice at or after `at`; -1 at the end of the journey. */
function nextChoice(at: number, { nodes, ways }: Walk): number {
  const seen = new Set<number>();
  for (let node = at; node >= 0 && !seen.has(node);) {
    if (ways.has(node)) return node;
    seen.add(node);
    const here = nodes[node]!;
    node = here.op === 'end' || here.op === 'branch' ? -1 : here.next;
  }
  return -1;
}

/** Positions of named ways. A way that is the only one may be named or left out. */
function wayPositions(named: readonly string[], entry: number, walk: Walk): (number | null)[] {
  const positions: (number | null)[] = [];
  const left = [...named];
  let at = nextChoice(entry, walk);
  while (left.length > 0) {
    const name = left[0]!;
    const names = at < 0 ? [] : walk.ways.get(at)!;
    const node = at < 0 ? undefined : walk.nodes[at]!;
    const position = names.indexOf(name);
    if (node?.op !== 'branch') {
      if (node === undefined || node.op === 'end' || names.length === 0) return wrongWay(name, names, walk);
      if (position >= 0) left.shift();
      at = nextChoice(node.next, walk);
      continue;
    }
    left.shift();
    if (name === DRAWN) return [...positions, null, ...afterDrawn(left, walk)];
    if (position < 0) return wrongWay(name, names, walk);
    positions.push(position);
    at = nextChoice(node.next[position]!, walk);
  }
  return positions;
}

/** After a way that is drawn nobody knows which choices follow: the rest must be drawn too. */
function afterDrawn(left: readonly string[], walk: Walk): null[] {
  const named = left.find((name) => name !== DRAWN);
  if (named !== undefined) wrongWay(named, [DRAWN], walk);
  return left.map(() => null);
}

function wrongWay(name: string, names: readonly string[], { ground, path }: Walk): never {
  return ground.setting.problems.stop({
    path,
    value: name,
    expected: names.length === 0 ? 'no more ways: the journey has ended' : `one of ${names.join(', ')}`,
    cure: 'Name the ways in the order in which the journey meets them.',
  });
}

/** The rows within the run, in order of time. */
export function personRows(
  rows: readonly Row[],
  ground: Ground,
  { site, entry }: { readonly site: ArrivalSite; readonly entry: number },
): PlanPersonRow[] {
  const nodes = ground.nodes.finished;
  const { calendar } = ground.setting;
  const compiled = rows.map((row, i): PlanPersonRow => {
    const path = [...site.path, 'table', 'rows', i];
    const walk = { nodes, ways: ground.nodes.ways, ground, path: [...path, 'ways'] };
    return {
      atTick: tickOfInstant(row.at, [...path, 'at'], ground.setting),
      stays: (row.stays ?? []).map((stay) => (stay === DRAWN ? null : lengthInTicks(stay))),
      ways: wayPositions(row.ways ?? [], entry, walk),
      bundles: (row.bundles ?? []).map((bundle) => (bundle === DRAWN ? null : amountOf(bundle))),
    };
  });
  return compiled
    .filter(({ atTick }) => atTick >= 0 && atTick < calendar.endTick)
    .sort((one, other) => one.atTick - other.atTick);
}
