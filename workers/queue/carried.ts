/** Plans and results as bytes for Redis. Numbers keep every bit, so that results are those of one machine. */
import { createHash } from 'node:crypto';
import { deserialize, serialize } from 'node:v8';
import { gunzipSync, gzipSync } from 'node:zlib';

/** Fast rather than small: the bytes live for seconds. */
const GZIP = { level: 1 };

/** Structured data (typed arrays and NaN too) as compressed bytes. */
export function toBytes(value: unknown): Buffer {
  return gzipSync(serialize(value), GZIP);
}

/** What {@link toBytes} was given. Throws when the bytes are of something else. */
export function fromBytes(bytes: Buffer): unknown {
  return deserialize(gunzipSync(bytes));
}

/** Name of some content: the same plan has the same name on every machine. */
export function nameOf(value: unknown): string {
  return createHash('sha256').update(serialize(value)).digest('hex').slice(0, 32);
}
