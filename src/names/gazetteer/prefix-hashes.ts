import { LONGEST_ENDING } from './paradigm.ts'

/** Hashes of the prefixes of one word at a time, two of 32 bits each: together they stand for the letters. */
export class PrefixHashes {
  #length = 0
  /** By how many letters a prefix lacks; not spread yet, for most prefixes are never looked up. */
  readonly #places = new Int32Array(LONGEST_ENDING + 1)
  readonly #checks = new Int32Array(LONGEST_ENDING + 1)

  /** Hashes all prefixes of `word` that lack no more than the longest ending. */
  read(word: string): void {
    const { length } = word
    this.#length = length
    let place = 0x811c9dc5
    let check = 0x9e3779b9
    if (length <= LONGEST_ENDING) this.#keep(length, place, check)
    for (let i = 0; i < length; ) {
      const unit = word.charCodeAt(i)
      place = Math.imul(place ^ unit, 0x01000193)
      check = Math.imul(check + unit, 0x85ebca6b)
      check ^= check >>> 13
      const lacks = length - ++i
      if (lacks <= LONGEST_ENDING) this.#keep(lacks, place, check)
    }
  }

  #keep(lacks: number, place: number, check: number): void {
    this.#places[lacks] = place
    this.#checks[lacks] = check
  }

  /** Says where to look for the first `letters` of the word, which lack no more than the longest ending. */
  place(letters: number): number {
    return mix(this.#places[this.#length - letters]!)
  }

  /** Says whether they are found; never 0. */
  check(letters: number): number {
    return mix(this.#checks[this.#length - letters]!) || 1
  }
}

/** Spreads 32 bits over all of them (the finaliser of MurmurHash3, Austin Appleby, public domain). */
export function mix(hash: number): number {
  let bits = hash
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b)
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35)
  return (bits ^ (bits >>> 16)) >>> 0
}

/** The slot of a table of `slots` that a hash points to. */
export function slotOf(hash: number, slots: number): number {
  return Math.floor((hash * slots) / 0x1_0000_0000)
}

/** Says, with the place its hash points to, which step lies in a slot; never 0. */
export function stepCheck(node: number, word: number): number {
  return mix(Math.imul(node, 0x85ebca6b) + Math.imul(word, 0xc2b2ae35)) || 1
}

/** Hash of the step from one node to the next by a word. */
export function stepHash(node: number, word: number): number {
  return mix(Math.imul(node, 0x9e3779b1) ^ word)
}
