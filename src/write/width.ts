const WIDE =
  /^(?:\p{Emoji_Presentation}|[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}])/u
const INVISIBLE = /^[\p{Mn}\p{Me}\p{Cf}]+$/u
const ESCAPES = /\u001b\[\d+m/g

/** Plain Latin and Cyrillic letters, dashes and quotation marks: one cell each, and none of them joins another. */
const ONE_CELL =
  /^[\x20-\x7e\xa0-\xac\xaf-\u02ff\u0400-\u0482\u048a-\u052f\u2010-\u2027\u2030-\u203b]*$/

/** Made once, where a text needs it: that alone takes the engine as long as writing a short report. */
let segmenter: Intl.Segmenter | undefined

function graphemesOf(text: string): Intl.Segments {
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' })
  return segmenter.segment(text)
}

/** Cells the text takes on a terminal: two for East Asian wide characters and emoji, none for marks and ANSI codes. */
export function displayWidth(text: string): number {
  const bare = text.replace(ESCAPES, '')
  if (ONE_CELL.test(bare)) return bare.length
  let cells = 0
  for (const { segment } of graphemesOf(bare)) cells += graphemeWidth(segment)
  return cells
}

/** Fills with spaces up to `cells`; longer text is returned as it is. */
export function padEnd(text: string, cells: number): string {
  return text + ' '.repeat(Math.max(0, cells - displayWidth(text)))
}

/**
 * Breaks plain text into lines of at most `cells` cells: at spaces, and inside a word only where it
 * alone is too long or its script needs no spaces.
 */
export function wrap(text: string, cells: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const piece of text.split(/(?<=\s)/).flatMap((word) => breakable(word, cells))) {
    if (line && displayWidth(line + piece.trimEnd()) > cells) {
      lines.push(line.trimEnd())
      line = ''
    }
    line += line ? piece : piece.trimStart()
  }
  if (line.trimEnd() || lines.length === 0) lines.push(line.trimEnd())
  return lines
}

/** Pieces of one word between which a line may end. */
function breakable(word: string, cells: number): string[] {
  if (ONE_CELL.test(word) && word.length <= cells) return [word]
  if (!/[\u2e80-\ud7a3]/.test(word) && displayWidth(word) <= cells) return [word]
  return [...graphemesOf(word)].map(({ segment }) => segment)
}

function graphemeWidth(grapheme: string): number {
  if (INVISIBLE.test(grapheme)) return 0
  return WIDE.test(grapheme) || grapheme.includes('\ufe0f') ? 2 : 1
}
