/** Records a log holds before its reader is called. */
export const CHUNK_RECORDS = 4096;

/** Records of the first chunk; each next one may be twice as long, up to the whole. */
const FIRST_CHUNK = 16;

/**
 * Length of the first chunk of a log with room for `records`. Chunks grow from short ones so that the compiler
 * has seen a reader at work before it compiles what appends; it would throw that code away otherwise (bench/).
 */
export function firstChunk(records: number): number {
  return Math.min(FIRST_CHUNK, records);
}
