/** Letters of a word that are compared: what most endings leave alone. */
const STEM = 5
/** Fewest letters of a word that says what a text is about. */
const TELLING = 4
const WORD = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}]+/gu
const IDEOGRAPH = /[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]/u
/** Code units from here on may be of scripts without blanks, or half of a character. */
const FIRST_IDEOGRAPH = 0x2e80

/** What code units below that are, each looked up by pattern once. */
const OTHER = 1
const IN_WORD = 2
const classes = new Uint8Array(FIRST_IDEOGRAPH)

function isInWord(unit: number): boolean {
  if (classes[unit] === 0) {
    classes[unit] = /[\p{L}\p{N}]/u.test(String.fromCharCode(unit)) ? IN_WORD : OTHER
  }
  return classes[unit] === IN_WORD
}

/** The stems of a page's words as numbers from 0 on, the same number for the same stem. */
export class Stems {
  readonly #numbers = new Map<string, number>()

  /** How many there are so far. */
  get count(): number {
    return this.#numbers.size
  }

  /** Stems of the telling words of a folded text; of ideographs, pairs. */
  of(folded: string): readonly number[] {
    const found: number[] = []
    let start = -1
    for (let at = 0; at < folded.length; at++) {
      const unit = folded.charCodeAt(at)
      if (unit >= FIRST_IDEOGRAPH) return this.#byPattern(folded)
      if (isInWord(unit)) {
        if (start < 0) start = at
      } else if (start >= 0) {
        this.#addWord(found, folded, start, at)
        start = -1
      }
    }
    if (start >= 0) this.#addWord(found, folded, start, folded.length)
    return found
  }

  #addWord(found: number[], folded: string, start: number, end: number): void {
    if (end - start < TELLING) return
    found.push(this.#number(folded.slice(start, Math.min(end, start + STEM))))
  }

  #byPattern(folded: string): readonly number[] {
    const found: number[] = []
    const ideographs = IDEOGRAPH.test(folded)
    let before = ''
    for (const word of folded.match(WORD) ?? []) {
      if (ideographs && IDEOGRAPH.test(word)) {
        if (before !== '') found.push(this.#number(before + word))
        before = word
        continue
      }
      before = ''
      if (word.length >= TELLING) found.push(this.#number(word.slice(0, STEM)))
    }
    return found
  }

  #number(stem: string): number {
    const known = this.#numbers.get(stem)
    if (known !== undefined) return known
    const number = this.#numbers.size
    this.#numbers.set(stem, number)
    return number
  }
}

/** A set of small numbers that is emptied at no cost. */
export class NumberSet {
  readonly #rounds: Int32Array
  #round = 0

  constructor(count: number) {
    this.#rounds = new Int32Array(count)
  }

  clear(): void {
    this.#round++
  }

  /** Adds a number; false where it was in. */
  add(number: number): boolean {
    if (this.#rounds[number] === this.#round) return false
    this.#rounds[number] = this.#round
    return true
  }
}
