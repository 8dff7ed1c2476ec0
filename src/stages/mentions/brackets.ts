import { type Found, merged } from './found.ts'
import { after, closesQuote, type Scene } from './scene.ts'
import { isCapital } from './shape.ts'
import type { Candidate } from './split.ts'
import { INTRODUCED } from './weights.ts'
import type { Word } from './words.ts'

/** Letters of the shortest abbreviation that is read against its words. */
const SHORTEST = 2

/**
 * Abbreviations that stand in brackets behind the full name, by their letters: "Port Workers' Union (PWU)". They are of the
 * name's type, here and wherever else they stand in the text.
 */
export function introducedIn(found: readonly Found[]): ReadonlyMap<string, Found> {
  const introduced = new Map<string, Found>()
  for (const one of found) {
    const word = inBrackets(one.scene, one.candidate)
    if (word && startsOf(one.scene, one.candidate, word)) introduced.set(word.surface, one)
  }
  return introduced
}

/** Gives names that are abbreviations of others their type. */
export function withIntroduced(found: readonly Found[]): Found[] {
  const introduced = introducedIn(found)
  if (introduced.size === 0) return [...found]
  const known = found.map((one): Found => {
    const { candidate, scene } = one
    const full = introduced.get(scene.words[candidate.from]!.surface)
    if (!full || candidate.to - candidate.from !== 1) return one
    return { scene, candidate: abbreviation(candidate.from, full.candidate) }
  })
  const starts = new Set(known.map(({ candidate }) => candidate.from))
  const missing = [...introduced.values()].flatMap(({ scene, candidate }): Found[] => {
    const at = candidate.to + 1
    return starts.has(at) ? [] : [{ scene, candidate: abbreviation(at, candidate) }]
  })
  return merged(known, missing)
}

function abbreviation(from: number, full: Candidate): Candidate {
  const notes = [{ rule: 'brackets', word: from, points: INTRODUCED }]
  return { from, to: from + 1, type: full.type, points: INTRODUCED, notes }
}

/** The one word in brackets right behind a name. */
function inBrackets(scene: Scene, { to }: Candidate): Word | null {
  const at = closesQuote(after(scene, to)) ? to + 1 : to
  const word = after(scene, at + 1)
  if (at !== to || after(scene, at)?.surface !== '(' || after(scene, at + 2)?.surface !== ')')
    return null
  return word?.shape === 'upper' && word.surface.length >= SHORTEST ? word : null
}

/** Whether the letters are the first ones of the name's words, small words left out or not. */
function startsOf({ words }: Scene, { from, to }: Candidate, { surface }: Word): boolean {
  let all = ''
  let capitals = ''
  for (let i = from; i < to; i++) {
    const { kind, shape, form } = words[i]!
    if (kind !== 'word') continue
    for (const part of form.split('-')) all += part.slice(0, 1)
    if (isCapital(shape)) capitals += form.slice(0, 1)
  }
  const letters = surface.toLowerCase()
  return letters === all || letters === capitals || isInside(letters, all)
}

/** Whether all letters but one stand in this order, the first one first. */
function isInside(letters: string, all: string): boolean {
  if (letters.length < 3 || letters[0] !== all[0]) return false
  let at = 0
  for (const letter of letters) {
    const next = all.indexOf(letter, at)
    if (next < 0) return false
    at = next + 1
  }
  return true
}
