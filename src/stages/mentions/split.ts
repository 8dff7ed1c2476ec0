import type { MentionType } from '../../model/mention.ts'
import {
  after,
  before,
  closesQuote,
  has,
  isVotedOn,
  mayBeVotedOn,
  opensQuote,
  type Scene,
  type Stretch,
  tellsLittle,
} from './scene.ts'
import { scoreBody } from './score-body.ts'
import { scoreOther } from './score-other.ts'
import { scorePerson } from './score-person.ts'
import { scorePlace } from './score-place.ts'
import { isCapital } from './shape.ts'
import { type Note, Tally } from './tally.ts'
import { TRAIT } from './traits.ts'
import * as weight from './weights.ts'

/** A stretch read as a name. */
export interface Candidate extends Stretch {
  readonly type: MentionType
  readonly points: number
  /** What speaks for it; null where that is to be read again. */
  readonly notes: readonly Note[] | null
}

/** Words of the longest name. */
const LONGEST_NAME = 16
/** Below this no reading is kept, whatever stands around it. */
const LEAST = -1.5

/** A run of words with what each stretch of it may be, by where the stretches end. */
export interface ReadRun extends Stretch {
  readonly options: readonly (readonly Option[])[]
}

/** A stretch that may be a name, and its best reading, null where nothing speaks for one. */
interface Option extends Stretch {
  readonly candidate: Candidate | null
}

/** Of the run at hand: up to each word the points of the best cut, and the name that ends there in it, null where none does. */
const points: number[] = []
const names: (Candidate | null)[] = []

/** The best way to cut a run into names and words that are none: all cuts are weighed (dynamic programming). */
export function splitRun(scene: Scene, { from, to, options }: ReadRun): Candidate[] {
  const size = to - from
  points[0] = 0
  names[0] = null
  for (let end = 1; end <= size; end++) {
    let most = points[end - 1]! + skipCost(scene, from + end - 1)
    let best: Candidate | null = null
    for (const { candidate } of options[end]!) {
      if (!candidate) continue
      const back = candidate.from - from
      const beside = neighbours(scene, names[back]!, candidate)
      const all = points[back]! + candidate.points + weight.STRETCH + beside
      if (all <= most) continue
      most = all
      best = candidate
    }
    points[end] = most
    names[end] = best
  }
  const kept: Candidate[] = []
  for (let at = size; at > 0; ) {
    const name = names[at]!
    if (name) kept.push(name)
    at = name ? name.from - from : at - 1
  }
  return kept.reverse()
}

/** A capital inside a sentence that is left out of all names costs a little. */
function skipCost({ words, line }: Scene, at: number): number {
  const word = words[at]!
  if (word.opens || !isCapital(word.shape) || line.lexicon.nounsHaveCapitals) return 0
  return has(word, TRAIT.title | TRAIT.titlePart | TRAIT.noName | TRAIT.small) ? 0 : weight.LEFT_OUT
}

/** What it costs that a name stands right behind another, or behind a word that might have been part of it. */
function neighbours(scene: Scene, name: Candidate | null, next: Candidate): number {
  if (!name) return next.type === 'person' ? 0 : givenBefore(scene, next.from - 1)
  if (name.to !== next.from) return 0
  if (name.type === next.type) return next.type === 'person' ? weight.TWO_PERSONS : weight.SAME_KIND
  const endsGiven = has(scene.words[name.to - 1], TRAIT.given)
  return name.type === 'person' && endsGiven ? weight.GIVEN_ALONE : 0
}

/** What stands right behind a given name by itself is its surname, if it can be one. */
function givenBefore(scene: Scene, at: number): number {
  const word = scene.words[at]
  if (word?.shape !== 'capital' || word.opens || tellsLittle(scene, word)) return 0
  return has(word, TRAIT.given) && !has(word, TRAIT.noName | TRAIT.title) ? weight.GIVEN_ALONE : 0
}

const NO_OPTIONS: Option[] = []

