import type { MentionType } from '../../model/mention.ts'
import type { Known, Matches } from './matches.ts'
import { CLOSING_QUOTES, OPENING_QUOTES } from './quotes.ts'
import { TRAIT } from './traits.ts'
import { type Counts, shareOf, type Votes } from './votes.ts'
import type { Line, Word } from './words.ts'

/** A run of words in which names stand, with all that is known around it. */
export interface Scene {
  readonly words: readonly Word[]
  readonly line: Line
  readonly matches: Matches
  readonly votes: Votes
}

/** Words by their numbers from `from` up to `to`. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

export const has = (word: Word | undefined, traits: number): boolean =>
  word !== undefined && (word.traits & traits) !== 0

/** The word or mark before a stretch in its sentence. */
export function before({ words, line }: Scene, at: number, steps = 1): Word | undefined {
  return at - steps >= line.from ? words[at - steps] : undefined
}

export function after({ words, line }: Scene, at: number): Word | undefined {
  return at < line.to ? words[at] : undefined
}

export function opensQuote(word: Word | undefined): boolean {
  return word?.kind === 'mark' && OPENING_QUOTES.has(word.surface)
}

export function closesQuote(word: Word | undefined): boolean {
  return word?.kind === 'mark' && CLOSING_QUOTES.has(word.surface)
}

/** Whether a stretch is all that stands between two quotation marks. */
export function isQuoted(scene: Scene, { from, to }: Stretch): boolean {
  return opensQuote(before(scene, from)) && closesQuote(after(scene, to))
}

/** Stems of the words of a stretch, marks left out, blanks between. */
export function stemsOf({ words }: Scene, { from, to }: Stretch): string {
  if (to - from === 1) return words[from]!.stem
  let stems = ''
  for (let i = from; i < to; i++) {
    const { stem } = words[i]!
    if (stem !== '') stems += stems === '' ? stem : ` ${stem}`
  }
  return stems
}

/** What the document's clear names are that have the words of a stretch; undefined where there are none. */
export function votesOn(scene: Scene, stretch: Stretch): Counts | undefined {
  const { stem } = scene.words[stretch.from]!
  if (stem !== '' && !scene.votes.opens(stem)) return undefined
  return scene.votes.for(stemsOf(scene, stretch))
}

/** Share of these clear names that are of a type, squared. */
export function voted(scene: Scene, stretch: Stretch, type: MentionType): number {
  return shareOf(votesOn(scene, stretch), type)
}

/** False where no stretch inside this one has anything said of it by the clear names. */
export function mayBeVotedOn({ words, votes }: Scene, { from, to }: Stretch): boolean {
  for (let i = from; i < to; i++) {
    const { stem } = words[i]!
    if (votes.opens(stem) || votes.isSurname(stem)) return true
  }
  return false
}

/** Whether a clear name of the document says something of a stretch: of all its words, of its last ones, or of one as a surname. */
export function isVotedOn(scene: Scene, { from, to }: Stretch): boolean {
  const { words, votes } = scene
  for (let i = from; i < to; i++) {
    const { stem } = words[i]!
    if (votes.isSurname(stem)) return true
    if (votes.opens(stem) && votes.has(stemsOf(scene, { from: i, to }))) return true
  }
  return false
}

/** Readings of what a gazetteer knows that are of one kind of thing, adjectives and weak names aside or not. */
export function strength(known: Known | null, type: string): number {
  if (!known || (type === 'place' && isAdjective(known))) return 0
  let best = 0
  for (const { entry, kind } of known.readings) {
    if (entry.type !== type || kind === 'adjective' || kind === 'demonym') continue
    best = Math.max(best, kind === 'weak' ? 1 : 2)
  }
  return best
}

/** Rank of a place that needs no other evidence: a country, or a city of millions. */
export const WELL_KNOWN = 168

/** True unless a place of the name is well known. */
export function isSmall(known: Known | null): boolean {
  return !known?.readings.some(({ entry }) => entry.type === 'place' && entry.rank >= WELL_KNOWN)
}

/** A place that is no country: those are a person's only by chance. */
export function isCity(known: Known | null): boolean {
  return known?.readings.every(({ entry }) => !entry.id.startsWith('Q')) ?? false
}

/** How much better known the place of an adjective must be than one that bears it as a name, in ranks. */
export const RANKS_APART = 40

/** True for what is known as an adjective or demonym, and as a name of nothing that is as well known. */
export function isAdjective(known: Known | null): boolean {
  if (!known) return false
  known.adjective ??= readsAsAdjective(known)
  return known.adjective
}

/** Whether it is an adjective or demonym of peoples or faiths and of no place. */
export function isOfPeople(known: Known | null): boolean {
  return isAdjective(known) && known!.readings.every(({ entry }) => entry.type !== 'place')
}

function readsAsAdjective({ readings }: Known): boolean {
  let adjective = -1
  let name = -1
  for (const { kind, entry } of readings) {
    if (kind === 'adjective' || kind === 'demonym') adjective = Math.max(adjective, entry.rank)
    else if (kind !== 'weak') name = Math.max(name, entry.rank)
  }
  return adjective >= 0 && (name < 0 || adjective - name > RANKS_APART)
}

/** True for a capital that tells nothing: the word opens a sentence and is no rare one. */
export function tellsLittle({ votes, line }: Scene, word: Word): boolean {
  if (!word.opens) return false
  const { stem } = word
  if (votes.isSmall(stem)) return true
  if (votes.isSurname(stem)) return false
  if (has(word, TRAIT.ordinary)) return true
  return line.shouted && !votes.isCapital(stem) && !has(word, TRAIT.given | TRAIT.surname)
}
