import { growing16, growing32 } from './growing.ts'
import type { GazetteerPack } from './pack.ts'
import { PrefixHashes, slotOf, stepCheck, stepHash } from './prefix-hashes.ts'

/** Share of the slots of a table that are taken: fuller ones are searched longer. */
const LOAD = 0.75

/** A hash table from keys to their numbers, kept half empty while it grows. */
class Index {
  #slots = new Uint32Array(1024)
  #taken = 0
  readonly #hash: (item: number) => number

  /** @param hash of an item by its number */
  constructor(hash: (item: number) => number) {
    this.#hash = hash
  }

  /** The number of the item with this hash that `is` the one, or null. */
  find(hash: number, is: (item: number) => boolean): number | null {
    const slots = this.#slots
    for (let slot = slotOf(hash, slots.length); ; slot = (slot + 1) % slots.length) {
      const item = slots[slot]!
      if (item === 0) return null
      if (is(item - 1)) return item - 1
    }
  }

  add(item: number): void {
    if (2 * this.#taken >= this.#slots.length) this.#grow()
    this.#put(item)
    this.#taken++
  }

  #put(item: number): void {
    const slots = this.#slots
    let slot = slotOf(this.#hash(item), slots.length)
    while (slots[slot] !== 0) slot = (slot + 1) % slots.length
    slots[slot] = item + 1
  }

  #grow(): void {
    this.#slots = new Uint32Array(this.#slots.length * 2)
    for (let item = 0; item < this.#taken; item++) this.#put(item)
  }
}

/** The words of names and the steps between them while a gazetteer is built. */
export class NameTrie {
  readonly #hashes = new PrefixHashes()
  readonly #wordPlaces = growing32()
  readonly #wordChecks = growing32()
  readonly #wordParadigms = growing16()
  readonly #wordNodes = growing32()
  readonly #words = new Index((word) => this.#wordPlaces.at(word))
  readonly #stepFrom = growing32()
  readonly #stepWord = growing32()
  readonly #stepTo = growing32()
  readonly #steps = new Index((step) => this.#stepHash(step))
  /** Nodes and the names that end in them, in the order they came. */
  readonly #endNodes = growing32()
  readonly #endNames = growing32()
  #nodes = 0

  /** The number of a word, known by its stem and its paradigm. */
  word(stem: string, paradigm: number): number {
    const hashes = this.#hashes
    hashes.read(stem)
    const [place, check] = [hashes.place(stem.length), hashes.check(stem.length)]
    const known = this.#words.find(
      place,
      (word) => this.#wordChecks.at(word) === check && this.#wordParadigms.at(word) === paradigm,
    )
    if (known !== null) return known
    this.#wordPlaces.push(place)
    this.#wordChecks.push(check)
    this.#wordNodes.push(0)
    const word = this.#wordParadigms.push(paradigm)
    this.#words.add(word)
    return word
  }

  /** Has a name end where these words lead. */
  add(words: readonly number[], name: number): void {
    let node = 0
    for (const word of words) node = node === 0 ? this.#opening(word) : this.#next(node, word)
    this.#endNodes.push(node)
    this.#endNames.push(name)
  }

  #opening(word: number): number {
    const known = this.#wordNodes.at(word)
    if (known !== 0) return known
    this.#wordNodes.set(word, ++this.#nodes)
    return this.#nodes
  }

  #next(node: number, word: number): number {
    const known = this.#steps.find(
      stepHash(node, word),
      (step) => this.#stepFrom.at(step) === node && this.#stepWord.at(step) === word,
    )
    if (known !== null) return this.#stepTo.at(known)
    this.#stepFrom.push(node)
    this.#stepWord.push(word)
    this.#steps.add(this.#stepTo.push(++this.#nodes))
    return this.#nodes
  }

  #stepHash(step: number): number {
    return stepHash(this.#stepFrom.at(step), this.#stepWord.at(step))
  }

  /** The tables of a pack that hold words, steps and what ends in nodes. */
  finish() {
    const { slotOfWord, ...words } = this.#finishWords()
    return {
      ...words,
      ...this.#finishSteps(slotOfWord),
      ...this.#finishNodes(),
    } satisfies Partial<GazetteerPack>
  }

  #finishWords() {
    const count = this.#wordChecks.length
    const slots = Math.ceil(count / LOAD) + 1
    const wordChecks = new Uint32Array(slots)
    const wordParadigms = new Uint16Array(slots)
    const wordNodes = new Uint32Array(slots)
    const slotOfWord = new Uint32Array(count)
    for (let word = 0; word < count; word++) {
      let slot = slotOf(this.#wordPlaces.at(word), slots)
      while (wordChecks[slot] !== 0) slot = (slot + 1) % slots
      wordChecks[slot] = this.#wordChecks.at(word)
      wordParadigms[slot] = this.#wordParadigms.at(word)
      wordNodes[slot] = this.#wordNodes.at(word)
      slotOfWord[word] = slot
    }
    return { wordChecks, wordParadigms, wordNodes, slotOfWord }
  }

  #finishSteps(slotOfWord: Uint32Array) {
    const slots = Math.ceil(this.#stepTo.length / LOAD) + 1
    const stepChecks = new Uint32Array(slots)
    const stepTo = new Uint32Array(slots)
    for (let step = 0; step < this.#stepTo.length; step++) {
      const [from, word] = [this.#stepFrom.at(step), slotOfWord[this.#stepWord.at(step)]!]
      let slot = slotOf(stepHash(from, word), slots)
      while (stepChecks[slot] !== 0) slot = (slot + 1) % slots
      stepChecks[slot] = stepCheck(from, word)
      stepTo[slot] = this.#stepTo.at(step)
    }
    return { stepChecks, stepTo }
  }

  /** Sorts names by the node they end in, by counting. */
  #finishNodes() {
    const nodeStarts = new Uint32Array(this.#nodes + 2)
    const count = this.#endNodes.length
    for (let i = 0; i < count; i++) nodeStarts[this.#endNodes.at(i) + 1]!++
    for (let node = 1; node < nodeStarts.length; node++) nodeStarts[node]! += nodeStarts[node - 1]!
    const nodeNames = new Uint32Array(count)
    const next = nodeStarts.slice()
    for (let i = 0; i < count; i++) nodeNames[next[this.#endNodes.at(i)]!++] = this.#endNames.at(i)
    return { nodeStarts, nodeNames }
  }
}
