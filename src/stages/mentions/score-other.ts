import type { Known } from './matches.ts'
import {
  before,
  has,
  isOfPeople,
  isQuoted,
  type Scene,
  type Stretch,
  strength,
  votesOn,
} from './scene.ts'
import { hasDigit, isCapital } from './shape.ts'
import type { Tally } from './tally.ts'
import { TRAIT } from './traits.ts'
import { shareOf } from './votes.ts'
import * as weight from './weights.ts'

const TYPES = ['event', 'work', 'group', 'other'] as const
export type OtherType = (typeof TYPES)[number]

/** What speaks for an event, a work or another thing. */
export function scoreOther(
  scene: Scene,
  stretch: Stretch,
  known: Known | null,
  tally: Tally,
): OtherType {
  const { from } = stretch
  tally.add(weight.OTHER.base, 'capitals', from)
  const type = known && knownType(known)
  if (type) {
    const level = strength(known, type)
    const points = level === 2 ? weight.KNOWN_NAME : weight.WEAK_NAME
    tally.add(points - weight.OTHER.base, 'gazetteer', from)
    return type
  }
  if (isOfPeople(known)) {
    tally.add(weight.KNOWN_ADJECTIVE - weight.OTHER.base, 'adjective', from)
    return 'group'
  }
  const likely = scoreVotes(scene, stretch, tally)
  if (isQuoted(scene, stretch)) return scoreQuoted(scene, stretch, tally)
  const previous = before(scene, from)
  if (previous?.shape === 'lower' && has(previous, TRAIT.work) && !has(previous, TRAIT.common)) {
    tally.add(weight.OTHER.afterWork, 'work', from - 1)
  }
  if (isEvent(scene, stretch, tally)) return 'event'
  scoreNumber(scene, stretch, tally)
  return likely
}

function knownType(known: Known): OtherType | undefined {
  return TYPES.find((type) => strength(known, type) > 0)
}

/** Points of the document's clear names. @returns the type they are of */
function scoreVotes(scene: Scene, stretch: Stretch, tally: Tally): OtherType {
  let likely: OtherType = 'other'
  const votes = votesOn(scene, stretch)
  for (const type of votes ? TYPES : []) {
    const vote = shareOf(votes, type)
    if (vote > 0) likely = type
    tally.add(weight.VOTED * vote, 'document', stretch.from)
  }
  return likely
}

/** In quotation marks it is what the word before them says, else the title of a work. */
function scoreQuoted(scene: Scene, { from, to }: Stretch, tally: Tally): OtherType {
  const previous = before(scene, from, 2)
  if (has(previous, TRAIT.work)) {
    tally.add(weight.OTHER.quotedWork, 'work', from - 2)
    return 'work'
  }
  if (has(previous, TRAIT.event)) {
    tally.add(weight.OTHER.event, 'event', from - 2)
    return 'event'
  }
  if (to - from > 2) tally.add(weight.OTHER.quotedWords, 'quoted', from)
  return 'work'
}

/** Whether a word of events closes the name, or opens it before a capital; with points where it does. */
function isEvent({ words }: Scene, { from, to }: Stretch, tally: Tally): boolean {
  const first = words[from]!
  const last = words[to - 1]!
  if (to - from === 1 || !isCapital(first.shape)) return false
  const closes = has(last, TRAIT.event)
  if (!closes && !(has(first, TRAIT.event) && isCapital(last.shape))) return false
  if (!has(first, TRAIT.noName)) tally.add(weight.OTHER.event, 'event', closes ? to - 1 : from)
  return true
}

/** Numbers in names of things: "A320", "Восток-2". */
function scoreNumber(scene: Scene, stretch: Stretch, tally: Tally): void {
  const { from, to } = stretch
  const { shape, surface } = scene.words[from]!
  const last = scene.words[to - 1]!
  if (to - from === 1 && (shape === 'upper' || shape === 'mixed') && hasDigit(surface)) {
    tally.add(weight.OTHER.capitalsWithNumber, 'number', from)
    return
  }
  if (scene.line.lexicon.nounsHaveCapitals) return
  if (to - from > 4 || !isCapital(shape)) return
  const numbered = last.kind === 'number' || (hasDigit(last.surface) && /-\d+$/.test(last.surface))
  if (numbered && plainWords(scene, stretch)) tally.add(weight.OTHER.withNumber, 'number', to - 1)
}

function plainWords({ words }: Scene, { from, to }: Stretch): boolean {
  for (let i = from; i < to - 1; i++) {
    if (has(words[i], TRAIT.noName | TRAIT.title | TRAIT.ordinary)) return false
  }
  return true
}
