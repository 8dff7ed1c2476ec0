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
    const states: number[][] = [new Array(WIDTH).fill(0), new Array(WIDTH).fill(1)]
    const found = [0, 0]
    for (const [word, bits] of words) {
      let state = 0
      for (const character of word) {
        const own = states[state]!
        const at = classInName(character.charCodeAt(0))
        if (own[at]! < 2) {
          own[at] = states.length
          states.push(new Array(WIDTH).fill(0))
          found.push(0)
        }
        state = own[at]!
      }
      found[state]! |= bits
    }
    if (anywhere) goOn(states, found)
    else for (const own of states) for (const [at, to] of own.entries()) if (to < 2) own[at] = 1
    this.next = Uint16Array.from(states.flat())
    this.found = Int32Array.from(found)
  }
}

/** Where a word breaks off, the longest end of what was read that starts another goes on. */
function goOn(states: readonly number[][], found: number[]): void {
  const back = new Array<number>(states.length).fill(0)
  const open = [0]
  for (let i = 0; i < open.length; i++) {
    const state = open[i]!
    const behind = states[back[state]!]!
    found[state]! |= found[back[state]!]!
    for (const [at, to] of states[state]!.entries()) {
      if (to < 2) {
        if (state !== 0) states[state]![at] = behind[at]!
        continue
      }
      if (state !== 0) back[to] = behind[at]!
      open.push(to)
    }
  }
}
