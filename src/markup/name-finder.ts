/** Classes of the code units that stand in names: letters of either case, hyphen, underscore, digits; 0 for others. */
const WIDTH = 64
const HYPHEN = 27
const UNDERSCORE = 28
const FIRST_DIGIT = 29

/** The class of a code unit, 0 to 63. */
export function classInName(unit: number): number {
  const small = unit | 0x20
  if (small >= 0x61 && small <= 0x7a) return small - 0x60
  if (unit >= 0x30 && unit <= 0x39) return unit - 0x30 + FIRST_DIGIT
  return unit === 0x2d ? HYPHEN : unit === 0x5f ? UNDERSCORE : 0
}

/**
 * Finds words by going from state to state, one code unit after the other (Aho and Corasick 1975). State 0 is the
 * start; what each state has found is in `found`.
 */
export class NameFinder {
  /** The state after a state and a class, at `state * 64 + class`. */
  readonly next: Uint16Array
  /** Bits of the words that end at a state. */
  readonly found: Int32Array

  /**
   * @param words of small letters, digits, hyphens and underscores, with their bits; others are never found
   * @param anywhere true where words may start at any place; else only at the start, and state 1 is that of no word
   */
  constructor(words: Iterable<readonly [string, number]>, anywhere: boolean) {
    const all = [...words]
    const most = all.reduce((sum, [word]) => sum + word.length, 2)
    const next = new Uint16Array(most * WIDTH).fill(1, WIDTH, 2 * WIDTH)
    const found = new Int32Array(most)
    let count = 2
    for (const [word, bits] of all) {
      let state = 0
      for (let i = 0; i < word.length; i++) {
        const step = state * WIDTH + classInName(word.charCodeAt(i))
        if (next[step]! < 2) next[step] = count++
        state = next[step]!
      }
      found[state]! |= bits
    }
    this.next = next.subarray(0, count * WIDTH)
    this.found = found.subarray(0, count)
    if (anywhere) goOn(this.next, this.found)
    else for (let step = 0; step < this.next.length; step++) if (next[step]! < 2) next[step] = 1
  }
}

/** Where a word breaks off, the longest end of what was read that starts another goes on. */
function goOn(next: Uint16Array, found: Int32Array): void {
  const back = new Uint16Array(found.length)
  const open = [0]
  for (let i = 0; i < open.length; i++) {
    const state = open[i]!
    const behind = back[state]! * WIDTH
    found[state]! |= found[back[state]!]!
    for (let at = 0; at < WIDTH; at++) {
      const step = state * WIDTH + at
      if (next[step]! < 2) {
        if (state !== 0) next[step] = next[behind + at]!
        continue
      }
      if (state !== 0) back[next[step]!] = next[behind + at]!
      open.push(next[step]!)
    }
  }
}
