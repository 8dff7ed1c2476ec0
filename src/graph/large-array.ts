/*
 * Tables of numbers that are as long as a collection. They lie in shared memory, of which V8 keeps no account: it counts
 * other bytes outside its heap, and with every 64 MB more it marks the whole heap, so that ten times the articles would
 * be marked a hundred times as long.
 */

/** @param length numbers; all are 0 */
export function largeUint16(length: number): Uint16Array {
  return new Uint16Array(new SharedArrayBuffer(length * Uint16Array.BYTES_PER_ELEMENT))
}

/** @param length numbers; all are 0 */
export function largeUint32(length: number): Uint32Array {
  return new Uint32Array(new SharedArrayBuffer(length * Uint32Array.BYTES_PER_ELEMENT))
}

/** @param length numbers; all are 0 */
export function largeFloat32(length: number): Float32Array {
  return new Float32Array(new SharedArrayBuffer(length * Float32Array.BYTES_PER_ELEMENT))
}

/** @param length numbers; all are 0 */
export function largeFloat64(length: number): Float64Array {
  return new Float64Array(new SharedArrayBuffer(length * Float64Array.BYTES_PER_ELEMENT))
}
