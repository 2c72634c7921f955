import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compile } from '../../../../src/model/compile/compile.ts';
import type { Plan } from '../../../../src/model/plan.ts';
import { readScenario } from '../../../../src/scenario/read/read-scenario.ts';

function shipped(name: string): Plan {
  const load = (path: string) => ({ file: path, text: readFileSync(resolve('scenarios', path), 'utf8') });
  const read = readScenario(load(name), load);
  if (!read.ok) throw new Error(read.problems[0]!.expected);
  const compiled = compile(read.value);
  if (!compiled.ok) throw new Error(compiled.problems[0]!.expected);
  return compiled.value;
}

describe('the plan of a whole scenario', () => {
  const plan = shipped('lancashire-67h.yaml');

  it('is the same however often it is made, and crosses to a thread', () => {
    expect(shipped('lancashire-67h.yaml')).toEqual(plan);
    expect(structuredClone(plan)).toEqual(plan);
  });
  it('points only at what is there', () => {
    const within = (position: number, list: readonly unknown[]) =>
      Number.isInteger(position) && position >= 0 && position < list.length;
    for (const node of plan.nodes) {
      if (node.op === 'end') expect(within(node.ending, plan.names.endings)).toBe(true);
      else if (node.op === 'branch') {
        expect(node.next.every((next) => within(next, plan.nodes))).toBe(true);
        expect(node.shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
      } else expect(within(node.next, plan.nodes)).toBe(true);
      if (node.op !== 'request') continue;
      for (const { service, bundle } of node.needs) {
        const pool = plan.services[service]!.kind === 'ledger';
        expect(pool ? within(bundle, plan.bundles) : bundle === -1).toBe(true);
      }
    }
  });
  it('sends people of every locality to their own pool, and keeps every hour', () => {
    const pools = plan.services.filter(({ service }) => service === 'reablement');
    const hours = pools.reduce(
      (sum, pool) =>
        pool.kind === 'ledger' ? sum + pool.ledger.commissioned.values[0]! / pool.ledger.unitsPerAmount : sum,
      0,
    );
    // LA16-44 to LA16-52: 1899 + 861 + 2146 + 1128 + 1065.
    expect(hours).toBe(7099);
  });
  it('differs between variants in the numbers that differ, and in no position', () => {
    const variant = shipped('lancashire-38h.yaml');
    expect(variant.nodes).toEqual(plan.nodes);
    expect(variant.cohorts).toEqual(plan.cohorts);
    expect(variant.services).toEqual(plan.services);
    const changed = plan.distributions.filter(
      (spec, i) => JSON.stringify(spec) !== JSON.stringify(variant.distributions[i]),
    );
    expect(changed.map(({ kind }) => kind)).toEqual(['gamma']);
  });
});
