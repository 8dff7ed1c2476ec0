import type { GazetteerMatch, Opening } from '../../model/gazetteer.ts'
import { type GazetteerPack, KINDS } from './pack.ts'
import { LONGEST_ENDING, paradigmsWith } from './paradigm.ts'
import { PrefixHashes, slotOf, stepCheck, stepHash } from './prefix-hashes.ts'
import { type Unit, unitsOf } from './units.ts'

/** Nodes followed at a time from one place: each is another reading of the words so far. Names never reach it. */
const MOST_READINGS = 64

/** Forms whose words are kept: a text has most of its words from a few thousand. */
const KEPT_FORMS = 30_000

/** How many entries and names there are. */
interface Size {
  readonly entries: number
  readonly names: number
}
/** The words a form may be one of. */
interface Words {
  /** Their slots in each layer. */
  readonly slots: readonly (readonly number[])[]
  /** Nodes of the names that begin with them, in each layer. */
  readonly nodes: readonly (readonly number[])[]
  /** Whether any name does. */
  readonly opens: boolean
  /** Names that are this one word, in each layer; read when first met. */
  readonly alone: (readonly Ending[])[]
}

/** A name that ends in a node. */
type Ending = Pick<GazetteerMatch, 'entry' | 'name' | 'kind'>

/** What names are looked for in. */
interface Sentence {
  readonly units: readonly Unit[]
  readonly wordsOf: (form: string) => Words
}

/** Finds the names of packs laid over one another: each form is cut and hashed once for all. */
export class PackSearch {
  readonly layers: readonly Layer[]
  readonly size: Size
  readonly #hashes = new PrefixHashes()
  readonly #forms = new Map<string, Words>()

  readonly #wordsOfForm = (form: string): Words => this.#knownWords(form)

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

  /** As `find` of `Gazetteer`. */
  find(forms: readonly string[], openings?: readonly Opening[]): GazetteerMatch[] {
    const units = unitsOf(forms)
    const wordsOf = this.#wordsOfForm
    const found: GazetteerMatch[][] = this.layers.map(() => [])
    for (let start = 0; start < units.length; start++) {
      const unit = units[start]!
      const opening = openings?.[unit.token] ?? 'all'
      if (opening === 'none') continue
      const words = wordsOf(unit.text)
      if (!words.opens) continue
      for (const layer of this.layers) {
        if (opening === 'all' || layer.hasAdjectives)
          layer.findFrom(start, words, { units, wordsOf }, found[layer.number]!)
      }
    }
    return together(found.map((matches) => withoutCovered(matches, units)))
  }

  /** As `opens` of `Gazetteer`. */
  opens(form: string): boolean {
    return unitsOf([form]).some(({ text }) => this.#knownWords(text).opens)
  }

  /** As `#wordsOf`, which is asked of most forms many times. */
  #knownWords(form: string): Words {
    const known = this.#forms.get(form)
    if (known !== undefined) return known
    const words = this.#wordsOf(form)
    if (this.#forms.size >= KEPT_FORMS) this.#forms.clear()
    this.#forms.set(form, words)
    return words
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
  findFrom(
    start: number,
    words: Words,
    { units, wordsOf }: Sentence,
    found: GazetteerMatch[],
  ): void {
    let nodes = words.nodes[this.number] ?? NONE
    const opening = found.length
    for (let end = start; nodes.length > 0; ) {
      const place = placeOf(units[start]!, units[end]!)
      if (place) {
        const endings = end === start ? this.#alone(words) : this.#endings(nodes)
        for (const ending of endings) found.push(matchAt(place, ending))
      }
      const next = units[++end]
      if (!next?.joined) break
      nodes = this.#follow(nodes, wordsOf(next.text).slots[this.number] ?? NONE)
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
        if (!endings.some((other) => other.entry === entry && other.kind === kind))
          endings.push({ entry, name: name + this.before.names, kind })
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

function matchAt({ start, end, part }: Place, { entry, name, kind }: Ending): GazetteerMatch {
  return part ? { start, end, part, entry, name, kind } : { start, end, entry, name, kind }
}

const NONE: readonly number[] = []
const NOWHERE: Words = { slots: [], nodes: [], opens: false, alone: [] }

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

/** What the layers found as one list: by start, longest first, otherwise in the order of the layers. */
function together(found: readonly GazetteerMatch[][]): GazetteerMatch[] {
  const some = found.filter((matches) => matches.length > 0)
  if (some.length < 2) return some[0] ?? []
  return some.flat().sort((a, b) => a.start - b.start || b.end - a.end)
}

/** Leaves out names inside a word with hyphens that is, or is in, a name itself: the "York" of "New-York". */
function withoutCovered(matches: GazetteerMatch[], units: readonly Unit[]): GazetteerMatch[] {
  if (matches.length === 0 || units.every(({ opens }) => opens === 'token')) return matches
  const covered = new Set<number>()
  for (const { start, end, part } of matches) {
    if (!part) for (let token = start; token < end; token++) covered.add(token)
  }
  return matches.filter(({ start, end, part }) => !part || end - start > 1 || !covered.has(start))
}
