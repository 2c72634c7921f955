import type { ValuesStore } from '../../src/experiment/points/values-store.ts';

/** A store that keeps values in a map: by key, then by replication. */
export function memoryStore(): ValuesStore & {
  readonly kept: Map<string, Map<number, Float64Array>>;
} {
  const kept = new Map<string, Map<number, Float64Array>>();
  return {
    kept,
    of: (key) => {
      const values = kept.get(key) ?? new Map<number, Float64Array>();
      kept.set(key, values);
      return {
        read: ({ from, to }, take) => {
          for (const [replication, all] of values)
            if (replication >= from && replication <= to) take(replication, all);
        },
        append: (replication, all) => void values.set(replication, all),
      };
    },
  };
}
