import type { GazetteerMatch, Opening, ReadForm } from '../../model/gazetteer.ts'
import { type GazetteerPack, KINDS } from './pack.ts'
import { LONGEST_ENDING, paradigmsWith } from './paradigm.ts'
import { PrefixHashes, slotOf, stepCheck, stepHash } from './prefix-hashes.ts'
import {
  type Ending,
  type Place,
  type ReadUnit,
  type ReadUnits,
  Sentence,
  type Words,
} from './sentence.ts'
import { PARTING, PASSED, unitsOf } from './units.ts'

/** Nodes followed at a time from one place: each is another reading of the words so far. Names never reach it. */
const MOST_READINGS = 64

/** Forms that are kept as they were read: a text has most of its words from a few thousand. */
const KEPT_FORMS = 30_000

/** How many entries and names there are. */
interface Size {
  readonly entries: number
  readonly names: number
}

/** Finds the names of packs laid over one another: each form is cut and hashed once for all. */
export class PackSearch {
  readonly layers: readonly Layer[]
  readonly size: Size
  readonly #hashes = new PrefixHashes()
  readonly #forms = new Map<string, ReadUnits>()
  readonly #sentence = new Sentence()

  constructor(packs: readonly GazetteerPack[]) {
    const layers: Layer[] = []
    let size = { entries: 0, names: 0 }
    for (const pack of packs) {
      layers.push(new Layer(pack, layers.length, size))
      const { entryTypes, nameKinds } = pack
      size = { entries: size.entries + entryTypes.length, names: size.names + nameKinds.length }
    }
    this.layers = layers
    this.size = size
  }

  /** As `findIn` of `Gazetteer`. */
  find(forms: readonly ReadForm[], openings?: readonly Opening[]): GazetteerMatch[] {
    const sentence = this.#sentence
    sentence.read(forms as readonly ReadUnits[])
    const found: GazetteerMatch[][] = this.layers.map(() => [])
    for (let start = 0; start < sentence.length; start++) {
      if (!sentence.units[start]!.words.opens) continue
      const opening = openings?.[sentence.tokens[start]!] ?? 'all'
      if (opening === 'none') continue
      for (const layer of this.layers) {
        if (opening === 'all' || layer.hasAdjectives)
          layer.findFrom(start, sentence, found[layer.number]!)
      }
    }
    return together(sentence.hasParts ? found.map(withoutCovered) : found)
  }

