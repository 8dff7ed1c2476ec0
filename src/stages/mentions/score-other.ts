import type { Known } from './matches.ts'
import { before, has, isQuoted, type Scene, type Stretch, strength, voted } from './scene.ts'
import { hasDigit, isCapital } from './shape.ts'
import type { Tally } from './tally.ts'
import { TRAIT } from './traits.ts'
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
  const { from, to } = stretch
  const { words } = scene
  tally.add(weight.OTHER.base, 'capitals', from)
  for (const type of known ? TYPES : []) {
    const level = strength(known, type)
    if (level === 0) continue
    tally.add(
      (level === 2 ? weight.KNOWN_NAME : weight.WEAK_NAME) - weight.OTHER.base,
      'gazetteer',
      from,
    )
    return type
  }
  const first = words[from]!
  const last = words[to - 1]!
  let likely: OtherType = 'other'
  for (const type of scene.votes.isEmpty ? [] : TYPES) {
    const vote = voted(scene, stretch, type)
    if (vote > 0) likely = type
    tally.add(weight.VOTED * vote, 'document', from)
  }
  if (isQuoted(scene, stretch)) {
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
  const previous = before(scene, from)
  if (previous?.shape === 'lower' && has(previous, TRAIT.work) && !has(previous, TRAIT.common)) {
    tally.add(weight.OTHER.afterWork, 'work', from - 1)
  }
  const capital = isCapital(first.shape)
  if (
    to - from > 1 &&
    capital &&
    (has(last, TRAIT.event) || (has(first, TRAIT.event) && isCapital(last.shape)))
  ) {
    if (!has(first, TRAIT.noName))
      tally.add(weight.OTHER.event, 'event', has(last, TRAIT.event) ? to - 1 : from)
    return 'event'
  }
  if (
    to - from === 1 &&
    (first.shape === 'upper' || first.shape === 'mixed') &&
    hasDigit(first.surface)
  )
    tally.add(weight.OTHER.capitalsWithNumber, 'number', from)
  else if (
    to - from <= 4 &&
    capital &&
    (last.kind === 'number' || /-\d+$/.test(last.surface)) &&
    plainWords(scene, stretch)
  )
    tally.add(weight.OTHER.withNumber, 'number', to - 1)
  return likely
}

function plainWords({ words }: Scene, { from, to }: Stretch): boolean {
  for (let i = from; i < to - 1; i++) {
    if (has(words[i], TRAIT.noName | TRAIT.title | TRAIT.ordinary)) return false
  }
  return true
}
