/** A rule that spoke, and the word it spoke of. */
export interface Note {
  readonly rule: string
  readonly word: number
  readonly points: number
}

/** Points for one reading of one stretch; notes are taken only of those that are kept. */
export class Tally {
  points = 0
  readonly notes: Note[] | null

  constructor(noting: boolean) {
    this.notes = noting ? [] : null
  }

  add(points: number, rule: string, word: number): void {
    this.points += points
    if (this.notes && points > 0) this.notes.push({ rule, word, points })
  }
}
