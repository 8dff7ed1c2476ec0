import type { RemovedKind } from '../../../src/model/document.ts'
import type { Span } from '../../../src/model/span.ts'
import type { GoldArticle, GoldSource } from './gold.ts'

type Draft = { -readonly [K in keyof GoldArticle]: GoldArticle[K] } & {
  body: Span[]
  removed: { kind: RemovedKind; span: Span }[]
  metadata: Span[]
}

/** How a spliced source is laid out. */
export interface Layout {
  /** An empty line after every paragraph. */
  readonly blank: boolean
  readonly end: '\n' | '\r\n'
  /** Column at which paragraphs are wrapped; 0 where they are not. */
  readonly wrap: number
}

/** Writes a source line by line and remembers what each line is. */
export class Splicer {
  readonly #layout: Layout
  readonly #articles: Draft[] = []
  #raw = ''
  #host: Draft | null = null
  #inner: Draft | null = null

  constructor(layout: Layout) {
    this.#layout = layout
  }

  /** Begins an article; what follows belongs to it. */
  article(language: string): void {
    this.#host = draft(language, null)
    this.#inner = null
    this.#articles.push(this.#host)
  }

  /** Begins an article quoted whole: its paragraphs are its host's too, until `leave`. */
  quoted(language: string): void {
    this.#inner = draft(language, this.#articles.indexOf(this.#open()))
    this.#articles.push(this.#inner)
  }

  /** Goes back to the host. */
  leave(): void {
    this.#inner = null
  }

  headline(text: string): void {
    const span = this.#write(text)
    if (this.#inner) {
      this.#inner.headline = span
      this.#open().body.push(span)
    } else this.#open().headline = span
    this.gap()
  }

  paragraph(text: string): void {
    const span = this.#write(this.#wrapped(text))
    this.#open().body.push(span)
    this.#inner?.body.push(span)
    this.gap()
  }

  /** Lines that are to be removed, each a span of its own. */
  removed(kind: RemovedKind, ...lines: readonly string[]): void {
    for (const line of lines) this.#open().removed.push({ kind, span: this.#write(line) })
    this.gap()
  }

  /** A block that repeats what was said, one span whatever its lines. */
  repeat(...paragraphs: readonly string[]): void {
    const spans = paragraphs.map((text) => {
      const span = this.#write(this.#wrapped(text))
      this.gap()
      return span
    })
    const span = { start: spans[0]?.start ?? 0, end: spans.at(-1)?.end ?? 0 }
    this.#open().removed.push({ kind: 'repeat', span })
  }

  metadata(text: string): void {
    this.#open().metadata.push(this.#write(text))
  }

  /** An empty line where the layout has them, or always. */
  gap(always = false): void {
    if (this.#layout.blank || always) this.#raw += this.#layout.end
  }

  finish(name: string): GoldSource {
    return { name, raw: this.#raw, articles: this.#articles }
  }

  #open(): Draft {
    if (!this.#host) throw new Error('no article was begun')
    return this.#host
  }

  #write(text: string): Span {
    const span = { start: this.#raw.length, end: this.#raw.length + text.length }
    this.#raw += text + this.#layout.end
    return span
  }

  #wrapped(text: string): string {
    const { wrap, end } = this.#layout
    if (wrap === 0) return text
    let column = 0
    return text.replace(/ ?[^ ]+/g, (word) => {
      const over = column > 0 && column + word.length > wrap
      column = over ? word.length - 1 : column + word.length
      return over ? end + word.trimStart() : word
    })
  }
}

function draft(language: string, embeddedIn: number | null): Draft {
  const none = { headline: null, publisher: null, byline: null, published: null }
  return { language, ...none, embeddedIn, body: [], removed: [], metadata: [] }
}
