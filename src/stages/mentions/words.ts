import type { Block, Sentence, Token } from '../../model/layers.ts'
import type { With } from '../../model/step.ts'
import { packed } from '../../text/tokens/packed.ts'
import type { NameLexicon, WrittenWord } from './lexicon.ts'
import { CLOSING_SPEECH, OPENING_SPEECH } from './quotes.ts'
import type { Shape } from './shape.ts'

/** A token as mentions see it. All that every token like it says is kept in one place: a text has hundreds of tokens. */
export class Word {
  readonly start: number
  readonly end: number
  readonly kind: Token['kind']
  /** Number of its sentence. */
  readonly sentence: number
  readonly said: WrittenWord
  shape: Shape
  /** Bits of `TRAIT`; 0 for marks and numbers. */
  traits: number
  /** True where it would be written with a capital whatever it is: a sentence's start, or a line all in capitals. */
  opens = false

  constructor(start: number, end: number, sentence: number, said: WrittenWord) {
    this.start = start
    this.end = end
    this.kind = said.kind
    this.sentence = sentence
    this.said = said
    this.shape = said.shape
    this.traits = said.traits
  }

  get surface(): string {
    return this.said.surface
  }

  get form(): string {
    return this.said.form
  }

  /** Its form without ending. */
  get stem(): string {
    return this.said.stem
  }
}

/** Words of one sentence, from number `from` up to `to` in the document. */
export interface Line {
  readonly from: number
  readonly to: number
  readonly lexicon: NameLexicon
  /** True where capitals say nothing: a headline in title case, or all in capitals. */
  readonly shouted: boolean
  /** Bits of `TRAIT` that any of its words has. */
  readonly traits: number
}

/** Share of capital words from which a line is read as a headline in title case, swept by eye on invented headlines. */
const SHOUTED_SHARE = 0.7
/** Words of such a line, at least. */
const SHOUTED_WORDS = 4
/** Letters from which a word counts: small words stay small in title case. */
const SHOUTED_LETTERS = 4
/** Words in quotation marks from which they are taken for speech, whose first word opens a sentence. */
const SPEECH_WORDS = 6
/** Marks behind which a sentence or an item begins, and those that part speech. */
const STOPS = '.!?…:•|'
const PAUSES = '.!?,'

export type MentionInput = With<'blocks' | 'sentences' | 'tokens'>

/** Words of a document in order, and its sentences as ranges of them. */
export function readWords(
  { text, layers }: MentionInput,
  lexiconOf: (language: string) => NameLexicon,
): { readonly words: Word[]; readonly lines: Line[] } {
  const words: Word[] = []
  const lines: Line[] = []
  const { tokens, sentences, blocks } = layers
  const headlines = blocks.filter(({ role }) => role === 'headline' || role === 'subhead')
  const places = packed(tokens)
  let at = 0
  for (const [number, sentence] of sentences.entries()) {
    const from = words.length
    const lexicon = lexiconOf(sentence.language)
    for (; at < places.length; at++) {
      const start = places.start(at)
      if (start >= sentence.span.end) break
      if (start < sentence.span.start) continue
      const end = places.end(at)
      const said = lexicon.written(text, start, end, places.kind(at))
      const word = new Word(start, end, number, said)
      if (said.parting === 0) words.push(word)
      else words.push(...partsOf(text, word, lexicon))
    }
    if (words.length === from) continue
    const shouted = isShouted(words, from, within(sentence, headlines), lexicon)
    markAddresses(words, from)
    markOpenings(words, from, shouted ? lexicon : null)
    lines.push({ from, to: words.length, lexicon, shouted, traits: traitsFrom(words, from) })
  }
  return { words, lines }
}

function traitsFrom(words: readonly Word[], from: number): number {
  let all = 0
  for (let i = from; i < words.length; i++) all |= words[i]!.traits
  return all
}

