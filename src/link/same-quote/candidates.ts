import { addTo } from '../../text/add-to.ts'
import { shingles } from '../../text/shingle.ts'
import { isFormula } from './judge.ts'
import type { Said } from './said.ts'
import * as limit from './thresholds.ts'

/** Quotations that may be one utterance. */
export type Candidate = readonly [Said, Said]

/** Printings with the very same words, language and speaker; the first stands for all. */
export type Printings = readonly Said[]

/** Those with the same words, language and speaker in one list, the earliest first; what is printed most often first. */
export function samePrintings(members: readonly Said[]): Printings[] {
  const lists = new Map<string, Said[]>()
  for (const said of members) {
    addTo(lists, `${said.language} ${said.speaker} ${said.wording}`, said)
  }
  return [...lists.values()]
    .flatMap(byOccasion)
    .sort((a, b) => b.length - a.length || a[0]!.number - b[0]!.number)
}

/** Parts printings of a formula where days lie between one and the first of its occasion. */
function byOccasion(printings: readonly Said[]): Said[][] {
  const occasions: Said[][] = []
  for (const said of [...printings].sort((a, b) => earlier(a, b) || a.number - b.number)) {
    const first = occasions.at(-1)?.[0]
    if (!first || isFormula(first, said, said.stems.length)) occasions.push([said])
    else occasions.at(-1)!.push(said)
  }
  return occasions
}

function earlier(a: Said, b: Said): number {
  return a.instant === b.instant ? 0 : a.instant - b.instant
}

/** Quotations that share rare words. Linear in the words: a word leads to 16 others at most. */
export function sharingWords(members: readonly Said[]): Candidate[] {
  return sharing(members, tellingStems, limit.SHARED_KEYS)
}

/** Quotations with a dozen words in a row in common. */
export function sharingRuns(members: readonly Said[]): Candidate[] {
  return sharing(members, ({ stems }) => new Set(shingles(stems, limit.LONG_WORDS)), 1)
}

function tellingStems({ stems, telling }: Said): Set<number> {
  return new Set(stems.filter((_, i) => telling[i] === 1))
}

function sharing<Key extends string | number>(
  members: readonly Said[],
  keysOf: (said: Said) => ReadonlySet<Key>,
  least: number,
): Candidate[] {
  const counts = new Map<Key, number>()
  for (const said of members) {
    for (const key of keysOf(said)) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const first = new Map<Key, number[]>()
  return members.flatMap((said, number): Candidate[] => {
    const met = new Map<number, number>()
    for (const key of rarest(keysOf(said), counts)) {
      const others = first.get(key) ?? []
      for (const other of others) met.set(other, (met.get(other) ?? 0) + 1)
      if (others.length < limit.COMPARED) addTo(first, key, number)
    }
    return [...met]
      .filter(([, shared]) => shared >= least)
      .map(([other]) => [members[other]!, said] as const)
  })
}

/** Of keys that others have too, the rarest. */
function rarest<Key extends string | number>(
  keys: ReadonlySet<Key>,
  counts: ReadonlyMap<Key, number>,
): Key[] {
  return [...keys]
    .filter((key) => counts.get(key)! > 1)
    .sort((a, b) => counts.get(a)! - counts.get(b)! || (a < b ? -1 : 1))
    .slice(0, limit.KEYS)
}
