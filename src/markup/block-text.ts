import type { Span } from '../model/span.ts'
import { type AlignedText, composed } from '../text/aligned.ts'
import { Composer } from '../text/compose.ts'

/*
 * What is not kept as it stands: white space other than one blank, and characters that nobody sees: soft hyphens,
 * zero-width and direction marks, controls. Of these, zero-width joiners stay, since they change letters.
 */
type Range = readonly [from: number, to: number]
// biome-ignore format: one line for a kind
const BLANKS: readonly Range[] = [[0x9, 0xd], [0x20, 0x20], [0x85, 0x85], [0xa0, 0xa0], [0x1680, 0x1680], [0x2000, 0x200a], [0x2028, 0x2029], [0x202f, 0x202f], [0x205f, 0x205f], [0x3000, 0x3000], [0xfeff, 0xfeff]]
// biome-ignore format: one line for a kind
const INVISIBLES: readonly Range[] = [[0, 0x8], [0xe, 0x1f], [0x7f, 0x84], [0x86, 0x9f], [0xad, 0xad], [0x200b, 0x200b], [0x200e, 0x200f], [0x202a, 0x202e], [0x2060, 0x2069], [0xfffe, 0xffff]]
const BLANK = patternOf(BLANKS)
const INVISIBLE = patternOf(INVISIBLES)
const IRREGULAR = new RegExp(
  `(?! )[${BLANK}${INVISIBLE}][${BLANK}${INVISIBLE}]*| [${BLANK}${INVISIBLE}]+`,
  'gu',
)
const HAS_BLANK = new RegExp(`[${BLANK}]`, 'u')

/** What a code unit is: kept as it stands, white space, or not seen. */
const KEPT = 0
const WHITE = 1
const UNSEEN = 2
const CLASSES = classes()

function classes(): Uint8Array {
  const found = new Uint8Array(0x10000)
  for (const [from, to] of INVISIBLES) found.fill(UNSEEN, from, to + 1)
  for (const [from, to] of BLANKS) found.fill(WHITE, from, to + 1)
  return found
}

/** The inside of a character class. */
function patternOf(ranges: readonly Range[]): string {
  return ranges.map((range) => range.map(escaped).join('-')).join('')
}

function escaped(unit: number): string {
  return `\\u${unit.toString(16).padStart(4, '0')}`
}

/** The text of one block as a reader sees it: white space folded, entities decoded, NFC; with its way back. */
export class BlockText {
  readonly #markup: string
  readonly #composer: Composer
  /** White space that counts only if text follows. */
  #blankStart = -1
  #blankEnd = -1
  #lastEntity = -1

  constructor(markup: string) {
    this.#markup = markup
    this.#composer = new Composer(markup)
  }

  /** Code units so far. */
  get length(): number {
    return this.#composer.text.length
  }

  /** The last few characters as they stand in the markup; the text itself would have to be put together for it. */
  get ending(): string {
    const raw = this.#composer.alignment.at(-1)?.raw
    return raw ? this.#markup.slice(Math.max(raw.start, raw.end - 8), raw.end) : ''
  }

  /** Adds a raw range; `decoded` where it is an entity. */
  add(start: number, end: number, decoded?: string): void {
    if (decoded !== undefined) this.#addEntity({ start, end }, decoded)
    else this.#addText(start, end)
  }

  /** White space at a raw range, such as a line break. */
  addBlank(start: number, end: number): void {
    if (this.length === 0) return
    if (this.#blankStart < 0) this.#blankStart = start
    this.#blankEnd = end
  }

  #addEntity(raw: Span, decoded: string): void {
    const rest = decoded.replace(IRREGULAR, (run) => (HAS_BLANK.test(run) ? ' ' : ''))
    if (rest === ' ') this.addBlank(raw.start, raw.end)
    else if (rest !== '') {
      this.#flushBlank()
      // The second character of an entity that stands for two has no raw place left.
      const start = raw.start === this.#lastEntity ? raw.end : raw.start
      this.#composer.replace({ start, end: raw.end }, rest)
      this.#lastEntity = raw.start
    }
  }

  #addText(start: number, end: number): void {
    const lead = this.#past(start, end)
    if (lead > start && this.#isWhite(start, lead)) this.addBlank(start, lead)
    if (lead === end) return
    this.#flushBlank()
    let from = end
    while (CLASSES[this.#markup.charCodeAt(from - 1)] !== KEPT) from--
    this.#addCore(lead, from)
    if (from < end && this.#isWhite(from, end)) this.addBlank(from, end)
  }

  /** End of the run of white space and unseen characters at an offset. */
  #past(start: number, end: number): number {
    let at = start
    while (at < end && CLASSES[this.#markup.charCodeAt(at)] !== KEPT) at++
    return at
  }

  /** Whether a run of white space and unseen characters holds white space. */
  #isWhite(start: number, end: number): boolean {
    for (let at = start; at < end; at++) {
      if (CLASSES[this.#markup.charCodeAt(at)] === WHITE) return true
    }
    return false
  }

  /** Text that starts and ends with characters that are kept. */
  #addCore(start: number, end: number): void {
    const markup = this.#markup
    let done = start
    for (let at = start; at < end; at++) {
      if (CLASSES[markup.charCodeAt(at)] === KEPT) continue
      // A single blank is kept as it stands.
      if (markup.charCodeAt(at) === 0x20 && CLASSES[markup.charCodeAt(at + 1)] === KEPT) continue
      const next = this.#past(at, end)
      this.#composer.keep({ start: done, end: at })
      if (this.#isWhite(at, next)) this.#composer.replace({ start: at, end: next }, ' ')
      done = next
      at = next - 1
    }
    this.#composer.keep({ start: done, end })
  }

  #flushBlank(): void {
    const start = this.#blankStart
    this.#blankStart = -1
    if (start < 0) return
    const blank = { start, end: this.#blankEnd }
    if (blank.end - start === 1 && this.#markup[start] === ' ') this.#composer.keep(blank)
    else this.#composer.replace(blank, ' ')
  }

  /** The block's text; white space at its end is gone. */
  finish(): AlignedText {
    return composed({ text: this.#composer.text, alignment: this.#composer.alignment })
  }
}
