import type { Known } from './matches.ts'
import {
  after,
  before,
  has,
  isAdjective,
  isQuoted,
  type Scene,
  type Stretch,
  stemsOf,
  strength,
  tellsLittle,
  voted,
} from './scene.ts'
import { hasDigit, isCapital, isRoman } from './shape.ts'
import type { Tally } from './tally.ts'
import { titleBefore } from './title.ts'
import { TELLING, TRAIT } from './traits.ts'
import * as weight from './weights.ts'
import type { Word } from './words.ts'

/** Capital words of the longest name. */
const MOST_WORDS = 6
const BODY_WORD =
  TRAIT.head | TRAIT.placeHead | TRAIT.placeLast | TRAIT.event | TRAIT.legal | TRAIT.office
/** Times a word is seen with a capital, at most, that add to what speaks for a name. */
const MOST_TIMES = 4
const NAME_WORD = TRAIT.given | TRAIT.surname
const NOT_RARE = NAME_WORD | TELLING | TRAIT.ordinary | TRAIT.adjective | TRAIT.office

/** What speaks for a person. */
export function scorePerson(
  scene: Scene,
  stretch: Stretch,
  known: Known | null,
  tally: Tally,
): void {
  const names = scoreWords(scene, stretch, tally)
  if (names < 0) return
  const level = strength(known, 'person')
  if (level > 0)
    tally.add(level === 2 ? weight.KNOWN_NAME : weight.WEAK_NAME, 'gazetteer', stretch.from)
  if (names === 1 && !known && isRare(scene, stretch)) {
    const times = Math.min(MOST_TIMES, scene.votes.capitals(scene.words[stretch.to - 1]!.stem))
    tally.add(
      weight.PERSON.rare + weight.PERSON.again * Math.max(0, times - 1),
      'rare',
      stretch.from,
    )
  }
  scoreVotes(scene, stretch, names, tally)
  scoreContext(scene, stretch, names, tally)
}

/** Points for the words themselves. @returns how many names there are, -1 where it is none of a person */
function scoreWords(scene: Scene, { from, to }: Stretch, tally: Tally): number {
  const { words, line } = scene
  let names = 0
  let initials = 0
  let given = 0
  for (let i = from; i < to; i++) {
    const word = words[i]!
    if (word.kind === 'mark') {
      if (word.surface !== '.' && word.form !== '-') return impossible(tally)
      continue
    }
    if (word.kind === 'number') return impossible(tally)
    const syllable = i > from && has(word, TRAIT.syllables) && has(words[i - 1], TRAIT.syllables)
    if (
      word.shape === 'initial' &&
      !syllable &&
      to - from > 1 &&
      !line.lexicon.isForeign(word.surface)
    ) {
      if (i === to - 1 && (names === 0 || !closesName(scene, to))) return impossible(tally)
      initials++
      continue
    }
    if (i > from && word.shape !== 'lower' && isRoman(word.surface)) {
      if (!has(words[i - 1], TRAIT.given) && !titleBefore(scene, from)) return impossible(tally)
      continue
    }
    if (!isCapital(word.shape)) {
      if (!has(word, TRAIT.particle) || i === to - 1) return impossible(tally)
      tally.add(weight.PERSON.particle, 'particle', i)
      continue
    }
    names++
    if (has(word, TRAIT.given)) given++
    scoreWord(scene, i, { from, to, given }, tally)
  }
  if (names === 0 || names > MOST_WORDS) return impossible(tally)
  if (initials > 0) tally.add(weight.PERSON.initials, 'initials', from)
  const sizes = weight.PERSON
  if (names > 1 && names < 4 && everySyllables(words, from, to))
    tally.add(weight.PERSON.syllables, 'syllables', from)
  if (names > 1 && initials === 0) scoreFullName(words, from, to, tally)
  const size = [sizes.one, sizes.two, sizes.three, sizes.four][names - 1] ?? sizes.more
  tally.add(names === 1 && initials > 0 ? 0 : size, 'capitals', from)
  if (line.lexicon.isForeign(words[from]!.surface))
    tally.add(weight.PERSON.foreignLetters, 'letters', from)
  return names
}

