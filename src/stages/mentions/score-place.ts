import type { Known } from './matches.ts'
import {
  after,
  before,
  closesQuote,
  has,
  isAdjective,
  isCity,
  isOfPeople,
  isSmall,
  opensQuote,
  type Scene,
  type Stretch,
  strength,
  tellsLittle,
  voted,
  WELL_KNOWN,
} from './scene.ts'
import { isCapital } from './shape.ts'
import type { Tally } from './tally.ts'
import { titleBefore } from './title.ts'
import { TELLING, TRAIT } from './traits.ts'
import * as weight from './weights.ts'
import type { Word } from './words.ts'

/** Ranks between which the points of a known place grow: 10,000 and 250,000 people. */
const SMALL_RANK = 106
const LARGE_RANK = 143
const BODY_WORD = TRAIT.legal | TRAIT.title
const NAME_WORD = TRAIT.given | TRAIT.surname
const KNOWN_WORD = NAME_WORD | TRAIT.ordinary | TRAIT.adjective | TRAIT.patronymic
/** Letters of an abbreviation that is no place's name in capitals. */
const LONGEST_SHORT = 4

/** What speaks for a place. */
export function scorePlace(
  scene: Scene,
  stretch: Stretch,
  known: Known | null,
  tally: Tally,
): void {
  const { from, to } = stretch
  const one = to - from === 1
  tally.add(one ? weight.PLACE.one : weight.PLACE.more, 'capitals', from)
  const level = strength(known, 'place')
  scoreKnown(scene, stretch, known, tally)
  scoreInside(scene, stretch, level, tally)
  if (!one || !isSurnameHere(scene, scene.words[from]!, known))
    tally.add(weight.VOTED * voted(scene, stretch, 'place'), 'document', from)
  const previous = before(scene, from)
  if (has(previous, TRAIT.placeHead) && previous?.shape === 'lower')
    tally.add(weight.PLACE.head, 'place-word', from - 1)
  else if (
    previous?.surface === '.' &&
    has(before(scene, from, 2), TRAIT.placeHead) &&
    (before(scene, from, 2)?.surface.length ?? 9) < 4
  ) {
    tally.add(weight.PLACE.head, 'place-word', from - 2)
  }
  // What is written in other letters behind a preposition is a body as often.
  const foreign = level === 0 && scene.line.lexicon.isForeign(scene.words[from]!.surface)
  if (has(previous, TRAIT.placePreposition) && !foreign)
    tally.add(weight.PLACE.preposition, 'preposition', from - 1)
  if (one && level === 0 && has(scene.words[from], NAME_WORD))
    tally.add(weight.PLACE.alsoPerson, 'name', from)
  const next = after(scene, to)
  if (
    next?.surface === ',' &&
    level < 2 &&
    scene.matches.from(to + 1).some((other) => strength(other, 'place') === 2)
  ) {
    tally.add(weight.PLACE.ofPlace, 'place-beside', to + 1)
  }
}

function scoreKnown(scene: Scene, { from, to }: Stretch, known: Known | null, tally: Tally): void {
  const level = strength(known, 'place')
  if (level === 2)
    tally.add(
      knownPoints(known) - weight.PLACE.one + weight.KNOWN_WORD * (to - from - 1),
      'gazetteer',
      from,
    )
  else if (level === 1) tally.add(weakPoints(known) - weight.PLACE.one, 'gazetteer', from)
  else if (isAdjective(known) && !isOfPeople(known) && !has(scene.words[from], TRAIT.given))
    tally.add(weight.KNOWN_ADJECTIVE - weight.PLACE.one, 'adjective', from)
  const word = scene.words[from]!
  if (level > 0) scoreLarger(scene, { from, to }, tally)
  if (to - from > 1) return
  const small = isSmall(known)
  if (level > 0) scoreForm(scene, from, known!, tally)
  if (isSurnameHere(scene, word, known))
    tally.add(weight.PLACE.surnameHere, 'surname-of-document', from)
  if (small && level > 0 && has(word, TRAIT.ordinary) && !has(word, NAME_WORD))
    tally.add(weight.PLACE.ordinary, 'ordinary', from)
  scoreNext(scene, from, small, tally)
  const previous = before(scene, from)
  if (small && level > 0 && isUnknownName(scene, from - 1))
    tally.add(weight.PLACE.behindUnknown, 'name', from)
  if (small && previous?.surface === '.' && before(scene, from, 2)?.shape === 'initial')
    tally.add(weight.PLACE.behindGiven, 'name', from)
  if (
    has(previous, TRAIT.given) &&
    isCapital(previous!.shape) &&
    (small || isInflected(scene, word, known) || isCity(known))
  )
    tally.add(weight.PLACE.behindGiven, 'name', from)
  if (level > 0 && has(word, NAME_WORD)) tally.add(level === 2 ? -0.4 : -0.8, 'name', from)
  if (level > 0 && small && has(word, TRAIT.surname))
    tally.add(weight.PLACE.alsoPerson, 'name', from)
  if (level > 0 && small && has(word, TRAIT.given)) tally.add(weight.PLACE.alsoGiven, 'name', from)
}

