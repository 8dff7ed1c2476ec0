import { decodeEntity } from '../../markup/entities.ts'
import type { RawText } from '../../model/document.ts'
import type { Span } from '../../model/span.ts'

const ENTITY = /&#?[\p{L}\p{N}]{1,40};/gu
const TAG = /<\/?[a-z][^<>]{0,300}>/giu
/** Rounds of decoding: content systems escape values twice. */
const ROUNDS = 2

/** White space and characters nobody sees; and any of it that does not stay as it is, as single blanks do. */
const GAP = /[\u0000-\u001F\u007F-\u009F\u00AD\u200B\s]+/gu
const UNEVEN = /[\u0000-\u001F\u007F-\u009F\u00AD\u200B]|[^\S ]| {2}/u

/** A value as a reader would see it: entities decoded (also where written twice), tags gone, blanks folded, NFC. */
export function plainText(value: string): string {
  let text = value
  for (let round = 0; round < ROUNDS && text.includes('&'); round++) {
    text = text.replace(ENTITY, (entity) => decodeEntity(entity) ?? entity)
  }
  if (text.includes('<')) text = text.replace(TAG, ' ')
  if (UNEVEN.test(text)) text = text.replace(GAP, (run) => (/\s/u.test(run) ? ' ' : ''))
  return text.trim().normalize('NFC')
}

/** A value with its raw place; `null` where nothing is in it. */
export function rawText(value: string, raw: Span): RawText | null {
  const text = plainText(value)
  return text === '' || raw.end <= raw.start ? null : { text, raw }
}