/**
 * A word of the language's own letters that no list knows: in running text it is a person's more often than not. Where a
 * sentence opens with it, it must have its capital elsewhere too.
 */
function isRare(scene: Scene, { from, to }: Stretch): boolean {
  const { line, votes, words } = scene
  const { shape, surface, stem, opens, traits } = words[to - 1]!
  if (shape !== 'capital' || !line.lexicon.isCyrillic || line.lexicon.isForeign(surface))
    return false
  if (traits & NOT_RARE || votes.isSmall(stem) || (opens && !votes.isCapital(stem))) return false
  const previous = before(scene, from)
  const next = after(scene, to)
  const behind = previous && isCapital(previous.shape) && !tellsLittle(scene, previous)
  const alone = !behind && !(next && isCapital(next.shape))
  return alone && !isQuoted(scene, { from, to })
}

function everySyllables(words: readonly Word[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (!has(words[i], TRAIT.syllables)) return false
  return true
}

/** "Петрова А. В.": the stop of the last initial, with no name behind it. */
function closesName(scene: Scene, to: number): boolean {
  const next = after(scene, to + 1)
  return after(scene, to)?.surface === '.' && !(next && isCapital(next.shape))
}

/** A given name with a word behind it that is none and tells nothing else. */
function scoreFullName(words: readonly Word[], from: number, to: number, tally: Tally): void {
  const last = words[to - 1]!
  const given = has(words[from], TRAIT.given)
  // "Мельник Андрей Владимирович": in papers the surname comes first.
  const surnameFirst = !given && has(last, TRAIT.patronymic) && has(words[to - 2], TRAIT.given)
  if ((!given && !surnameFirst) || has(last, TELLING) || last.shape === 'upper') return
  tally.add(weight.PERSON.fullName, 'given-name', from)
}

function impossible(tally: Tally): number {
  tally.add(-100, 'no-person', 0)
  return -1
}

function scoreWord(
  scene: Scene,
  at: number,
  { from, to, given }: Stretch & { readonly given: number },
  tally: Tally,
): void {
  const word = scene.words[at]!
  const { traits } = word
  if ((traits & (TELLING | TRAIT.titlePart | TRAIT.office)) !== 0)
    scoreTelling(word, { first: at === from, one: to - from === 1 }, tally, at)
  if (traits & TRAIT.given) {
    const next = scene.words[at + 1]
    if (given === 1 && at > from && at < to - 1 && !has(next, TRAIT.patronymic))
      tally.add(weight.PERSON.givenInside, 'given-name', at)
    const points = at === from || given > 1 ? weight.PERSON.given : weight.PERSON.givenLater
    tally.add(given > 2 ? 0 : points, 'given-name', at)
  }
  if (traits & TRAIT.surname) tally.add(weight.PERSON.surname, 'surname', at)
  else if (traits & TRAIT.patronymic && at > from)
    tally.add(weight.PERSON.patronymic, 'patronymic', at)
  else if (traits & TRAIT.surnameLike && !(traits & TRAIT.given))
    tally.add(weight.PERSON.surnameLike, 'surname-ending', at)
  if (word.shape === 'upper' && !(word.surface.length > 3 && to - from > 1)) {
    tally.add(weight.PERSON.capitals, 'capitals', at)
  }
  if (hasDigit(word.surface)) tally.add(weight.WRONG_WORD, 'digits', at)
  if (!(traits & NAME_WORD)) {
    if (tellsLittle(scene, word)) tally.add(weight.OPENING, 'opening', at)
    else if (traits & TRAIT.ordinary) tally.add(weight.ORDINARY, 'ordinary', at)
  } else if (at === from && to - from === 1 && word.opens && traits & TRAIT.ordinary) {
    tally.add(weight.OPENING, 'opening', at)
  }
  if (!(traits & TRAIT.given) && isAdjective(scene.matches.at(scene.words, at, at + 1)))
    tally.add(-2.5, 'adjective', at)
}

function scoreTelling(
  word: Word,
  { first, one }: { readonly first: boolean; readonly one: boolean },
  tally: Tally,
  at: number,
): void {
  if (has(word, TRAIT.noName)) {
    tally.add(has(word, NAME_WORD) && !one ? -1 : weight.NO_NAME, 'no-name', at)
  }
  if (has(word, TRAIT.title) && (first || !has(word, NAME_WORD))) {
    tally.add(has(word, TRAIT.surname) && !first ? -0.5 : weight.WRONG_WORD, 'title-word', at)
  }
  if (has(word, TRAIT.titlePart) && !has(word, NAME_WORD))
    tally.add(weight.WRONG_WORD, 'title-word', at)
  if (has(word, BODY_WORD) && (first || !has(word, TRAIT.surname))) {
    const points = one && !has(word, NAME_WORD) ? weight.WRONG_WORD : weight.PERSON.bodyWord
    tally.add(points, 'body-word', at)
  }
}

function scoreVotes(scene: Scene, stretch: Stretch, names: number, tally: Tally): void {
  const { votes } = scene
  if (votes.isEmpty) return
  if (names === 1) {
    const stems = stemsOf(scene, stretch)
    if (votes.isSurname(stems.slice(stems.lastIndexOf(' ') + 1))) {
      tally.add(weight.PERSON.surnameHere, 'surname-of-document', stretch.from)
      return
    }
  }
  tally.add(weight.VOTED * voted(scene, stretch, 'person'), 'document', stretch.from)
}

function scoreContext(scene: Scene, { from, to }: Stretch, names: number, tally: Tally): void {
  const { words } = scene
  const last = words[to - 1]!
  const next = after(scene, to)
  const previous = before(scene, from)
  const title = titleBefore(scene, from)
  if (title) tally.add(weight.PERSON.title, 'title', title.to - 1)
  else if (has(previous, TRAIT.speech)) tally.add(weight.PERSON.speech, 'speech', from - 1)
  if (has(next, TRAIT.speech) && (next?.shape === 'lower' || scene.line.shouted))
    tally.add(weight.PERSON.speech, 'speech', to)
  else if (next?.surface === ',' || next?.surface === '(') scoreApposition(scene, to, tally)
  if (names > 1) return
  const acts = next?.shape === 'lower' && has(next, TRAIT.verb) && !has(next, TRAIT.speech)
  if (acts) tally.add(weight.PERSON.acts, 'verb', to)
  const surname = has(last, NAME_WORD) || scene.votes.isSurname(last.stem)
  if (next?.shape === 'lower' && !acts && has(last, TRAIT.adjective) && !surname) {
    const noun = !has(next, TRAIT.small | TRAIT.speech)
    tally.add(noun ? weight.PERSON.adjectiveOfNoun : weight.PERSON.adjective, 'adjective', from)
  }
  if (has(previous, TRAIT.placePreposition) && !has(last, NAME_WORD)) {
    tally.add(weight.PERSON.placePreposition, 'preposition', from - 1)
  }
}

/** "Smith, 45,", "Smith, the minister", "Иванов (депутат)". */
function scoreApposition(scene: Scene, comma: number, tally: Tally): void {
  const { words, line } = scene
  const next = words[comma + 1]
  if (comma + 1 >= line.to || !next) return
  if (next.kind === 'number' && /^\d\d$/.test(next.surface) && words[comma + 2]?.surface === ',') {
    tally.add(weight.PERSON.age, 'age', comma + 1)
    return
  }
  for (let i = comma + 1; i < Math.min(line.to, comma + 4); i++) {
    const word = words[i]!
    if (word.kind === 'mark') return
    if (!has(word, TRAIT.title) || word.shape !== 'lower') continue
    tally.add(weight.PERSON.apposition, 'apposition', i)
    return
  }
}
