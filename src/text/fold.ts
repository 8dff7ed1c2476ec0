/** Marks that are written in several ways, each with the plain one used for matching. */
const UNIFIED: Readonly<Record<string, string>> = {
  ё: 'е',
  '’': "'",
  '‘': "'",
  ʼ: "'",
  '`': "'",
  '´': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '‟': '"',
  '«': '"',
  '»': '"',
  '–': '-',
  '—': '-',
  '‑': '-',
  '−': '-',
}
const UNIFIABLE = /[ё’‘ʼ`´“”„‟«»–—‑−]/gu
/** Soft hyphens, zero-width and direction marks, variation selectors: never part of a word. */
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFE00-\uFE0F\uFEFF]/gu

/**
 * Text folded for matching: NFC, lower case, ё→е, one kind of quote, apostrophe and dash,
 * nothing invisible, white space runs as one blank, trimmed. Offsets are not kept.
 */
export function fold(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(UNIFIABLE, (mark) => UNIFIED[mark]!)
    .replace(INVISIBLE, '')
    .replace(/\s+/gu, ' ')
    .trim()
}
