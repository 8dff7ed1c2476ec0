import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2'

class Collector implements TokenizerCallbacks {
  text = ''
  decoded = false

  ontextentity(codepoint: number): void {
    this.text += String.fromCodePoint(codepoint)
    this.decoded = true
  }
  ontext(): void {
    this.text = ''
  }
  onattribdata(): void {}
  onattribentity(): void {}
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

/** Entities that were asked for; there are about 2,200 named ones. */
const KNOWN_ENTITIES = 5_000
const known = new Map<string, string | null>()

/**
 * What an entity stands for, such as `&eacute;` or `&#x2014;`, by the table of HTML; `null` where there is no
 * such entity.
 * @param source from the ampersand to the semicolon, both included
 */
export function decodeEntity(source: string): string | null {
  const before = known.get(source)
  if (before !== undefined) return before
  collector.text = ''
  collector.decoded = false
  tokenizer.reset()
  tokenizer.write(source)
  tokenizer.end()
  const found = collector.decoded && collector.text !== '' ? collector.text : null
  if (known.size >= KNOWN_ENTITIES) known.clear()
  known.set(source, found)
  return found
}
