import type { Known } from './matches.ts'
import { scoreWords } from './person-words.ts'
import {
  after,
  before,
  has,
  isQuoted,
  type Scene,
  type Stretch,
  stemsOf,
  strength,
  tellsLittle,
  voted,
} from './scene.ts'
import { isCapital } from './shape.ts'
import type { Tally } from './tally.ts'
import { titleBefore } from './title.ts'
import { TELLING, TRAIT } from './traits.ts'
import * as weight from './weights.ts'
import type { Word } from './words.ts'

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
  // "Deputy Foreign Minister": what stands between two words of a title belongs to it.
  const insideTitle = next && isCapital(next.shape) && has(next, TRAIT.title) && !next.opens
  if (title && !insideTitle) tally.add(weight.PERSON.title, 'title', title.to - 1)
  else if (has(previous, TRAIT.speech)) tally.add(weight.PERSON.speech, 'speech', from - 1)
  if (has(next, TRAIT.speech) && (next?.shape === 'lower' || scene.line.shouted))
    tally.add(weight.PERSON.speech, 'speech', to)
  else if (next?.surface === ',' || next?.surface === '(') scoreApposition(scene, to, tally)
  if (names > 1) {
    if (ownsBody(scene, has(last, NAME_WORD) ? to : to - 1))
      tally.add(weight.PERSON.ownsBody, 'body-word', to)
    return
  }
  if (previous?.form === 'the' && !opensNoun(next))
    tally.add(weight.PERSON.article, 'the', from - 1)
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

/** "The Tove Lindahl Open University": where heads come last, a full name before one is part of the body's. */
function ownsBody({ words, line }: Scene, at: number): boolean {
  if (line.lexicon.language !== 'en' || line.shouted) return false
  for (let i = at; i < line.to && isCapital(words[i]!.shape) && !words[i]!.opens; i++) {
    if (has(words[i], TRAIT.head) && !has(words[i], TRAIT.title)) return true
  }
  return false
}

/** "The Lindahl family", unlike "the Stone": whose the thing is that follows. */
function opensNoun(next: Word | undefined): boolean {
  return next?.shape === 'lower' && !has(next, TRAIT.small | TRAIT.speech | TRAIT.verb)
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
