import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs'

/** All bytes of a file or stream, or that there are more than the limit. */
export type ReadBytes =
  | { readonly bytes: Uint8Array }
  | { readonly tooLarge: true; readonly size: number | null }

/** Bytes asked for at a time where the size is not known. */
const CHUNK_BYTES = 64 * 1024

/**
 * Reads a regular file of at most `maxBytes`; of a larger one nothing is read but its size.
 * Never blocks on a pipe or device that took the file's place.
 * @throws the system's error where it cannot be read.
 */
export function readFile(path: Buffer, maxBytes: number): ReadBytes {
  const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
  try {
    const { size } = fstatSync(file)
    if (size > maxBytes) return { tooLarge: true, size }
    // One byte more than stated tells whether the file is growing.
    return readUpTo(file, Math.max(size + 1, Math.min(CHUNK_BYTES, maxBytes + 1)), maxBytes)
  } finally {
    closeSync(file)
  }
}

/**
 * The first bytes of a regular file, at most `count`.
 * @throws the system's error where it cannot be read.
 */
export function readHead(path: Buffer, count: number): Buffer {
  const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
  try {
    const head = Buffer.allocUnsafeSlow(count)
    return head.subarray(0, readSync(file, head, 0, count, 0))
  } finally {
    closeSync(file)
  }
}

function readUpTo(file: number, firstSize: number, maxBytes: number): ReadBytes {
  let buffer = Buffer.allocUnsafeSlow(firstSize)
  let length = 0
  for (;;) {
    if (length > maxBytes) return { tooLarge: true, size: null }
    if (length === buffer.length) {
      buffer = Buffer.concat([buffer], Math.min(buffer.length * 2, maxBytes + 1))
    }
    const got = readSync(file, buffer, length, buffer.length - length, null)
    if (got === 0) return { bytes: buffer.subarray(0, length) }
    length += got
  }
}

/** Reads a stream to its end, or until it has given more than `maxBytes`. */
export async function readStream(
  stream: AsyncIterable<Uint8Array | string>,
  maxBytes: number,
): Promise<ReadBytes> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of stream) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk
    length += bytes.length
    if (length > maxBytes) return { tooLarge: true, size: null }
    chunks.push(bytes)
  }
  return { bytes: Buffer.concat(chunks) }
}