/** A known place that begins a larger name: "China National Bank" among other letters, «Україна 24». */
function scoreLarger(scene: Scene, { from, to }: Stretch, tally: Tally): void {
  const next = after(scene, to)
  const { lexicon } = scene.line
  if (!next || !lexicon.isCyrillic) return
  const foreign = lexicon.isForeign(scene.words[to - 1]!.surface)
  if (foreign && isCapital(next.shape) && lexicon.isForeign(next.surface))
    tally.add(weight.PLACE.ofLarger, 'letters', to)
  const numbered = next.kind === 'number' && opensQuote(before(scene, from))
  if (numbered && closesQuote(after(scene, to + 1))) tally.add(weight.PLACE.ofLarger, 'number', to)
}

/** What is written as the place's name is not: an ordinary word that opens its sentence, an abbreviation. */
function scoreForm(scene: Scene, at: number, known: Known, tally: Tally): void {
  const { line, matches } = scene
  const word = scene.words[at]!
  if (tellsLittle(scene, word) && has(word, TRAIT.ordinary) && !matches.isBase(word, known))
    tally.add(weight.OPENING, 'ordinary', at)
  const short = word.shape === 'upper' && word.surface.length <= LONGEST_SHORT
  if (!short || word.opens || line.shouted || !isSmall(known)) return
  if (!known.readings.some(({ kind }) => kind === 'abbreviation'))
    tally.add(weight.WRONG_WORD, 'capitals', at)
}

/** A full name of the text ends in the word, and it is no well-known place, or one in a form that surnames have. */
function isSurnameHere(scene: Scene, word: Word, known: Known | null): boolean {
  return scene.votes.isSurname(word.stem) && (isSmall(known) || isInflected(scene, word, known))
}

/** A capital word that no list knows and that says nothing of places: a given name from far away. */
function isUnknownName(scene: Scene, at: number): boolean {
  const word = at >= scene.line.from ? scene.words[at] : undefined
  if (word?.shape !== 'capital' || word.opens || !scene.line.lexicon.isCyrillic) return false
  if (has(word, TELLING | KNOWN_WORD | TRAIT.office | TRAIT.last | TRAIT.common)) return false
  return !scene.line.lexicon.isForeign(word.surface) && scene.matches.from(at).length === 0
}

/** Ends as surnames do where the place's own name does not: "Ливанов". */
function isInflected({ matches }: Scene, word: Word, known: Known | null): boolean {
  if (!has(word, TRAIT.surnameLike)) return false
  return !known || !matches.isBase(word, known)
}

/** A given name before a surname, an adjective before its noun: no place, though one is called so. */
function scoreNext(scene: Scene, at: number, small: boolean, tally: Tally): void {
  const word = scene.words[at]!
  const next = after(scene, at + 1)
  if (!next) return
  if (isCapital(next.shape) && !has(next, TELLING | TRAIT.last)) {
    const unknown = small && (has(next, TRAIT.given) || scene.matches.from(at + 1).length === 0)
    if (has(word, TRAIT.given) || unknown) tally.add(weight.PLACE.behindGiven, 'name', at)
    if ((unknown || has(next, TRAIT.given)) && isPair(scene, at))
      tally.add(weight.PLACE.ofPair, 'name', at)
  }
  const noun = next.shape === 'lower' && !has(next, TRAIT.small | TRAIT.speech | TRAIT.verb)
  if (small && noun && has(word, TRAIT.adjective))
    tally.add(weight.PLACE.adjectiveOfNoun, 'noun', at)
}

/**
 * Two capitals by themselves are one name: a place and a person stand side by side only behind a title ("мэр Харькова
 * Иванов"), and hardly with a given name alone.
 */
function isPair(scene: Scene, at: number): boolean {
  const previous = before(scene, at)
  const third = after(scene, at + 2)
  if (
    has(previous, TRAIT.placePreposition) ||
    (previous && isCapital(previous.shape) && !previous.opens)
  )
    return false
  if (third && isCapital(third.shape)) return false
  const next = scene.words[at + 1]
  return titleBefore(scene, at) === null || (has(next, TRAIT.given) && !has(next, TRAIT.surname))
}

/** A large place needs nothing beside it; a small one shares its name with persons and things. */
function knownPoints(known: Known | null): number {
  const share = shareOf(known, SMALL_RANK, LARGE_RANK)
  return weight.SMALL_PLACE + (weight.KNOWN_NAME - weight.SMALL_PLACE) * share
}

