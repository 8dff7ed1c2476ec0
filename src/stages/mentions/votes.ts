import type { MentionType } from '../../model/mention.ts'

/** How many clear names are of each type. */
export type Counts = ReadonlyMap<MentionType, number>

/** Share of names that are of a type, squared; 0 where there are none. */
export function shareOf(counts: Counts | undefined, type: MentionType): number {
  const own = counts?.get(type)
  if (!own) return 0
  let all = 0
  for (const count of counts!.values()) all += count
  return (own / all) ** 2
}

/** What the clear names of a document say for the unclear ones. */
export class Votes {
  readonly #names = new Map<string, Map<MentionType, number>>()
  readonly #surnames = new Map<string, number>()
  readonly #openers = new Set<string>()
  /** Words that are written otherwise too, and whether they are written small. */
  readonly #small = new Map<string, boolean>()
  readonly #capital = new Map<string, number>()

  /** A name by the stems of its words, blanks between, and what it was taken for. */
  add(stems: string, type: MentionType): void {
    const counts = this.#names.get(stems) ?? new Map<MentionType, number>()
    counts.set(type, (counts.get(type) ?? 0) + 1)
    this.#names.set(stems, counts)
    const blank = stems.indexOf(' ')
    this.#openers.add(blank < 0 ? stems : stems.slice(0, blank))
    if (type === 'person' && stems.includes(' ')) {
      const surname = stems.slice(stems.lastIndexOf(' ') + 1)
      this.#surnames.set(surname, (this.#surnames.get(surname) ?? 0) + 1)
    }
  }

  /** A word that is a surname in a full name, whichever word of it. */
  addSurname(stem: string): void {
    this.#surnames.set(stem, (this.#surnames.get(stem) ?? 0) + 1)
  }

  /** A word that may be asked about, as all that are not written small; to be told before those that are. */
  expect(stem: string): void {
    this.#small.set(stem, false)
  }

  /** A word that is written small here. */
  seeSmall(stem: string): void {
    if (this.#small.has(stem)) this.#small.set(stem, true)
  }

  /** A word that is written with a capital inside a sentence. */
  seeCapital(stem: string): void {
    this.#capital.set(stem, (this.#capital.get(stem) ?? 0) + 1)
  }

  /** True while no name is clear. */
  get isEmpty(): boolean {
    return this.#names.size === 0
  }

  /** Whether a clear name begins with this word, and whether one has just these. */
  opens(stem: string): boolean {
    return this.#openers.has(stem)
  }

  has(stems: string): boolean {
    return this.#names.has(stems)
  }

  /** What the clear names of these stems are. */
  for(stems: string): Counts | undefined {
    return this.#names.get(stems)
  }

  /** Whether a full name of the document ends in this word. */
  isSurname(stem: string): boolean {
    return this.#surnames.has(stem)
  }

  isSmall(stem: string): boolean {
    return this.#small.get(stem) === true
  }

  isCapital(stem: string): boolean {
    return this.#capital.has(stem)
  }

  /** How often the word is written with a capital inside sentences. */
  capitals(stem: string): number {
    return this.#capital.get(stem) ?? 0
  }
}
