/**
 * One file of kept values: records of one length, one after another, added at the end and never changed.
 * A record is the replication's number, its values and a check sum, all as doubles. What a killed process
 * left of a record is passed over.
 */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

/** Bytes read at once, at least one record. */
const CHUNK_BYTES = 1 << 20;

/** The bytes of a record. */
export function recordOf(replication: number, values: Float64Array): Uint8Array {
  const record = new Float64Array(values.length + 2);
  record[0] = replication;
  record.set(values, 1);
  record[values.length + 1] = checkSum(record.subarray(0, -1));
  return new Uint8Array(record.buffer);
}

/** FNV-1a (32 bits) over the words of the numbers. */
function checkSum(numbers: Float64Array): number {
  const words = new Uint32Array(numbers.buffer, numbers.byteOffset, numbers.length * 2);
  let sum = 0x811c9dc5;
  for (const word of words) sum = Math.imul(sum ^ word, 0x01000193);
  return sum >>> 0;
}

/** Hands over every whole record of a file; the array is lent until the call returns. */
export function readRecords(
  path: string,
  measures: number,
  take: (replication: number, values: Float64Array) => void,
): void {
  const length = (measures + 2) * Float64Array.BYTES_PER_ELEMENT;
  const file = openSync(path, 'r');
  try {
    const buffer = new Float64Array((measures + 2) * Math.max(1, Math.floor(CHUNK_BYTES / length)));
    const whole = fstatSync(file).size - (fstatSync(file).size % length);
    for (let at = 0; at < whole;) {
      const got = readSync(file, buffer, 0, Math.min(buffer.byteLength, whole - at), at);
      const records = Math.floor(got / length);
      if (records === 0) return;
      for (let i = 0; i < records; i++)
        handOver(buffer.subarray(i * (measures + 2), (i + 1) * (measures + 2)), take);
      at += records * length;
    }
  } finally {
    closeSync(file);
  }
}

function handOver(record: Float64Array, take: (replication: number, values: Float64Array) => void): void {
  if (checkSum(record.subarray(0, -1)) === record.at(-1)) take(record[0]!, record.subarray(1, -1));
}
