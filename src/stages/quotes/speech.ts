import { isMark } from './cell.ts'
import { CUE, SAID } from './lexicon.ts'
import type { Owner } from './owner.ts'
import { lexiconAt, type Scene } from './scene.ts'
import { closingOf, endsSpeech, firstWordOf, type Stretch } from './stretches.ts'

/** Words from which a stretch without a verb beside it is speech. */
const LONG = 6
/** The same in the middle of a sentence that nobody is said to say. */
const LONG_INSIDE = 12
/** Words of a fragment, at least, in a clause that somebody is said to have said. */
const FRAGMENT = 2
/** Words of a sentence, at least. */
const SENTENCE = 3
/** Rules by which a colon says that somebody speaks; the clause before one may be about anything. */
const COLONS = new Set(['colon', 'clause and colon'])
/** Rules by which the words behind a stretch say who speaks. */
const BEHIND = new Set(['verb behind', 'unknown verb behind', 'name behind'])
/** Words that make a clause. */
const CLAUSE = CUE | SAID.predicate | SAID.pronoun

/** Words of the longest name that is written in marks. */
const LONGEST_NAME = 8

/** Whether a stretch in marks is speech, and not the name of a thing, a term or a word held at arm's length. */
export function isSpeech(scene: Scene, stretch: Stretch, owner: Owner | null): boolean {
  const { words } = stretch
  if (words > 0 && owner?.rule === 'colon' && isSaid(scene, owner)) return true
  if (words === 0 || isNamed(scene, stretch)) return false
  const end = closingOf(scene, stretch)[0]!
  const isSentence = words >= SENTENCE && '.!?…,'.includes(end)
  if (owner && BEHIND.has(owner.rule) && endsSpeech(scene, stretch)) return true
  if (owner && COLONS.has(owner.rule) && (!owner.subject || owner.rule !== 'colon'))
    return isSentence || isColonSpeech(scene, stretch, owner)
  if (owner?.rule === 'verb behind' && !isSentence && namesSubject(scene, stretch)) return false
  const isInside = scene.cells[stretch.from - 1]?.isWord === true
  if (owner?.rule === 'colon') return true
  if (owner?.rule === 'verb behind')
    return isSentence || !isInside || !isTitle(scene, stretch, owner)
  if (!owner) return isOrphan(scene, stretch)
  if (lexiconAt(scene, stretch.from)?.nounCapitals) return isSentence || isFragment(scene, stretch)
  if (!isSentence && isTitle(scene, stretch, owner)) return false
  if (words < FRAGMENT) return isOwnWord(scene, stretch, owner)
  if (owner.rule !== 'beside') return true
  return words >= (isDeed(scene, owner) ? FRAGMENT + 1 : FRAGMENT)
}

/** Whether a plain verb of saying, which a single word may follow, is the cue. */
function isSaid({ cells }: Scene, { cue }: Owner): boolean {
  return cue !== null && (cells[cue.from]!.said & SAID.verb) !== 0
}

/** Behind a colon that nobody stands before: what a verb of speech announces, or a whole clause. */
function isColonSpeech(scene: Scene, stretch: Stretch, { cue }: Owner): boolean {
  const { words } = stretch
  if (cue && scene.cells[cue.from]!.isWord) return words >= FRAGMENT
  return words >= LONG || (words >= SENTENCE && isClause(scene, stretch))
}

/** Whether a stretch has a verb, or somebody who speaks of himself or to somebody. */
function isClause(scene: Scene, stretch: Stretch): boolean {
  const { cells } = scene
  const lexicon = lexiconAt(scene, stretch.from)
  for (let at = firstWordOf(scene, stretch); at < stretch.to; at++) {
    const { mention, said, form } = cells[at]!
    if (mention < 0 && ((said & CLAUSE) !== 0 || lexicon?.isOwnVoice(form))) return true
  }
  return false
}