/** Reads all stretches of a run that may be names. */
export function readRun(scene: Scene, run: Stretch): ReadRun {
  const options = new Array<Option[]>(run.to - run.from + 1).fill(NO_OPTIONS)
  for (let from = run.from; from < run.to; from++) {
    if (!mayOpen(scene, from)) continue
    const last = Math.min(run.to, from + LONGEST_NAME)
    for (let to = from + 1; to <= last; to++) {
      if (!mayClose(scene, from, to)) continue
      const option = { from, to, candidate: read(scene, { from, to }) }
      // Most ends have one: a list that is begun with it has no room for more, which others are made with.
      const at = to - run.from
      if (options[at] === NO_OPTIONS) options[at] = [option]
      else options[at]!.push(option)
    }
  }
  return { from: run.from, to: run.to, options }
}

/** Reads again what clear names of the document say something of; the run itself where they say nothing. */
export function readAgain(scene: Scene, run: ReadRun): ReadRun {
  if (!mayBeVotedOn(scene, run)) return run
  let changed = false
  const options = run.options.map((ending) =>
    ending.map((option) => {
      if (!isVotedOn(scene, option)) return option
      changed = true
      const { from, to } = option
      return { from, to, candidate: read(scene, { from, to }) }
    }),
  )
  return changed ? { from: run.from, to: run.to, options } : run
}

function mayOpen(scene: Scene, at: number): boolean {
  const word = scene.words[at]!
  const { kind, shape, form, opens } = word
  if (kind !== 'word' || shape === 'lower' || (opens && form === 'the')) return false
  return !has(word, TRAIT.suffix) && !isHouse(scene, at)
}

/** "Mohammed bin Zayed Al Nahyan": the house a person is of has its small word with a capital. */
function isHouse(scene: Scene, at: number): boolean {
  const word = scene.words[at]!
  if (word.shape !== 'capital' || !has(word, TRAIT.particle)) return false
  const joint = before(scene, at, 2)
  return joint?.shape === 'lower' && has(joint, TRAIT.particle) && !before(scene, at)!.opens
}

/** A name ends in a word, a number or the quotation it opened. */
function mayClose(scene: Scene, from: number, to: number): boolean {
  const { words } = scene
  const last = words[to - 1]!
  if (last.shape === 'lower' && has(last, TRAIT.joiner | TRAIT.particle)) return false
  const next = after(scene, to)
  // "Ferdinand Orosa Jr" is not Ferdinand Orosa.
  if (has(next, TRAIT.suffix) || (isHouse(scene, to - 1) && next?.shape === 'capital')) return false
  let open = 0
  for (let i = from; i < to; i++) {
    if (words[i]!.kind !== 'mark') continue
    const word = words[i]!
    if (open === 0 && opensQuote(word)) open = 1
    else if (open === 1 && closesQuote(word)) open = 0
  }
  if (open !== 0) return false
  return last.kind !== 'mark' || closesQuote(last)
}

/** Of the reading at hand: most are dropped at once, and their notes with them. */
const person = new Tally()
const place = new Tally()
const body = new Tally()
const other = new Tally()
const ALL = [person, place, body, other] as const

/** The best reading of a stretch; null where nothing speaks for one. */
export function read(scene: Scene, stretch: Stretch): Candidate | null {
  const known = scene.matches.at(scene.words, stretch.from, stretch.to)
  for (const tally of ALL) tally.reset()
  scorePerson(scene, stretch, known, person)
  scorePlace(scene, stretch, known, place)
  scoreBody(scene, stretch, known, body)
  const otherType = scoreOther(scene, stretch, known, other)
  let type: MentionType = 'person'
  let best = person
  if (place.points > best.points) {
    best = place
    type = 'place'
  }
  if (body.points > best.points) {
    best = body
    type = 'organisation'
  }
  if (other.points > best.points) {
    best = other
    type = otherType
  }
  const points = best.points + (known ? 0 : nounCost(scene, stretch))
  if (points < LEAST) return null
  const { from, to } = stretch
  return { from, to, type, points, notes: best.notes() }
}

/** Where all nouns have capitals they say nothing, unless one of the words is known as a person's. */
function nounCost({ words, line }: Scene, { from, to }: Stretch): number {
  if (!line.lexicon.nounsHaveCapitals) return 0
  for (let i = from; i < to; i++) if (has(words[i], TRAIT.given | TRAIT.surname)) return 0
  return weight.NOUNS
}
