import type { RemovedKind } from '../../model/document.ts'

/** Why a paragraph is not part of an article's body. */
export interface Fate {
  readonly kind: RemovedKind
  readonly reason: string
}

/** The paragraphs of one article with what has been decided about them so far. */
export class Fates {
  readonly #fates = new Map<number, Fate>()
  readonly indexes: readonly number[]

  /** @param indexes of the article's paragraphs in the source, ascending */
  constructor(indexes: readonly number[]) {
    this.indexes = indexes
  }

  /** Takes a paragraph out; the first decision stands. */
  remove(index: number, kind: RemovedKind, reason: string): void {
    if (!this.#fates.has(index)) this.#fates.set(index, { kind, reason })
  }

  fateOf(index: number): Fate | undefined {
    return this.#fates.get(index)
  }

  /** Indexes not taken out, ascending. */
  open(): number[] {
    return this.indexes.filter((index) => !this.#fates.has(index))
  }
}
