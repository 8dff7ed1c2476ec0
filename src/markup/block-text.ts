import type { Span } from '../model/span.ts'
import { type AlignedText, composed } from '../text/aligned.ts'
import { Composer } from '../text/compose.ts'

/*
 * What is not kept as it stands: white space other than one blank, and characters that nobody sees: soft hyphens,
 * zero-width and direction marks, controls. Of these, zero-width joiners stay, since they change letters.
 */
const BLANK = '\\s\\u0085'
const INVISIBLE =
  '\\u0000-\\u0008\\u000E-\\u001F\\u007F-\\u0084\\u0086-\\u009F\\u00AD\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFFFE\\uFFFF'
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
  const either = new RegExp(`[${BLANK}${INVISIBLE}]`, 'u')
  for (let unit = 0; unit < found.length; unit++) {
    const character = String.fromCharCode(unit)
    if (either.test(character)) found[unit] = HAS_BLANK.test(character) ? WHITE : UNSEEN
  }
  return found
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
