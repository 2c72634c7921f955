/**
 * Sharing positions: distributions (and bundles) that are the same in every epoch are kept once.
 * A position then means the same thing in every epoch, and holds what is in force in it.
 */
import type { BundleSpec } from '../../engine/ledger/ledger-spec.ts';
import type { PlanNode } from '../plan.ts';

export interface Shared<T> {
  /** For each epoch, the things kept. */
  readonly kept: readonly (readonly T[])[];
  /** New position of an old one; -1 (and other marks below 0) stay what they are. */
  readonly moved: (position: number) => number;
}

/** Shares positions over epochs; every epoch has equally many things. */
export function shared<T>(epochs: readonly (readonly T[])[]): Shared<T> {
  const positions = new Map<string, number>();
  const kept: T[][] = epochs.map(() => []);
  const moves = epochs[0]!.map((_, i) => {
    const key = JSON.stringify(
      epochs.map((things) => things[i]),
      finiteText,
    );
    const known = positions.get(key);
    if (known !== undefined) return known;
    positions.set(key, positions.size);
    epochs.forEach((things, epoch) => kept[epoch]!.push(things[i]!));
    return positions.size - 1;
  });
  return { kept, moved: (position) => (position < 0 ? position : moves[position]!) };
}

/** JSON has no word for Infinity. */
function finiteText(_key: string, value: unknown): unknown {
  return typeof value === 'number' && !Number.isFinite(value) ? String(value) : value;
}

type Moved = (position: number) => number;

/** A bundle whose distributions have moved. */
export function movedBundle(bundle: BundleSpec, moved: Moved): BundleSpec {
  return { ...bundle, total: moved(bundle.total), shape: movedShape(bundle.shape, moved) };
}

function movedShape(shape: BundleSpec['shape'], moved: Moved): BundleSpec['shape'] {
  if (shape.rule === 'intensityForLength') return { ...shape, length: moved(shape.length) };
  if (shape.rule !== 'taper') return shape;
  return { ...shape, first: moved(shape.first), last: moved(shape.last), days: moved(shape.days) };
}

/** A node whose distributions and bundles have moved. */
export function movedNode(node: PlanNode, distribution: Moved, bundle: Moved): PlanNode {
  if (node.op === 'stay' || node.op === 'process') return { ...node, duration: distribution(node.duration) };
  if (node.op !== 'request') return node;
  const { patience, death } = node;
  return {
    ...node,
    needs: node.needs.map((need) => ({ ...need, bundle: bundle(need.bundle) })),
    alternatives: node.alternatives.map((need) => ({ ...need, bundle: bundle(need.bundle) })),
    patience: patience && { ...patience, distribution: distribution(patience.distribution) },
    death: death && { ...death, distribution: distribution(death.distribution) },
  };
}
