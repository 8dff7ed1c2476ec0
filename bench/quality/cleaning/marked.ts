import { REMOVED_KINDS, type RemovedKind } from '../../../src/model/document.ts'
import type { Expected, ExpectedArticle } from './gold.ts'

/** A case as its author writes it, taken apart. */
export interface MarkedCase {
  readonly source: string
  readonly expected: Expected
}

const KINDS: readonly string[] = REMOVED_KINDS
const INLINE = /\[\[([a-z-]+):([^\]]*)\]\]/g

/**
 * Reads marked text, one mark a line, then a space and the line of the source as it stands:
 *
 *     ! what the case shows            !held-out   !crlf   !mixed (line ends)
 *     @ ru; published=2023-01-12T14:35; publisher=…; byline=…    an article begins
 *     @@ en                            an article quoted whole in it begins
 *     H headline   B paragraph   M stamp, author line or separator
 *     E, EH        paragraph or headline of the quoted article, and paragraph of its host
 *     repeat, ticker, promo …          a removed line of that kind
 *     +            the next line of the same paragraph or removed block
 *
 * An unmarked empty line stays one. `[[other:Label:]]` inside a paragraph is removed from it.
 * @throws Error naming the line that cannot be read.
 */
export function readMarked(marked: string): MarkedCase {
  const state = new MarkedReader()
  for (const line of marked.replace(/\n+$/, '').split('\n')) state.take(line)
  return state.finish()
}

class MarkedReader {
  readonly #lines: string[] = []
  readonly #articles: ExpectedArticle[] = []
  #about = ''
  #heldOut = false
  #ends = 'lf'
  #host = -1
  #inner = -1
  /** Appends a line to what the last mark wrote. */
  #extend: ((text: string) => void) | null = null

  take(line: string): void {
    if (line === '') {
      this.#lines.push('')
      return
    }
    const space = line.indexOf(' ')
    const mark = space < 0 ? line : line.slice(0, space)
    const text = space < 0 ? '' : line.slice(space + 1)
    if (mark.startsWith('!')) this.#option(mark, text)
    else if (mark === '@' || mark === '@@') this.#begin(mark, text)
    else if (mark === '+') this.#continue(text)
    else this.#mark(mark, text)
  }

  finish(): MarkedCase {
    const ends = (index: number): string =>
      this.#ends === 'crlf' || (this.#ends === 'mixed' && index % 3 === 0) ? '\r\n' : '\n'
    const source = this.#lines.map((line, index) => line + ends(index)).join('')
    const articles = this.#articles.map((article) => withEnds(article, source))
    return { source, expected: { about: this.#about, heldOut: this.#heldOut, articles } }
  }

  #option(mark: string, text: string): void {
    if (mark === '!') this.#about = text
    else if (mark === '!held-out') this.#heldOut = true
    else this.#ends = mark.slice(1)
  }

  #begin(mark: string, text: string): void {
    const [language = '', ...fields] = text.split(';').map((field) => field.trim())
    const value = (name: string): string | null =>
      fields.find((field) => field.startsWith(`${name}=`))?.slice(name.length + 1) ?? null
    const embeddedIn = mark === '@@' ? this.#host : null
    const read = { publisher: value('publisher'), byline: value('byline') }
    const rest = { published: value('published'), embeddedIn, body: [], removed: [], metadata: [] }
    this.#articles.push({ language, headline: null, ...read, ...rest })
    if (mark === '@') this.#host = this.#articles.length - 1
    else this.#inner = this.#articles.length - 1
  }

  #continue(text: string): void {
    if (!this.#extend) throw new Error(`Nothing to continue: ${text}`)
    this.#lines.push(text)
    this.#extend(text)
  }

  #mark(mark: string, text: string): void {
    const host = this.#articles[this.#host]
    const inner = this.#articles[this.#inner]
    const line = text.replace(INLINE, '$2')
    this.#lines.push(line)
    if (!host) {
      // Before the first article, or where there is none: text of no article.
      this.#extend = () => {}
      return
    }
    if (mark === 'H') host.headline = text
    else if (mark === 'B') this.#paragraph(host, text)
    else if (mark === 'M') this.#extend = append(host.metadata, text)
    else if (mark === 'E' && inner) {
      const both = [append(host.body, text), append(inner.body, text)]
      this.#extend = (next) => {
        for (const extend of both) extend(next)
      }
    } else if (mark === 'EH' && inner) {
      append(host.body, text)
      inner.headline = text
    } else if (KINDS.includes(mark)) {
      const removal = { kind: mark as RemovedKind, text }
      host.removed.push(removal)
      this.#extend = (next) => {
        removal.text += `\n${next}`
      }
    } else throw new Error(`Unknown mark "${mark}": ${text}`)
  }

  #paragraph(article: ExpectedArticle, text: string): void {
    let from = 0
    for (const match of text.matchAll(INLINE)) {
      const before = text.slice(from, match.index).trim()
      if (before) article.body.push(before)
      article.removed.push({ kind: match[1] as RemovedKind, text: match[2]! })
      from = match.index + match[0].length
    }
    const rest = text.slice(from).trim()
    this.#extend = rest ? append(article.body, rest) : null
  }
}

function append(list: string[], text: string): (next: string) => void {
  const index = list.push(text) - 1
  return (next) => {
    list[index] += `\n${next}`
  }
}

/** Gives multi-line texts the line ends they have in the source. */
function withEnds(article: ExpectedArticle, source: string): ExpectedArticle {
  if (!source.includes('\r\n')) return article
  const plain = source.replaceAll('\r\n', '\n')
  let cursor = 0
  const fix = (text: string): string => {
    if (!text.includes('\n')) return text
    const found = plain.indexOf(text, cursor)
    const start = found < 0 ? plain.indexOf(text) : found
    cursor = start + text.length
    return source.slice(rawOffset(source, start), rawOffset(source, cursor))
  }
  return {
    ...article,
    body: article.body.map(fix),
    removed: article.removed.map(({ kind, text }) => ({ kind, text: fix(text) })),
    metadata: article.metadata.map(fix),
  }
}

function rawOffset(source: string, plainOffset: number): number {
  let raw = 0
  for (let plain = 0; plain < plainOffset; plain++) raw += source.startsWith('\r\n', raw) ? 2 : 1
  return raw
}