/** Without anybody who says it: a sentence, or most of one. */
function isOrphan(scene: Scene, stretch: Stretch): boolean {
  const { cells, lines } = scene
  const { from, to, first, last, words } = stretch
  const end = closingOf(scene, stretch)[0]!
  if (words >= SENTENCE + 1 && '.!?…'.includes(end)) return true
  const endsLine = lines[last]!.to - to === 1 && isMark(cells[to], '.!?…')
  const isWhole = from <= lines[first]!.from + 1 && to >= lines[last]!.to - 1
  if (isWhole && endsLine && words >= SENTENCE) return true
  const opensLow = cells[firstWordOf(scene, stretch)]?.isCapital === false
  const isTitled = ((cells[from - 1]?.said ?? 0) & (SAID.document | SAID.noun)) !== 0
  const isShort = isWhole || opensLow || (!isTitled && isClause(scene, stretch))
  return words >= (isShort ? LONG : LONG_INSIDE)
}

function isDeed({ cells }: Scene, { cue }: Owner): boolean {
  return cue !== null && (cells[cue.from]!.said & SAID.deed) !== 0
}

/**
 * «заявил, что выход был бы «катастрофой»»: one word that ends a part of a reported clause. Beside its noun it is a
 * term, and as the object of a verb («восстановил «порядок»») mostly held at arm's length.
 */
function isOwnWord(scene: Scene, stretch: Stretch, owner: Owner): boolean {
  const { cells } = scene
  const first = cells[firstWordOf(scene, stretch)]
  if (!owner.cue || !owner.subject || isDeed(scene, owner)) return false
  const isObject = ((cells[stretch.from - 1]?.said ?? 0) & SAID.predicate) !== 0
  return first?.isCapital === false && cells[stretch.to]?.isWord !== true && !isObject
}

/** A stretch that is one name, or stands right behind what such names are of: «ракета «Орешник»». */
export function isNamed(scene: Scene, stretch: Stretch): boolean {
  const { cells, mentions } = scene
  const { from, words, marked } = stretch
  const first = cells[firstWordOf(scene, stretch)]
  if (!first) return false
  const end = marked.inner.at(-1)!.end - 1
  const isMention = first.mention >= 0 && mentions[first.mention]!.span.end >= end
  if (isMention && first.isCapital && words <= LONGEST_NAME) return true
  const before = cells[from - 1]
  const isBody = before?.isWord === true && (before.said & SAID.body) !== 0
  return isBody && first.isCapital && words <= LONG
}

/** «„Die Zeit“ meldet»: where nouns have capitals, a comma parts what was said from its verb; without one it is the subject. */
function namesSubject(scene: Scene, { from, to, words }: Stretch): boolean {
  const { cells } = scene
  if (lexiconAt(scene, from)?.nounCapitals !== true || words >= LONG) return false
  return cells[to]?.isWord === true || isBesideNoun(scene, from)
}

/** Right behind a noun that is no name, which what stands in marks may be the name of. */
function isBesideNoun({ cells }: Scene, from: number): boolean {
  const last = cells[from - 1]
  return (
    last?.isWord === true &&
    last.mention < 0 &&
    last.isCapital &&
    (last.said & (SAID.small | SAID.preposition)) === 0
  )
}

/** Where nouns have capitals: words in marks that stand in a clause as its own would, and not beside the noun they name. */
function isFragment(scene: Scene, stretch: Stretch): boolean {
  const { cells } = scene
  const last = cells[stretch.from - 1]
  if (!last || stretch.words >= LONG) return true
  if (!last.isWord) return isMark(last, ',-')
  const isSource = (last.said & SAID.source) !== 0
  const isName = isBesideNoun(scene, stretch.from) || isSource
  const named = isName && cells[firstWordOf(scene, stretch)]?.isCapital === true
  return !named && lexiconAt(scene, stretch.from)?.isAloof(last.form) !== true
}

/** A few words in the middle of a clause that begin with a capital: the name of a thing, not what somebody said. */
function isTitle(scene: Scene, stretch: Stretch, owner: Owner): boolean {
  const { cells, mentions } = scene
  const first = cells[firstWordOf(scene, stretch)]
  if (!first?.isCapital || stretch.words > LONG) return false
  if (stretch.words <= SENTENCE) return true
  const isPerson = first.mention >= 0 && mentions[first.mention]!.type === 'person'
  return owner.rule === 'beside' && !isPerson
}
