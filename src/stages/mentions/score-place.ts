import { fold } from '../../text/fold.ts'
import type { Known } from './matches.ts'
import {
  after,
  before,
  has,
  isAdjective,
  isSmall,
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
  if (has(previous, TRAIT.placePreposition))
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
  else if (isAdjective(known) && !has(scene.words[from], TRAIT.given))
    tally.add(weight.KNOWN_ADJECTIVE - weight.PLACE.one, 'adjective', from)
  const word = scene.words[from]!
  if (to - from > 1) return
  const small = isSmall(known)
  if (isSurnameHere(scene, word, known))
    tally.add(weight.PLACE.surnameHere, 'surname-of-document', from)
  if (small && level > 0 && has(word, TRAIT.ordinary) && !has(word, NAME_WORD))
    tally.add(weight.PLACE.ordinary, 'ordinary', from)
  scoreNext(scene, from, small, tally)
  const previous = before(scene, from)
  if (small && previous?.surface === '.' && before(scene, from, 2)?.shape === 'initial')
    tally.add(weight.PLACE.behindGiven, 'name', from)
  if (
    has(previous, TRAIT.given) &&
    isCapital(previous!.shape) &&
    (small || isInflected(scene, word, known))
  )
    tally.add(weight.PLACE.behindGiven, 'name', from)
  if (level > 0 && has(word, NAME_WORD)) tally.add(level === 2 ? -0.4 : -0.8, 'name', from)
  if (level > 0 && small && has(word, TRAIT.surname))
    tally.add(weight.PLACE.alsoPerson, 'name', from)
  if (level > 0 && small && has(word, TRAIT.given)) tally.add(weight.PLACE.alsoGiven, 'name', from)
}

/** A full name of the text ends in the word, and it is no well-known place, or one in a form that surnames have. */
function isSurnameHere(scene: Scene, word: Word, known: Known | null): boolean {
  return scene.votes.isSurname(word.stem) && (isSmall(known) || isInflected(scene, word, known))
}

/** Ends as surnames do where the place's own name does not: "Ливанов". */
function isInflected({ matches }: Scene, word: Word, known: Known | null): boolean {
  if (!has(word, TRAIT.surnameLike)) return false
  return !known?.readings.some((reading) => fold(matches.baseOf(reading)) === word.form)
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
  if (tellsLittle(scene, first) && !(to - from > 1 && level > 0))
    tally.add(to - from > 1 ? weight.ORDINARY : weight.OPENING, 'opening', from)
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
  } else if (has(last, TRAIT.placeLast) && isCapital(first.shape)) {
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
