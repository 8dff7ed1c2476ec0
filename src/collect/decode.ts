import { isUtf8 } from 'node:buffer'
import type { IssueCode } from '../model/issue.ts'
import type { Span } from '../model/span.ts'
import { binaryReason, zeroTailLength } from './binary.ts'
import { decodeAs } from './decode-as.ts'
import { guessCharset } from './guess-charset.ts'
import { findMojibake } from './mojibake.ts'
import { cutTailLength, measureUtf8 } from './utf8.ts'
import { utf16Order } from './utf16.ts'

/** Share of damaged characters up to which a declared encoding is believed: browsers believe it whatever comes. */
const MOST_DAMAGED = 0.005
const ESCAPE = 0x1b

/** A remark on the bytes; the message follows the name of the file and a colon. */
export interface DecodeRemark {
  readonly code: IssueCode
  readonly message: string
  readonly at?: Span
}

/** Text read from bytes, or none with the one remark that says why. */
export interface Decoded {
  /** Without a byte order mark, otherwise unedited; `null` where the bytes are no text. */
  readonly text: string | null
  /** WHATWG label of the encoding. */
  readonly charset: string
  readonly remarks: readonly DecodeRemark[]
}

/**
 * Decodes bytes of unknown encoding. In this order: byte order mark; UTF-16 by its pattern; binary data is turned
 * away; valid UTF-8; the encodings the document or its headers declare (`hints`, any labels, the first that fits; then the
 * first that nearly fits); UTF-8 with damage; a guess by letter pairs. Never throws.
 */
export function decode(bytes: Uint8Array, hints: string | readonly string[] = []): Decoded {
  if (bytes.length === 0) return refused('empty', 'is empty (0 bytes)')
  const zeros = zeroTailLength(bytes)
  if (zeros === bytes.length) {
    return refused(
      'binary',
      `holds only zero bytes (${bytes.length}); the file was never written or is damaged`,
    )
  }
  const wide = markedCharset(bytes, 'utf-16') ?? utf16Order(bytes)
  if (wide) return finish(decodeUtf16(bytes, wide))
  const kept = bytes.subarray(0, bytes.length - zeros)
  const reason = binaryReason(kept)
  if (reason) return refused('binary', `is ${reason}, not text`)
  const decoded = decodeBytes(kept, [hints].flat())
  if (zeros === 0) return finish(decoded)
  const message = `ends in ${zeros} zero bytes, as after a broken copy; it was read up to there`
  return finish({ ...decoded, remarks: [{ code: 'truncated', message }, ...decoded.remarks] })
}

/** Text on its way: always there, remarks still to be completed. */
type Draft = Decoded & { readonly text: string }

function refused(code: IssueCode, message: string): Decoded {
  return { text: null, charset: 'binary', remarks: [{ code, message }] }
}

function markedCharset(bytes: Uint8Array, family: 'utf-16'): 'utf-16le' | 'utf-16be' | null
function markedCharset(bytes: Uint8Array, family: 'utf-8'): 'utf-8' | null
function markedCharset(bytes: Uint8Array, family: string): string | null {
  const [first, second, third, fourth] = bytes
  if (family === 'utf-8') {
    return first === 0xef && second === 0xbb && third === 0xbf ? 'utf-8' : null
  }
  const isUtf32 = third === 0 && fourth === 0
  if (first === 0xff && second === 0xfe && !isUtf32) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : null
}

function decodeUtf16(bytes: Uint8Array, charset: 'utf-16le' | 'utf-16be'): Draft {
  const even = bytes.subarray(0, bytes.length - (bytes.length % 2))
  const text = new TextDecoder(charset).decode(even)
  if (even.length === bytes.length) return { text, charset, remarks: [] }
  return { text, charset, remarks: [cutOff('half a character')] }
}

