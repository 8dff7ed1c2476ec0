/** A rule that spoke, and the word it spoke of. */
export interface Note {
  readonly rule: string
  readonly word: number
  readonly points: number
}

/** Points for one reading of one stretch, with notes of what speaks for it. */
export class Tally {
  points = 0
  #notes: Note[] | null = null

  add(points: number, rule: string, word: number): void {
    this.points += points
    if (points <= 0) return
    const note = { rule, word, points }
    if (this.#notes === null) this.#notes = [note]
    else this.#notes.push(note)
  }

  get notes(): readonly Note[] {
    return this.#notes ?? NONE
  }
}

const NONE: readonly Note[] = []