  /** As `read` of `Gazetteer`. */
  read(form: string): ReadUnits {
    const known = this.#forms.get(form)
    if (known !== undefined) return known
    const read = this.#read(form)
    if (this.#forms.size >= KEPT_FORMS) this.#forms.clear()
    this.#forms.set(form, read)
    return read
  }

  #read(form: string): ReadUnits {
    const units = unitsOf(form)
    if (units === PASSED) return PASSED_FORM
    if (units === PARTING) return PARTING_FORM
    const read = units.map((unit): ReadUnit => ({ ...unit, words: this.#wordsOf(unit.text) }))
    // Nearly all words are in no name.
    if (read.length === 1 && read[0]!.words === NOWHERE && read[0]!.text === form) return NO_NAMES
    return { units: read, opens: read.some(({ words }) => words.opens), parts: false }
  }

  /** The words a form may be one of: any of its stems, with an ending of theirs. */
  #wordsOf(form: string): Words {
    const hashes = this.#hashes
    hashes.read(form)
    let found: number[][] | undefined
    const least = Math.max(1, form.length - LONGEST_ENDING)
    for (let letters = form.length; letters >= least; letters--) {
      const paradigms = paradigmsWith(form.slice(letters))
      if (paradigms === undefined) continue
      const place = hashes.place(letters)
      const check = hashes.check(letters)
      for (const { number, pack } of this.layers) {
        const { wordChecks, wordParadigms } = pack
        let slot = slotOf(place, wordChecks.length)
        for (; wordChecks[slot] !== 0; slot = slot + 1 === wordChecks.length ? 0 : slot + 1) {
          if (wordChecks[slot] !== check || !paradigms.has(wordParadigms[slot]!)) continue
          found ??= this.layers.map(() => [])
          found[number]!.push(slot)
        }
      }
    }
    if (!found) return NOWHERE
    const nodes = this.layers.map(({ number, pack }) =>
      found[number]!.map((slot) => pack.wordNodes[slot]!).filter((node) => node !== 0),
    )
    return { slots: found, nodes, opens: nodes.some(({ length }) => length > 0), alone: [] }
  }
}

/** One pack among others. */
class Layer {
  readonly pack: GazetteerPack
  readonly number: number
  /** What the layers below have: its own numbers go on from there. */
  readonly before: Size
  readonly hasAdjectives: boolean

  constructor(pack: GazetteerPack, number: number, before: Size) {
    this.pack = pack
    this.number = number
    this.before = before
    const { nameKinds } = pack
    this.hasAdjectives =
      nameKinds.includes(KINDS.indexOf('adjective')) || nameKinds.includes(KINDS.indexOf('demonym'))
  }

  /** Adds the names that begin with a unit, longest first. */
  findFrom(start: number, sentence: Sentence, found: GazetteerMatch[]): void {
    const { words } = sentence.units[start]!
    let nodes = words.nodes[this.number] ?? NONE
    const opening = found.length
    for (let end = start; nodes.length > 0; ) {
      const place = sentence.place(start, end)
      if (place) {
        const endings = end === start ? this.#alone(words) : this.#endings(nodes)
        for (const ending of endings) found.push(matchAt(place, ending))
      }
      end++
      if (!sentence.isJoined(end)) break
      nodes = this.#follow(nodes, sentence.units[end]!.words.slots[this.number] ?? NONE)
    }
    // Found shortest first; names of one place stay in the order of their entry.
    if (found.length > opening && found[opening]!.end !== found.at(-1)!.end)
      found.push(...found.splice(opening).sort((a, b) => b.end - a.end))
  }

  #follow(nodes: readonly number[], words: readonly number[]): number[] {
    const { stepChecks, stepTo } = this.pack
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

  #alone(words: Words): readonly Ending[] {
    const known = words.alone[this.number]
    if (known) return known
    const own = this.#endings(words.nodes[this.number] ?? NONE)
    words.alone[this.number] = own
    return own
  }

  /** Names that end in some nodes: the same name in two languages, or by two readings of a form, is one. */
  #endings(nodes: readonly number[]): readonly Ending[] {
    const { nodeStarts, nodeNames, nameKinds } = this.pack
    const endings: Ending[] = []
    for (const node of nodes) {
      for (let i = nodeStarts[node]!; i < nodeStarts[node + 1]!; i++) {
        const name = nodeNames[i]!
        const entry = this.#entryOf(name)
        const kind = KINDS[nameKinds[name]!]!
        const known = endings.find((other) => other.entry === entry && other.kind === kind)
        const number = name + this.before.names
        if (!known) endings.push({ entry, name: number, kind })
        else if (known.name !== number) known.others = [...(known.others ?? []), number]
      }
    }
    return endings
  }

  /** Names lie in the order of their entries, so the entry is found by halving. */
  #entryOf(name: number): number {
    const { entryNames } = this.pack
    let low = 0
    let high = entryNames.length - 1
    while (high - low > 1) {
      const middle = (low + high) >>> 1
      if (entryNames[middle]! <= name) low = middle
      else high = middle
    }
    return low + this.before.entries
  }
}

function matchAt({ start, end, part }: Place, ending: Ending): GazetteerMatch {
  return part ? { start, end, part, ...ending } : { start, end, ...ending }
}

const NONE: readonly number[] = []
const NOWHERE: Words = { slots: [], nodes: [], opens: false, alone: [] }
const PASSED_FORM: ReadUnits = { units: [], opens: false, parts: false }
const PARTING_FORM: ReadUnits = { units: [], opens: false, parts: true }
/** A word without parts that no name has: its length is never asked for. */
const NO_NAMES: ReadUnits = {
  units: [{ text: '', from: 0, to: 0, opens: 'token', closes: 'token', words: NOWHERE }],
  opens: false,
  parts: false,
}

/** What the layers found as one list: by start, longest first, otherwise in the order of the layers. */
function together(found: readonly GazetteerMatch[][]): GazetteerMatch[] {
  const some = found.filter((matches) => matches.length > 0)
  if (some.length < 2) return some[0] ?? []
  return some.flat().sort((a, b) => a.start - b.start || b.end - a.end)
}

/** Leaves out names inside a word with hyphens that is, or is in, a name itself: the "York" of "New-York". */
function withoutCovered(matches: GazetteerMatch[]): GazetteerMatch[] {
  if (matches.length === 0) return matches
  const covered = new Set<number>()
  for (const { start, end, part } of matches) {
    if (!part) for (let token = start; token < end; token++) covered.add(token)
  }
  return matches.filter(({ start, end, part }) => !part || end - start > 1 || !covered.has(start))
}
