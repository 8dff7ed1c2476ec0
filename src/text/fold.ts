/** Marks that are written in several ways, by the plain one used for matching. */
const VARIANTS: Readonly<Record<string, string>> = {
  "'": '’‘‚‛ʼ`´',
  '"': '“”„‟«»‹›〝〞',
  '-': '‐‑‒–—―−',
}
const PLAIN = new Map(
  Object.entries(VARIANTS).flatMap(([plain, variants]) =>
    [...variants].map((mark) => [mark, plain]),
  ),
)
/** Combining marks after ё go too: what they stand on is another letter then. */
const UNIFIABLE = /ё\p{M}*|[’‘‚‛ʼ`´“”„‟«»‹›〝〞‐‑‒–—―−]/gu
/** Soft hyphens, zero-width and direction marks, variation selectors: never part of a word. */
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]|[\uFE00-\uFE0F]/gu
/**
 * Most words and lines: nothing in them composes, combines or is invisible, so lower case, plain marks and single
 * blanks are all they need (measured 5 times as fast).
 */
const SIMPLE = /^[ -~\u00A1-\u00AC\u00AE-\u012F\u0131-\u017FЁА-яёЄІЇҐєіїґ‐-―’‘‚‛“”„‟‹›•…−]*$/u
/** Of these, what is written in several ways. */
const VARIANT = /[`´«»ё’‘‚‛“”„‟‹›‐-―−]/u
const EDGE_OR_DOUBLE_BLANK = /^ | $| {2}/u

/**
 * Text folded for matching: NFC, lower case, ё→е, one kind of quote, apostrophe and dash,
 * nothing invisible, white space runs as one blank, trimmed. Folding twice is folding once.
 * Offsets are not kept.
 */
export function fold(text: string): string {
  if (SIMPLE.test(text)) {
    const lower = text.toLowerCase()
    const plain = VARIANT.test(lower) ? lower.replace(UNIFIABLE, plainMark) : lower
    return EDGE_OR_DOUBLE_BLANK.test(plain) ? plain.replace(/ +/gu, ' ').trim() : plain
  }
  return text
    .replace(INVISIBLE, '')
    .normalize('NFC')
    .toLowerCase()
    .normalize('NFC')
    .replace(UNIFIABLE, plainMark)
    .replace(/\s+/gu, ' ')
    .trim()
}

function plainMark(mark: string): string {
  return PLAIN.get(mark) ?? 'е'
}
