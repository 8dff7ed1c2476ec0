import { type Found, merged } from './found.ts'
import { after, has, type Scene } from './scene.ts'
import { isCapital } from './shape.ts'
import type { Candidate } from './split.ts'
import { TRAIT } from './traits.ts'
import { INTRODUCED } from './weights.ts'

/** Words of a name in brackets, at most. */
const MOST_WORDS = 6

/**
 * Names of persons in other letters that stand in brackets behind the name, with as many capitals: «Марта Ковальчик (Marta
 * Kowalczyk)».
 */
export function withSpelled(found: readonly Found[]): Found[] {
  const spelled: Found[] = []
  for (const { scene, candidate } of found) {
    if (candidate.type !== 'person' || after(scene, candidate.to)?.surface !== '(') continue
    const own = spelledAt(scene, candidate)
    if (own) spelled.push({ scene, candidate: own })
  }
  if (spelled.length === 0) return [...found]
  const rest = found.filter(
    ({ candidate: { from, to } }) =>
      !spelled.some(({ candidate }) => from < candidate.to && candidate.from < to),
  )
  return merged(rest, spelled)
}

function spelledAt(scene: Scene, name: Candidate): Candidate | null {
  const from = name.to + 1
  const capitals = capitalsOf(scene, name.from, name.to)
  for (let to = from; to <= from + MOST_WORDS; to++) {
    const word = after(scene, to)
    if (!word) return null
    if (word.surface === ')') {
      if (capitals < 2 || capitalsOf(scene, from, to) !== capitals) return null
      const notes = [{ rule: 'spelled', word: from, points: INTRODUCED }]
      return { from, to, type: 'person', points: INTRODUCED, notes }
    }
    if (word.surface === '.' || word.form === '-') continue
    if (word.kind !== 'word' || !isOther(scene, name, word.surface)) return null
    if (!isCapital(word.shape) && !has(word, TRAIT.particle)) return null
  }
  return null
}

/** In other letters than the name before the brackets. */
function isOther({ words, line }: Scene, { from }: Candidate, surface: string): boolean {
  return line.lexicon.isForeign(surface) && !line.lexicon.isForeign(words[from]!.surface)
}

function capitalsOf({ words }: Scene, from: number, to: number): number {
  let count = 0
  for (let i = from; i < to; i++) if (isCapital(words[i]!.shape)) count++
  return count
}
