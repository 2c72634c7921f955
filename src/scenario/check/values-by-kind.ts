/** Finds every value of a named kind (Date, Destination, Bundle ...) wherever it stands, by walking schema and data together. */
import { z } from 'zod';
import type { Path } from '../scenario.ts';

export type Visit = (kind: string, value: unknown, path: Path) => void;

interface Walk {
  readonly visit: Visit;
  readonly path: Path;
}

/** Name of a schema (its `id`), also when a copy of it carries another description. */
function kindOf(schema: z.core.$ZodType): string | undefined {
  const id = z.globalRegistry.get(schema)?.id;
  const parent = schema._zod.parent;
  return id ?? (parent === undefined ? undefined : kindOf(parent));
}

function accepts(schema: z.core.$ZodType, value: unknown): boolean {
  return z.safeParse(schema, value).success;
}

/** Calls `visit` for every named kind in valid data, outer values before inner ones. */
export function visitKinds(schema: z.core.$ZodType, value: unknown, { visit, path }: Walk): void {
  if (value === undefined) return;
  if (schema instanceof z.ZodOptional) return visitKinds(schema.unwrap(), value, { visit, path });
  const kind = kindOf(schema);
  if (kind !== undefined) visit(kind, value, path);
  if (schema instanceof z.ZodUnion) {
    const option = schema.options.find((one) => accepts(one, value));
    if (option !== undefined) visitKinds(option, value, { visit, path });
  } else if (schema instanceof z.ZodArray && Array.isArray(value)) {
    value.forEach((item, index) => visitKinds(schema.element, item, { visit, path: [...path, index] }));
  } else if (schema instanceof z.ZodObject) {
    for (const key of Object.keys(schema.shape))
      visitKinds(schema.shape[key] as z.core.$ZodType, (value as Record<string, unknown>)[key], {
        visit,
        path: [...path, key],
      });
  } else if (schema instanceof z.ZodRecord) {
    for (const key of Object.keys(value as object)) {
      visitKinds(schema.keyType, key, { visit, path: [...path, key] });
      visitKinds(schema.valueType, (value as Record<string, unknown>)[key], { visit, path: [...path, key] });
    }
  }
}
