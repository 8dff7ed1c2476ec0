import { pathName } from '../model/source.ts'

/** Bytes of a path, which need not be UTF-8, as text: what is no valid UTF-8 stands as `\xNN`. */
export function shownPath(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return showBytes(bytes)
  }
}

function showBytes(bytes: Uint8Array): string {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  let shown = ''
  for (let at = 0; at < bytes.length; ) {
    const length = [4, 3, 2, 1].find((size) => isWhole(decoder, bytes.subarray(at, at + size))) ?? 0
    if (length === 0) shown += `\\x${bytes[at]!.toString(16).toUpperCase().padStart(2, '0')}`
    else shown += decoder.decode(bytes.subarray(at, at + length))
    at += Math.max(1, length)
  }
  return shown
}

/** Whether bytes are one or more whole characters. */
function isWhole(decoder: TextDecoder, bytes: Uint8Array): boolean {
  try {
    return decoder.decode(bytes) !== ''
  } catch {
    return false
  }
}

/** A path inside a message: one line, nothing that steers a terminal; in words where it is empty or `-`. */
export function printable(path: string): string {
  return path === '' ? 'an empty path' : harmless(pathName(path))
}

/** Text on one line with nothing in it that steers a terminal: such characters stand as `\u{…}`. */
export function harmless(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu, (character) => {
    return `\\u{${character.codePointAt(0)!.toString(16).toUpperCase()}}`
  })
}
