import type { Cell } from './cell.ts'
import { ROLE, SAID } from './lexicon.ts'
import type { Phrase } from './phrase.ts'
import type { Scene } from './scene.ts'

/** "Reagan's": a name that something belongs to. */
export function isPossessive({ text }: Scene, { start, end }: Cell): boolean {
  return /['’]s?$/u.test(text.slice(start, end))
}

/** Whether a phrase holds the name of somebody who may speak. */
export function hasName({ cells, mentions }: Scene, { from, to }: Phrase): boolean {
  for (let i = from; i < to; i++) {
    const { mention } = cells[i]!
    if (mention >= 0 && mentions[mention]!.type !== 'event' && mentions[mention]!.type !== 'work')
      return true
  }
  return false
}

/** Whether a phrase holds a pronoun, or a noun of somebody who may speak. */
export function hasRole({ cells }: Scene, { from, to }: Phrase): boolean {
  for (let i = from; i < to; i++) if (cells[i]!.said & (ROLE | SAID.pronoun)) return true
  return false
}

/** Whether a phrase may name a speaker at all. */
export function maySpeak(scene: Scene, phrase: Phrase | null): phrase is Phrase {
  return phrase !== null && (hasName(scene, phrase) || hasRole(scene, phrase))
}

/** Whether a phrase holds a person's name. */
export function hasPerson({ cells, mentions }: Scene, { from, to }: Phrase): boolean {
  for (let i = from; i < to; i++) {
    const { mention } = cells[i]!
    if (mention >= 0 && mentions[mention]!.type === 'person') return true
  }
  return false
}
