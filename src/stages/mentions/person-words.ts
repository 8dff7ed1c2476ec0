import {
  after,
  before,
  has,
  isAdjective,
  isCity,
  type Scene,
  type Stretch,
  strength,
  tellsLittle,
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
const NAME_WORD = TRAIT.given | TRAIT.surname

/** What a word is in the name of a person: a name, an initial, a particle, a mark or number that joins, or none of it. */
type Part = 'name' | 'initial' | 'particle' | 'joint' | 'wrong'

/** Points for the words themselves. @returns how many names there are, -1 where it is none of a person */
export function scoreWords(scene: Scene, stretch: Stretch, tally: Tally): number {
  const { words } = scene
  const { from, to } = stretch
  let names = 0
  let initials = 0
  let given = 0
  for (let i = from; i < to; i++) {
    const part = partAt(scene, stretch, i, names)
    if (part === 'wrong') return impossible(tally)
    if (part === 'initial') initials++
    if (part === 'particle') tally.add(weight.PERSON.particle, 'particle', i)
    if (part !== 'name') continue
    names++
    if (has(words[i], TRAIT.given)) given++
    scoreWord(scene, i, { from, to, given }, tally)
  }
  if (names === 0 || names > MOST_WORDS) return impossible(tally)
  scoreSize(scene, stretch, { names, initials }, tally)
  return names
}

function partAt(scene: Scene, { from, to }: Stretch, at: number, names: number): Part {
  const { words, line } = scene
  const word = words[at]!
  const last = at === to - 1
  if (word.kind === 'mark') return word.surface === '.' || word.form === '-' ? 'joint' : 'wrong'
  if (word.kind === 'number') return 'wrong'
  const syllable = at > from && has(word, TRAIT.syllables) && has(words[at - 1], TRAIT.syllables)
  if (
    word.shape === 'initial' &&
    !syllable &&
    to - from > 1 &&
    !line.lexicon.isForeign(word.surface)
  )
    return last && (names === 0 || !closesName(scene, to)) ? 'wrong' : 'initial'
  // "Елизавета II": a number in capitals behind a given name, or in the name of one with a title.
  if (at > from && word.shape !== 'lower' && isRoman(word.surface))
    return has(words[at - 1], TRAIT.given) || titleBefore(scene, from) ? 'joint' : 'wrong'
  if (names > 0 && has(word, TRAIT.suffix)) return 'joint'
  // "Mohammed bin Zayed Al Nahyan".
  if (names > 1 && !last && word.shape === 'capital' && has(word, TRAIT.particle)) return 'particle'
  if (isCapital(word.shape)) return 'name'
  return has(word, TRAIT.particle) && !last ? 'particle' : 'wrong'
}

/** Points for how many names and initials there are. */
function scoreSize(
  scene: Scene,
  { from, to }: Stretch,
  { names, initials }: { readonly names: number; readonly initials: number },
  tally: Tally,
): void {
  const { words, line, matches } = scene
  if (initials > 0) tally.add(weight.PERSON.initials, 'initials', from)
  const sizes = weight.PERSON
  if (names > 1 && names < 4 && everySyllables(words, from, to))
    tally.add(weight.PERSON.syllables, 'syllables', from)
  if (names > 1 && initials === 0) scoreFullName(words, from, to, tally)
  const size = [sizes.one, sizes.two, sizes.three, sizes.four][names - 1] ?? sizes.more
  tally.add(names === 1 && initials > 0 ? 0 : size, 'capitals', from)
  if (line.lexicon.isForeign(words[from]!.surface)) {
    tally.add(weight.PERSON.foreignLetters, 'letters', from)
    const place = names > 1 && strength(matches.at(words, from, from + 1), 'place') === 2
    if (place) tally.add(weight.PERSON.placeFirst, 'letters', from)
  }
  if (isCountryOfTitle(scene, from)) tally.add(weight.PERSON.countryFirst, 'place', from)
}

/** Letters that names of countries end in which never decline: «Сомали», «Перу», «Конго». */
const NEVER_DECLINES = /[еиоуіу]$/u

/** «Президента Сомали Хасана …»: behind a title a country in its genitive says of which state it is, before the name. */
function isCountryOfTitle(scene: Scene, at: number): boolean {
  const { words, line, matches } = scene
  const word = words[at]!
  if (!line.lexicon.isCyrillic || !has(before(scene, at), TRAIT.title)) return false
  const known = matches.at(words, at, at + 1)
  if (!known || strength(known, 'place') < 2 || isCity(known)) return false
  return NEVER_DECLINES.test(word.form) || !matches.isBase(word, known)
}

/** Letters of a given name that is Chinese syllables by chance, at least: «Хасана». */
const LONG_GIVEN = 5

function everySyllables(words: readonly Word[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const word = words[i]!
    if (!has(word, TRAIT.syllables)) return false
    if (has(word, TRAIT.given) && word.surface.length >= LONG_GIVEN) return false
  }
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
