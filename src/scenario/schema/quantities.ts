/** Schema leaves: every number of a scenario file, bare or with its source. */
import { z } from 'zod';
import { beliefKeys } from './belief.ts';
import { quantityKinds, type QuantityKind, type QuantityKindName } from '../quantity-kinds.ts';

/** How sure the author is of a number: high, medium or low. */
const confidence = z.enum(['H', 'M', 'L']).meta({
  description: 'How sure the author is: H (high), M (medium) or L (low)',
});

/** Keys that say where a number comes from, and how well it is known. */
export const sourceKeys = {
  source: z
    .string()
    .min(1)
    .optional()
    .meta({
      description: 'Where the number comes from; goes into the assumptions register',
      examples: ['BCF return 2016/17'],
    }),
  confidence: confidence.optional(),
  note: z.string().optional().meta({ description: 'A remark for the assumptions register' }),
  ...beliefKeys,
};

/** A number as written: text with a unit, or a bare number where none is needed. */
export type Written = string | number;

/** A number with its source. */
interface Sourced {
  readonly value: Written;
  readonly source?: string | undefined;
  readonly confidence?: 'H' | 'M' | 'L' | undefined;
  readonly note?: string | undefined;
}

/** Any number of a scenario file. Parse it with the functions of `quantity.ts`. */
export type Quantity = Written | Sourced;

function text(kind: QuantityKind & { pattern: string }): z.ZodType<Written> {
  const error = kind.expected;
  return z.string({ error }).regex(new RegExp(kind.pattern), { error, abort: true });
}

function bare(kind: QuantityKind & { bare: { low: number; high: number } }): z.ZodType<Written> {
  const error = kind.expected;
  const { low, high } = kind.bare;
  const number = z.number({ error });
  const floored = low > -Number.MAX_VALUE ? number.min(low, { error, abort: true }) : number;
  return high < Number.MAX_VALUE ? floored.max(high, { error, abort: true }) : floored;
}

/** A list of figures, bare or with its source: one source stands for the whole list. */
export type Listed<T> =
  | T[]
  | {
      value: T[];
      source?: string | undefined;
      confidence?: 'H' | 'M' | 'L' | undefined;
      note?: string | undefined;
    };

/** A list of figures, which may be `{ value: [...], source, confidence }`. `length`: exactly so many. */
export function listed<T>(item: z.ZodType<T>, { length, expected }: { length?: number; expected: string }) {
  const plain = length === undefined ? z.array(item).min(1) : z.array(item).length(length);
  const sourced = z.strictObject({
    value: plain.meta({ description: `The list itself: ${expected}` }),
    ...sourceKeys,
  });
  return z.union([plain, sourced], { error: expected });
}

/** A number of one kind as written, without a source. */
export function written(name: QuantityKindName): z.ZodType<Written> {
  const kind: QuantityKind = quantityKinds[name];
  const ways: z.ZodType<Written>[] = [];
  if (kind.pattern !== null) ways.push(text({ ...kind, pattern: kind.pattern }));
  if (kind.bare !== null) ways.push(bare({ ...kind, bare: kind.bare }));
  return ways.length === 1 ? ways[0]! : z.union(ways, { error: kind.expected });
}

function quantity(name: QuantityKindName, id: string): z.ZodType<Quantity> {
  const { expected, examples } = quantityKinds[name];
  const value = written(name);
  const sourced = z.strictObject({
    value: value.meta({ description: `The number itself: ${expected}` }),
    ...sourceKeys,
  });
  return z
    .union([value, sourced], { error: expected })
    .meta({ id, description: `Write ${expected}`, examples: [...examples] });
}

export const length = quantity('length', 'Length');
export const amount = quantity('amount', 'Amount');
export const intensity = quantity('intensity', 'Intensity');
export const rate = quantity('rate', 'Rate');
export const signedRate = quantity('signedRate', 'SignedRate');
export const flow = quantity('flow', 'Flow');
export const distance = quantity('distance', 'Distance');
export const growth = quantity('growth', 'Growth');
export const share = quantity('share', 'Share');
export const factor = quantity('factor', 'Factor');
export const number = quantity('number', 'Number');
export const count = quantity('count', 'Count');
export const precision = quantity('precision', 'Precision');
export const figure = quantity('figure', 'Figure');
export const tolerance = quantity('tolerance', 'Tolerance');
export const money = quantity('money', 'Money');
export const moneyRate = quantity('moneyRate', 'MoneyRate');