function decodeBytes(bytes: Uint8Array, hints: readonly string[]): Draft {
  const escaped = hints.some(isEscaped) && bytes.includes(ESCAPE)
  const strict = escaped ? decodeDeclared(bytes, hints.filter(isEscaped)) : null
  if (strict) return strict
  const cutTail = cutTailLength(bytes)
  const whole = bytes.subarray(0, bytes.length - cutTail)
  if (isUtf8(whole) && (cutTail === 0 || whole.some((byte) => byte > 0x7f))) {
    return {
      text: new TextDecoder().decode(whole),
      charset: 'utf-8',
      remarks: cutTail > 0 ? [cutOff(`${cutTail} of a character's bytes`)] : [],
    }
  }
  const declared = decodeDeclared(bytes, hints) ?? decodeNearly(bytes, hints)
  if (declared) return declared
  const { validBytes, invalidBytes } = measureUtf8(bytes)
  if (markedCharset(bytes, 'utf-8') || validBytes > invalidBytes) {
    const remarks = cutTail > 0 ? [cutOff(`${cutTail} of a character's bytes`)] : []
    return { text: new TextDecoder().decode(whole), charset: 'utf-8', remarks }
  }
  return decodeGuessed(bytes)
}

/** Reads bytes as the first declaration says that they are valid in; `null` where there is none. */
function decodeDeclared(bytes: Uint8Array, labels: readonly string[]): Draft | null {
  for (const label of labels) {
    try {
      const charset = new TextDecoder(label).encoding
      return { text: decodeAs(bytes, charset, true), charset, remarks: [] }
    } catch {
      // Unknown, or not what it says: the next one may be right.
    }
  }
  return null
}

/** Reads bytes as the first declaration says, with damage, where hardly anything is; UTF-8 is judged by its own measure. */
function decodeNearly(bytes: Uint8Array, labels: readonly string[]): Draft | null {
  for (const label of labels) {
    const charset = encodingOf(label)
    if (charset === null || charset.startsWith('utf-')) continue
    const text = decodeAs(bytes, charset)
    const damaged = text.match(/\uFFFD/g)?.length ?? 0
    if (damaged <= text.length * MOST_DAMAGED) return { text, charset, remarks: [] }
  }
  return null
}

/** WHATWG name of an encoding by any of its labels; `null` where it is unknown. */
function encodingOf(label: string): string | null {
  try {
    return new TextDecoder(label).encoding
  } catch {
    return null
  }
}

/** Whether an encoding writes its characters in ASCII after an escape, so that its bytes are valid UTF-8 too. */
function isEscaped(label: string): boolean {
  return encodingOf(label) === 'iso-2022-jp'
}

function decodeGuessed(bytes: Uint8Array): Draft {
  const { charset, sure } = guessCharset(bytes)
  const text = decodeAs(bytes, charset)
  const message = sure
    ? `names no encoding; read as ${charset}, told by its letters`
    : `names no encoding and fits none well; read as ${charset}, some characters may be wrong`
  return { text, charset, remarks: [{ code: 'charset-guessed', message }] }
}

function cutOff(what: string): DecodeRemark {
  return { code: 'truncated', message: `is cut off: it ends in ${what}; it was read up to there` }
}

/** Adds what only the text shows: nothing in it, damage, a wrong decoding that was saved. */
function finish(draft: Draft): Decoded {
  const { text, charset } = draft
  if (text.trim() === '') return refused('empty', 'holds nothing but white space')
  const remarks = [...draft.remarks, ...damageIn(text)]
  const mojibake = findMojibake(text)
  if (mojibake) {
    const { lines, first, written, readAs } = mojibake
    const count = lines === 1 ? '1 line' : `${lines} lines`
    const message = `has ${count} of ${written} text that was once read as ${readAs} and saved so; it is shown as it stands`
    remarks.push({ code: 'damaged-characters', message, at: first })
  }
  return { text, charset, remarks }
}

function damageIn(text: string): DecodeRemark[] {
  const start = text.search(/[\uFFFD\0]/)
  if (start < 0) return []
  const count = text.match(/[\uFFFD\0]/g)!.length
  const many = count === 1 ? '1 damaged character' : `${count} damaged characters`
  const message = `has ${many}, the first at offset ${start}`
  return [{ code: 'damaged-characters', message, at: { start, end: start + 1 } }]
}
