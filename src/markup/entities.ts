import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2'
import { detached } from '../text/detached.ts'

/** What an entity stands for: one or two characters, and the code units it is written with. */
export interface Entity {
  readonly characters: readonly string[]
  readonly length: number
}

/** Takes the first entity of a text, or the pieces of an attribute's value. */
class Collector implements TokenizerCallbacks {
  characters: string[] = []
  length = 0
  value = ''

  ontextentity(codepoint: number, end: number): void {
    this.characters.push(String.fromCodePoint(codepoint))
    this.length = end
  }
  onattribdata(start: number, end: number): void {
    this.value += source.slice(start, end)
  }
  onattribentity(codepoint: number): void {
    this.value += String.fromCodePoint(codepoint)
  }
  ontext(): void {}
  onattribend(): void {}
  onattribname(): void {}
  oncdata(): void {}
  onclosetag(): void {}
  oncomment(): void {}
  ondeclaration(): void {}
  onend(): void {}
  onopentagend(): void {}
  onopentagname(): void {}
  onprocessinginstruction(): void {}
  onselfclosingtag(): void {}
}

const collector = new Collector()
const tokenizer = new Tokenizer({}, collector)
let source = ''

function collect(markup: string): Collector {
  source = markup
  collector.characters = []
  collector.length = 0
  collector.value = ''
  tokenizer.reset()
  tokenizer.write(markup)
  tokenizer.end()
  return collector
}

/** Entities that were asked for; there are about 2,200 named ones. */
const KNOWN_ENTITIES = 5_000
/** Longest entity that is remembered, in code units: the longest named one has 33. */
const LONGEST = 40
const known = new Map<string, Entity | null>()

/** An ampersand and all that may be of its entity. */
const CANDIDATE = /&#?[0-9a-z]*;?/iy

/**
 * The entity that opens at an ampersand of a text, as browsers read it, with or without its semicolon; `null` where
 * there is none.
 */
export function entityAt(text: string, at: number): Entity | null {
  CANDIDATE.lastIndex = at
  const written = CANDIDATE.exec(text)![0]
  const before = known.get(written)
  if (before !== undefined) return before
  const { characters, length } = collect(written)
  const found = length === 0 ? null : { characters, length }
  if (known.size >= KNOWN_ENTITIES) known.clear()
  if (written.length <= LONGEST) known.set(detached(written), found)
  return found
}

/**
 * What an entity stands for, such as `&eacute;` or `&#x2014;`, by the table of HTML; `null` where there is no
 * such entity.
 * @param written from the ampersand to the semicolon, both included
 */
export function decodeEntity(written: string): string | null {
  const found = entityAt(written, 0)
  return found?.length === written.length ? found.characters.join('') : null
}

/** The value of an attribute with its entities decoded; in addresses fewer are ones than in text ("&copy=1"). */
export function decodeAttribute(written: string): string {
  if (!written.includes('&')) return written
  const mark = written.includes('"') ? (written.includes("'") ? '' : "'") : '"'
  return collect(`<a a=${mark}${written}${mark}>`).value
}
