/** C0 and C1 controls, line and paragraph separators, bidirectional overrides and isolates, lone surrogates. */
const HARMFUL =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]|\p{Surrogate}/gu

/**
 * One line of text from a source that is safe on a terminal: white space is folded and characters that
 * could move the cursor, recolour or reorder the line are written out as `⟨U+001B⟩`.
 */
export function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replace(HARMFUL, escapeCode).trim()
}

function escapeCode(character: string): string {
  const code = character.codePointAt(0) ?? 0
  return `⟨U+${code.toString(16).toUpperCase().padStart(4, '0')}⟩`
}
