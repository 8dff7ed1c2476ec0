import type { GazetteerMatch, NameKind } from '../../model/gazetteer.ts'
import { type GazetteerPack, KINDS } from './pack.ts'
import { mayEnd } from './paradigm.ts'
import { PrefixHashes, slotOf, stepCheck, stepHash } from './prefix-hashes.ts'
import { type Unit, unitsOf } from './units.ts'

/** Nodes followed at a time from one place: each is another reading of the words so far. Names never reach it. */
const MOST_READINGS = 64

/** Forms whose words are kept: a text has most of its words from a few thousand. */
const KEPT_FORMS = 30_000

/** Finds the names of one pack. */
export class PackSearch {
  readonly #pack: GazetteerPack
  readonly #hashes = new PrefixHashes()
  readonly #forms = new Map<string, readonly number[]>()

  constructor(pack: GazetteerPack) {
    this.#pack = pack
  }

  /** As `find` of `Gazetteer`. */
  find(forms: readonly string[]): GazetteerMatch[] {
    const units = unitsOf(forms)
    const words = units.map(({ text }) => this.#knownWords(text))
    const found: GazetteerMatch[] = []
    for (let start = 0; start < units.length; start++) {
      if (words[start] !== NONE) this.#findFrom(start, units, words, found)
    }
    return withoutCovered(found, units)
  }

  /** As `#wordsOf`, which is asked of most forms many times. */
  #knownWords(form: string): readonly number[] {
    const known = this.#forms.get(form)
    if (known !== undefined) return known
    const words = this.#wordsOf(form)
    if (this.#forms.size >= KEPT_FORMS) this.#forms.clear()
    this.#forms.set(form, words)
    return words
  }

  /** Slots of the words a form may be one of: any of its stems, with an ending of theirs. */
  #wordsOf(form: string): readonly number[] {
    const { wordChecks, wordParadigms } = this.#pack
    const hashes = this.#hashes
    hashes.read(form)
    let found: number[] | undefined
    for (let letters = form.length; letters >= hashes.least && letters > 0; letters--) {
      const check = hashes.checks[letters - hashes.least]!
      let slot = slotOf(hashes.places[letters - hashes.least]!, wordChecks.length)
      for (; wordChecks[slot] !== 0; slot = slot + 1 === wordChecks.length ? 0 : slot + 1) {
        if (wordChecks[slot] !== check) continue
        if (mayEnd(wordParadigms[slot]!, form.slice(letters))) found = [...(found ?? []), slot]
      }
    }
    return found ?? NONE
  }

  #findFrom(
    start: number,
    units: readonly Unit[],
    words: readonly (readonly number[])[],
    found: GazetteerMatch[],
  ): void {
    const { wordNodes } = this.#pack
    let nodes: number[] = []
    for (const word of words[start]!) {
      const node = wordNodes[word]!
      if (node !== 0) nodes.push(node)
    }
    const opening = found.length
    for (let end = start; nodes.length > 0; ) {
      const place = placeOf(units[start]!, units[end]!)
      if (place) for (const node of nodes) this.#take(node, place, found)
      const next = units[++end]
      if (!next?.joined) break
      nodes = this.#follow(nodes, words[end]!)
    }
    // Found shortest first; names of one place stay in the order of their entry.
    found.push(...found.splice(opening).sort((a, b) => b.end - a.end))
  }

  #follow(nodes: readonly number[], words: readonly number[]): number[] {
    const { stepChecks, stepTo } = this.#pack
    const next: number[] = []
    for (const node of nodes) {
      for (const word of words) {
        const check = stepCheck(node, word)
        let slot = slotOf(stepHash(node, word), stepChecks.length)
        while (stepChecks[slot] !== 0 && stepChecks[slot] !== check) {
          slot = slot + 1 === stepChecks.length ? 0 : slot + 1
        }
        if (stepChecks[slot] === check && next.length < MOST_READINGS) next.push(stepTo[slot]!)
      }
    }
    return next
  }

  #take(node: number, place: Place, found: GazetteerMatch[]): void {
    const { nodeStarts, nodeNames, nameKinds } = this.#pack
    for (let i = nodeStarts[node]!; i < nodeStarts[node + 1]!; i++) {
      const name = nodeNames[i]!
      const entry = this.#entryOf(name)
      const kind = KINDS[nameKinds[name]!]!
      // The same name in two languages, or by two readings of a form, is one match.
      const known = isKnown(found, place, entry, kind)
      if (!known) found.push({ ...place, entry, name, kind })
    }
  }

  /** Names lie in the order of their entries, so the entry is found by halving. */
  #entryOf(name: number): number {
    const { entryNames } = this.#pack
    let low = 0
    let high = entryNames.length - 1
    while (high - low > 1) {
      const middle = (low + high) >>> 1
      if (entryNames[middle]! <= name) low = middle
      else high = middle
    }
    return low
  }
}

/** Whether the last matches, those from one start, have it. */
function isKnown(
  found: readonly GazetteerMatch[],
  place: Place,
  entry: number,
  kind: NameKind,
): boolean {
  for (let i = found.length - 1; i >= 0; i--) {
    const match = found[i]!
    if (match.start !== place.start) return false
    if (match.entry !== entry || match.kind !== kind || match.end !== place.end) continue
    const { part } = match
    if (part?.start === place.part?.start && part?.end === place.part?.end) return true
  }
  return false
}

const NONE: readonly number[] = []

type Place = Pick<GazetteerMatch, 'start' | 'end' | 'part'>

/**
 * The place from one unit to another; null where it would begin or end inside a word with a hyphen that goes on
 * in the next. An apostrophe is an edge anywhere: "China's", "l'Ukraine".
 */
function placeOf(first: Unit, last: Unit): Place | null {
  const place = { start: first.token, end: last.token + 1 }
  if (first.opens === 'token' && last.closes === 'token') return place
  const inner = first.opens === 'hyphen' || last.closes === 'hyphen'
  if (inner && first.token !== last.token) return null
  return { ...place, part: { start: first.from, end: last.to } }
}

/** Leaves out names inside a word with hyphens that is, or is in, a name itself: the "York" of "New-York". */
function withoutCovered(matches: GazetteerMatch[], units: readonly Unit[]): GazetteerMatch[] {
  if (units.every(({ opens }) => opens === 'token')) return matches
  const covered = new Set<number>()
  for (const { start, end, part } of matches) {
    if (!part) for (let token = start; token < end; token++) covered.add(token)
  }
  return matches.filter(({ start, end, part }) => !part || end - start > 1 || !covered.has(start))
}
