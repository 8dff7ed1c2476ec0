import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { labelBlocks } from '../../../scripts/train-extraction/labels.ts'
import type { MarkupBlock } from '../../../src/markup/block.ts'
import { readPage } from '../../../src/markup/page.ts'
import { shortHash } from '../../../src/text/hash.ts'
import { dataset } from '../../data.ts'
import type { Page } from './pages.ts'
import { foldedWords } from './score.ts'

/*
 * Ukrainian text in the templates of real pages. Of a page whose article is known block by block, each block of the
 * article gets a Ukrainian paragraph instead, each linked line of a sentence's length elsewhere a Ukrainian headline,
 * with all tags left where they were. So what belongs to the article is known by construction.
 */

/** Pages made of each set. */
const PAGES = { aeb: 40, wcxb: 40, waddle: 40 } as const
/** A template is fit if each block is of the article or not, and there are some paragraphs. */
const FEWEST_PARAGRAPHS = 3
const CLEAR = 0.9
/** Links from so many words look like headlines of other stories. */
const HEADLINE_WORDS = 5

/** Pages of Ukrainian text; empty where the texts are absent. */
export function ukrainianPages(templates: readonly Page[]): Page[] {
  const texts = ukrainianTexts()
  if (texts.length === 0) return []
  const made: Page[] = []
  for (const set of ['aeb', 'wcxb', 'waddle'] as const) {
    const own = templates.filter((page) => page.set === set && page.html.length < 600_000)
    let count = 0
    for (const page of spread(own)) {
      if (count >= PAGES[set]) break
      const filled = transplant(page, texts, made.length)
      if (!filled) continue
      made.push(filled)
      count++
    }
  }
  return made
}

/** The pages of many hosts before many pages of one. */
function spread(pages: readonly Page[]): Page[] {
  const seen = new Map<string, number>()
  return pages
    .map((page) => {
      const turn = seen.get(page.host) ?? 0
      seen.set(page.host, turn + 1)
      return { page, turn }
    })
    .sort((a, b) => a.turn - b.turn || (shortHash(a.page.id) < shortHash(b.page.id) ? -1 : 1))
    .map(({ page }) => page)
}

interface Text {
  headline: string
  paragraphs: string[]
}

/** News of `slavicner` that have paragraphs, and documents of `ntrex` line by line. */
function ukrainianTexts(): Text[] {
  const found: Text[] = []
  const slavic = dataset('slavicner')
  for (const topic of slavic ? readdirSync(join(slavic, 'raw')).sort() : []) {
    const folder = join(slavic!, 'raw', topic, 'uk')
    let files: string[] = []
    try {
      files = readdirSync(folder).sort()
    } catch {
      continue
    }
    for (const file of files) {
      const [headline, ...paragraphs] = lines(readFileSync(join(folder, file), 'utf8'))
      if (headline && paragraphs.length >= FEWEST_PARAGRAPHS) found.push({ headline, paragraphs })
    }
  }
  const ntrex = dataset('ntrex')
  if (ntrex) {
    const [headline, ...paragraphs] = lines(
      readFileSync(join(ntrex, 'newstest2019-ref.ukr.txt'), 'utf8'),
    )
    for (let at = 0; headline && at + 12 <= paragraphs.length; at += 12) {
      const [own, ...rest] = paragraphs.slice(at, at + 12)
      found.push({ headline: own!, paragraphs: rest })
    }
  }
  return found
}

function lines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !/[<>&]/u.test(line))
}

function transplant(page: Page, texts: readonly Text[], number: number): Page | null {
  const { blocks } = readPage(page.html)
  const words = blocks.map(({ text }) => foldedWords(text))
  const labels = labelBlocks(words, foldedWords(page.gold))
  const body = labels.flatMap((label, i) => (label >= CLEAR ? [i] : []))
  const unclear = labels.filter((label, i) => label > 0.2 && label < CLEAR && words[i]!.length > 3)
  const paragraphs = body.filter((i) => blocks[i]!.text.length > 80)
  if (unclear.length > 0 || paragraphs.length < FEWEST_PARAGRAPHS) return null
  const own = new TextSource(texts, number)
  const headline = headlineIn(blocks, page)
  const gold: string[] = []
  const inBody = new Set(body)
  const replaced: [MarkupBlock, string][] = []
  for (const [i, block] of blocks.entries()) {
    const size = words[i]!.length
    const linked = block.linkChars > block.text.length / 2 && size >= HEADLINE_WORDS
    if (block === headline) replaced.push([block, own.headline])
    else if (inBody.has(i)) {
      const text = block.text.length > 80 ? own.paragraph() : own.line()
      gold.push(text)
      replaced.push([block, text])
    } else if (linked) replaced.push([block, own.line()])
  }
  return {
    ...page,
    id: `ukrainian/${page.id}`,
    set: 'ukrainian',
    language: 'Ukrainian',
    gold: gold.join('\n'),
    html: restated(fill(page.html, replaced), headline?.text ?? '', own.headline),
  }
}

/** The first heading of the first level, or the line `waddle` has as the first of its reference. */
function headlineIn(blocks: readonly MarkupBlock[], { set, gold }: Page): MarkupBlock | undefined {
  const [first] = lines(gold)
  const stated = set === 'waddle' ? blocks.find(({ text }) => text === first) : undefined
  return stated ?? blocks.find(({ level }) => level === 1)
}

/** The page with its headline changed where its metadata state it too. */
function restated(html: string, before: string, after: string): string {
  return before.length < 12 ? html : html.replaceAll(before, after)
}

/** Hands out paragraphs of one text after the other, and headlines of texts farther off. */
class TextSource {
  readonly #texts: readonly Text[]
  #text: number
  readonly #first: number
  #next = 0
  #line: number

  constructor(texts: readonly Text[], number: number) {
    this.#texts = texts
    this.#text = (number * 7) % texts.length
    this.#first = this.#text
    this.#line = (this.#text + Math.floor(texts.length / 2)) % texts.length
  }

  /** Of the text the first paragraphs are taken from. */
  get headline(): string {
    return this.#texts[this.#first]!.headline
  }

  paragraph(): string {
    const { paragraphs } = this.#texts[this.#text]!
    const text = paragraphs[this.#next++]
    if (text !== undefined) return text
    this.#text = (this.#text + 1) % this.#texts.length
    this.#next = 0
    return this.paragraph()
  }

  line(): string {
    this.#line = (this.#line + 1) % this.#texts.length
    return this.#texts[this.#line]!.headline
  }
}

/** Puts each text in place of a block's: its words are dealt out to the block's pieces of text by their lengths. */
function fill(html: string, replaced: readonly [MarkupBlock, string][]): string {
  let out = ''
  let done = 0
  for (const [{ raw, text: before }, text] of replaced) {
    const pieces = html.slice(raw.start, raw.end).split(/(<[^>]*>)/u)
    const words = text.split(' ')
    const each = words.length / Math.max(1, before.length)
    const last = pieces.findLastIndex((piece) => !piece.startsWith('<') && piece.trim() !== '')
    out += html.slice(done, raw.start)
    let dealt = 0
    let passed = 0
    for (const [i, piece] of pieces.entries()) {
      if (piece.startsWith('<') || piece.trim() === '') {
        out += piece
        continue
      }
      passed += piece.length
      const to = i === last ? words.length : Math.min(words.length, Math.round(passed * each))
      out += `${words.slice(dealt, to).join(' ')} `
      dealt = Math.max(dealt, to)
    }
    done = raw.end
  }
  return out + html.slice(done)
}
