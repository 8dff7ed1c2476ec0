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
const LEADING = new RegExp(`^[${BLANK}${INVISIBLE}]+`, 'u')
const TRAILING = new RegExp(`[${BLANK}${INVISIBLE}]+$`, 'u')

/** The text of one block as a reader sees it: white space folded, entities decoded, NFC; with its way back. */
export class BlockText {
  readonly #markup: string
  readonly #composer: Composer
  /** White space that counts only if text follows. */
  #blank: Span | null = null
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
  add(raw: Span, decoded?: string): void {
    if (decoded !== undefined) this.#addEntity(raw, decoded)
    else this.#addText(raw)
  }

  /** White space at a raw range, such as a line break. */
  addBlank(raw: Span): void {
    if (this.length === 0) return
    this.#blank = this.#blank ? { start: this.#blank.start, end: raw.end } : raw
  }

  #addEntity(raw: Span, decoded: string): void {
    const rest = decoded.replace(IRREGULAR, (run) => (HAS_BLANK.test(run) ? ' ' : ''))
    if (rest === ' ') this.addBlank(raw)
    else if (rest !== '') {
      this.#flushBlank()
      // The second character of an entity that stands for two has no raw place left.
      const start = raw.start === this.#lastEntity ? raw.end : raw.start
      this.#composer.replace({ start, end: raw.end }, rest)
      this.#lastEntity = raw.start
    }
  }

  #addText({ start, end }: Span): void {
    const text = this.#markup.slice(start, end)
    const lead = LEADING.exec(text)?.[0] ?? ''
    if (lead !== '' && HAS_BLANK.test(lead)) this.addBlank({ start, end: start + lead.length })
    if (lead.length === text.length) return
    this.#flushBlank()
    const tail = trailing(text)
    this.#addCore({ start: start + lead.length, end: end - tail.length })
    if (tail !== '' && HAS_BLANK.test(tail)) this.addBlank({ start: end - tail.length, end })
  }

  #addCore(span: Span): void {
    const text = this.#markup.slice(span.start, span.end)
    let done = 0
    for (const { 0: run, index } of text.matchAll(IRREGULAR)) {
      const at = { start: span.start + index, end: span.start + index + run.length }
      this.#composer.keep({ start: span.start + done, end: at.start })
      if (HAS_BLANK.test(run)) this.#composer.replace(at, ' ')
      done = index + run.length
    }
    this.#composer.keep({ start: span.start + done, end: span.end })
  }

  #flushBlank(): void {
    const blank = this.#blank
    this.#blank = null
    if (!blank || this.length === 0) return
    if (blank.end - blank.start === 1 && this.#markup[blank.start] === ' ')
      this.#composer.keep(blank)
    else this.#composer.replace(blank, ' ')
  }

  /** The block's text; white space at its end is gone. */
  finish(): AlignedText {
    return composed({ text: this.#composer.text, alignment: this.#composer.alignment })
  }
}

/** White space and invisible characters at the end; looked for from the end, so that long runs inside cost nothing. */
function trailing(text: string): string {
  let from = text.length
  while (from > 0 && TRAILING.test(text[from - 1]!)) from--
  return text.slice(from)
}
