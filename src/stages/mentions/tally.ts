/** A rule that spoke, and the word it spoke of. */
export interface Note {
  readonly rule: string
  readonly word: number
  readonly points: number
}

/** Points for one reading of one stretch, with what speaks for it; to be used again for the next one. */
export class Tally {
  points = 0
  #count = 0
  readonly #rules: string[] = []
  readonly #words: number[] = []
  readonly #points: number[] = []

  /** Nothing so far. */
  reset(): void {
    this.points = 0
    this.#count = 0
  }

  add(points: number, rule: string, word: number): void {
    this.points += points
    if (points <= 0) return
    const at = this.#count++
    this.#rules[at] = rule
    this.#words[at] = word
    this.#points[at] = points
  }

  notes(): Note[] {
    const notes: Note[] = []
    for (let i = 0; i < this.#count; i++)
      notes.push({ rule: this.#rules[i]!, word: this.#words[i]!, points: this.#points[i]! })
    return notes
  }
}
