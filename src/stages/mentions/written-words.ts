/** Slots to begin with; twice as many whenever half of them are taken. */
const FIRST_SLOTS = 1024

/**
 * Words by how they are written, found in a text where they stand: cutting each out to look it up takes longer than
 * all else that is done with most words. Open addressing by 32-bit FNV-1a hashes (Fowler, Noll, Vo).
 */
export class WrittenWords<Word extends { readonly surface: string }> {
  /** By slot: the hash, and the number of the word from 1 on, 0 where empty. */
  #slots = new Int32Array(2 * FIRST_SLOTS)
  #words: Word[] = []

  get size(): number {
    return this.#words.length
  }

  clear(): void {
    this.#slots.fill(0)
    this.#words = []
  }

  /** The word that stands from `start` up to `end`; undefined where it was not added. */
  find(text: string, start: number, end: number): Word | undefined {
    const slots = this.#slots
    const mask = slots.length - 1
    const hash = hashOf(text, start, end)
    for (let at = (2 * hash) & mask; slots[at + 1] !== 0; at = (at + 2) & mask) {
      if (slots[at] !== hash) continue
      const word = this.#words[slots[at + 1]! - 1]!
      if (stands(word.surface, text, start, end)) return word
    }
    return undefined
  }

  /** Adds a word that is not found. */
  add(word: Word): void {
    if (4 * this.#words.length >= this.#slots.length) this.#grow()
    this.#words.push(word)
    put(this.#slots, hashOf(word.surface, 0, word.surface.length), this.#words.length)
  }

  #grow(): void {
    const old = this.#slots
    this.#slots = new Int32Array(2 * old.length)
    for (let at = 0; at < old.length; at += 2)
      if (old[at + 1] !== 0) put(this.#slots, old[at]!, old[at + 1]!)
  }
}

function put(slots: Int32Array, hash: number, number: number): void {
  const mask = slots.length - 1
  let at = (2 * hash) & mask
  while (slots[at + 1] !== 0) at = (at + 2) & mask
  slots[at] = hash
  slots[at + 1] = number
}

function hashOf(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5 | 0
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash ^ (hash >>> 15)
}

function stands(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false
  for (let i = 0; i < word.length; i++)
    if (word.charCodeAt(i) !== text.charCodeAt(start + i)) return false
  return true
}