/** A compound as the words it is made of and its hyphen: a name and what is no part of it. */
function partsOf(text: string, { start, end, said, sentence }: Word, lexicon: NameLexicon): Word[] {
  const hyphen = start + said.parting
  const part = (from: number, to: number, kind: Token['kind']): Word =>
    new Word(from, to, sentence, lexicon.written(text, from, to, kind))
  const before = part(start, hyphen, 'word')
  const behind = part(hyphen + 1, end, 'word')
  // "Anti-Trump": the prefix opens a sentence, and is no name.
  if (behind.shape !== 'lower') {
    before.shape = 'lower'
    before.traits = lexicon.small(before.form).traits
  }
  return [before, part(hyphen, hyphen + 1, 'mark'), behind]
}

function within({ span }: Sentence, blocks: readonly Block[]): boolean {
  return blocks.some((block) => block.span.start <= span.start && span.end <= block.span.end)
}

function isShouted(
  words: readonly Word[],
  from: number,
  headline: boolean,
  lexicon: NameLexicon,
): boolean {
  let all = 0
  let capital = 0
  let upper = 0
  let loud = 0
  let small = false
  for (let i = from; i < words.length; i++) {
    const { kind, shape, start, end } = words[i]!
    if (kind !== 'word') continue
    if (shape === 'upper' || shape === 'initial') loud++
    else small = true
    if (end - start < SHOUTED_LETTERS) continue
    all++
    if (shape !== 'lower') capital++
    if (shape === 'upper') upper++
  }
  const shouts = !small && loud >= SHOUTED_WORDS - 1
  if (shouts || (upper === all && all >= SHOUTED_WORDS - 1)) return true
  if (all < (headline ? SHOUTED_WORDS - 1 : 2 * SHOUTED_WORDS)) return false
  if (upper >= all * SHOUTED_SHARE) return true
  if (lexicon.isCyrillic) return false
  // A sentence with its stop is running text, though nearly all its long words are names.
  if (!headline && words.at(-1)?.surface === '.') return capital === all
  return capital >= all * (headline ? SHOUTED_SHARE : (1 + SHOUTED_SHARE) / 2)
}

/** Marks the words that have a capital for where they stand, and reads lines in capitals as if they were small. */
function markOpenings(words: Word[], from: number, shouting: NameLexicon | null): void {
  let fresh = true
  for (let i = from; i < words.length; i++) {
    const word = words[i]!
    if (word.kind === 'mark') {
      if (has(word.surface, STOPS) && !isAfterInitial(words, i, from))
        fresh = word.surface !== ':' || fresh
      if (OPENING_SPEECH.has(word.surface) && opensSpeech(words, i)) fresh = true
      continue
    }
    word.opens = fresh || shouting !== null
    if (shouting && word.shape === 'upper' && word.surface.length > 1) {
      word.shape = 'capital'
      word.traits = shouting.capital(word.form).traits
    }
    fresh = false
  }
}

/** "NTV.RU", "news.example": words a stop or slash holds together are an address, and no names. */
function markAddresses(words: Word[], from: number): void {
  for (let i = from + 1; i + 1 < words.length; i++) {
    const { surface, start, end } = words[i]!
    if (surface !== '.' && surface !== '@' && surface !== '_') continue
    const last = words[i - 1]!
    const next = words[i + 1]!
    if (last.end !== start || next.start !== end || last.surface.length < 2) continue
    if (last.kind !== 'word' || next.kind !== 'word' || next.shape === 'capital') continue
    last.shape = 'lower'
    next.shape = 'lower'
  }
}

function isAfterInitial(words: readonly Word[], at: number, from: number): boolean {
  const before = words[at - 1]
  return (
    at > from &&
    before !== undefined &&
    before.surface.length <= 3 &&
    before.end === words[at]!.start
  )
}

/** Whether more is quoted from here than a name has words. */
function opensSpeech(words: readonly Word[], at: number): boolean {
  let count = 0
  for (let i = at + 1; i < words.length && i < at + 2 * SPEECH_WORDS; i++) {
    const { kind, surface } = words[i]!
    if (kind !== 'mark') count++
    else if (CLOSING_SPEECH.has(surface)) return count >= SPEECH_WORDS
    else if (count > 2 && has(surface, PAUSES)) return true
  }
  return true
}

/** Whether a mark has one of these characters. */
function has(mark: string, characters: string): boolean {
  for (let i = 0; i < mark.length; i++) if (characters.includes(mark[i]!)) return true
  return false
}