/** A large place is meant even where its name is often something else. */
function weakPoints(known: Known | null): number {
  const share = shareOf(known, SMALL_RANK, WELL_KNOWN)
  return weight.WEAK_NAME + (weight.WEAK_LARGE_PLACE - weight.WEAK_NAME) * share
}

/** Where the best known place of the name stands between two ranks, 0..1. */
function shareOf(known: Known | null, low: number, high: number): number {
  let rank = 0
  for (const { entry } of known?.readings ?? []) {
    if (entry.type === 'place') rank = Math.max(rank, entry.rank)
  }
  return Math.max(0, Math.min(1, (rank - low) / (high - low)))
}

function scoreInside(scene: Scene, { from, to }: Stretch, level: number, tally: Tally): void {
  const { words } = scene
  const first = words[from]!
  if (level === 2) {
    if (to - from === 1 && tellsLittle(scene, first)) tally.add(weight.OPENING, 'opening', from)
    return
  }
  for (let i = from; i < to; i++) {
    const word = words[i]!
    if (has(word, BODY_WORD) || word.kind === 'number' || word.shape === 'initial')
      tally.add(weight.WRONG_WORD, 'word', i)
    if (has(word, TRAIT.head | TRAIT.office) && !has(word, TRAIT.placeHead | TRAIT.placeLast))
      tally.add(weight.WRONG_WORD, 'body-word', i)
    if (has(word, TRAIT.noName) && !(i === from && to - from > 1))
      tally.add(weight.NO_NAME, 'no-name', i)
    if (word.shape === 'upper' && word.surface.length < 7)
      tally.add(weight.PLACE.capitals, 'capitals', i)
    if (word.kind === 'mark' && word.form !== '-' && word.surface !== '.')
      tally.add(weight.WRONG_WORD, 'mark', i)
    if (
      word.shape === 'lower' &&
      i > from &&
      i < to - 1 &&
      !has(word, TRAIT.joiner | TRAIT.particle | TRAIT.adjective | TRAIT.tail)
    )
      tally.add(weight.WRONG_WORD, 'small', i)
  }
  if (to - from > 1) scoreJoined(scene, { from, to }, tally)
  else if (!first.opens && isPlain(first) && !scene.matches.at(words, from, to))
    tally.add(weight.ORDINARY, 'ordinary', from)
  if (tellsLittle(scene, first) && !(to - from > 1 && level > 0))
    tally.add(to - from > 1 ? weight.ORDINARY : weight.OPENING, 'opening', from)
}

/** An ordinary word that no list of persons has. */
function isPlain(word: Word): boolean {
  return has(word, TRAIT.ordinary) && !has(word, NAME_WORD)
}

/** "Вулиці міст": a small kind of place goes with an adjective, not with the noun whose it is. */
function isLoose({ words, line }: Scene, { from, to }: Stretch): boolean {
  const first = words[from]!
  return (
    line.lexicon.isCyrillic &&
    to - from === 2 &&
    words[to - 1]!.shape === 'lower' &&
    tellsNoun(first)
  )
}

/** An ordinary word of a sentence's start that is no adjective. */
function tellsNoun(word: Word): boolean {
  return word.opens && has(word, TRAIT.ordinary) && !has(word, TRAIT.adjective)
}

/** Several words: a kind of place before or behind a name, or an adjective before a known place. */
function scoreJoined(scene: Scene, { from, to }: Stretch, tally: Tally): void {
  const { words, line } = scene
  const first = words[from]!
  const last = words[to - 1]!
  const start = scene.matches.at(words, from, to - 1)
  if (has(last, TRAIT.placeLast) && strength(start, 'place') > 0) {
    tally.add(knownPoints(start) + weight.KNOWN_WORD * (to - from - 2), 'gazetteer', from)
  }
  if (line.shouted && voted(scene, { from, to }, 'place') === 0) {
    tally.add(weight.ORDINARY, 'shouted', from)
  } else if (
    has(last, TRAIT.placeLast) &&
    isCapital(first.shape) &&
    !isLoose(scene, { from, to })
  ) {
    tally.add(weight.PLACE.last, 'place-word', to - 1)
  } else if (last.shape === 'lower') tally.add(weight.WRONG_WORD, 'small', to - 1)
  else if (has(first, TRAIT.placeHead) && !has(last, TRAIT.last | TRAIT.head)) {
    tally.add(weight.PLACE.headInside, 'place-word', from)
  }
  const rest = scene.matches.at(words, from + 1, to)
  const known = to - from <= 3 && strength(rest, 'place') === 2
  const people = isAdjective(scene.matches.at(words, from, from + 1))
  const directs = has(first, TRAIT.adjective | TRAIT.placeHead) && isCapital(first.shape)
  if (known && directs && !people && (!first.opens || has(first, TRAIT.placeHead))) {
    tally.add(weight.PLACE.directed, 'place-word', from)
  }
}
