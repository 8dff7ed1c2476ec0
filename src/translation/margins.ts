import { addTo } from '../text/add-to.ts'
import type { Likeness } from './likeness.ts'

/** A likeness beside its rivals: above 1 where it is better than the best others of both passages. */
export interface Margin extends Likeness {
  readonly margin: number
}

/** Rivals that count: a passage has few others that come near. */
const RIVALS = 4

/**
 * The score of each pair over the mean of the best scores of its two passages (Artetxe & Schwenk 2019, ratio margin),
 * which parts a translation from what merely speaks of the same thing.
 */
export function withMargins(likenesses: readonly Likeness[]): Margin[] {
  const [first, second] = (['first', 'second'] as const).map((side) => {
    const scores = new Map<number, number[]>()
    for (const one of likenesses) addTo(scores, one[side], one.score)
    return new Map([...scores].map(([passage, list]) => [passage, meanOfBest(list)]))
  })
  return likenesses.map((one) => {
    const usual = (first!.get(one.first)! + second!.get(one.second)!) / 2
    return { ...one, margin: usual === 0 ? 0 : one.score / usual }
  })
}

function meanOfBest(scores: readonly number[]): number {
  const best = [...scores].sort((a, b) => b - a).slice(0, RIVALS)
  return best.reduce((sum, score) => sum + score, 0) / RIVALS
}
