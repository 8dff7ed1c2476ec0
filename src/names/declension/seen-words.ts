/**
 * The folded words of a text, looked up by how they begin. A text has hundreds of them and its names ask for few: words are
 * counted when one is asked for that has their first two letters.
 */
export class SeenWords {
  readonly #forms: readonly string[]
  readonly #counts: readonly number[] | null
  readonly #heads: Int32Array
  readonly #byHead = new Map<number, ReadonlyMap<string, number>>()

  /** @param counts how often each was seen; without them a form stands as often as it was */
  constructor(forms: readonly string[], counts: readonly number[] | null = null) {
    this.#forms = forms
    this.#counts = counts
    this.#heads = new Int32Array(forms.length)
    for (let i = 0; i < forms.length; i++) this.#heads[i] = headOf(forms[i]!)
  }

  static of(seen: ReadonlyMap<string, number>): SeenWords {
    return new SeenWords([...seen.keys()], [...seen.values()])
  }

  /** Words that begin with some letters, two at least, and how often each was seen. */
  beginningWith(prefix: string): ReadonlyMap<string, number> {
    const alike = this.#with(headOf(prefix))
    if (prefix.length === HEAD || alike.size === 0) return alike
    let all = true
    for (const word of alike.keys()) all &&= word.startsWith(prefix)
    return all ? alike : new Map([...alike].filter(([word]) => word.startsWith(prefix)))
  }

  has(word: string): boolean {
    return this.#with(headOf(word)).has(word)
  }

  /** All words, and how often each was seen. */
  all(): ReadonlyMap<string, number> {
    return this.#count(() => true)
  }

  #with(head: number): ReadonlyMap<string, number> {
    const known = this.#byHead.get(head)
    if (known) return known
    const found = this.#count((at) => this.#heads[at] === head)
    this.#byHead.set(head, found)
    return found
  }

  #count(fits: (at: number) => boolean): ReadonlyMap<string, number> {
    const found = new Map<string, number>()
    for (let at = 0; at < this.#forms.length; at++) {
      if (!fits(at)) continue
      const form = this.#forms[at]!
      found.set(form, (found.get(form) ?? 0) + (this.#counts?.[at] ?? 1))
    }
    return found
  }
}

/** Letters that words are gathered by. */
export const HEAD = 2

/** The first two letters as one number. */
function headOf(word: string): number {
  return (word.charCodeAt(0) << 16) | word.charCodeAt(1)
}
