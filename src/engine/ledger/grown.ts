/** A longer copy of a typed array, new places 0. */
export function grownFloats(array: Float64Array, length: number): Float64Array<ArrayBuffer> {
  const longer = new Float64Array(length);
  longer.set(array);
  return longer;
}

/** See {@link grownFloats}. */
export function grownInts(array: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(length);
  longer.set(array);
  return longer;
}

/** See {@link grownFloats}. */
export function grownBytes(array: Uint8Array, length: number): Uint8Array<ArrayBuffer> {
  const longer = new Uint8Array(length);
  longer.set(array);
  return longer;
}
