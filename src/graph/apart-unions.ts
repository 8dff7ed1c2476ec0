import { DisjointSets } from './disjoint-sets.ts'

/** Groups of numbers that grow by joining, some of which may never meet. */
export class ApartUnions {
  readonly #sets: DisjointSets
  /** For a group, by its root, the roots of those it is kept apart from. */
  readonly #apart = new Map<number, Set<number>>()

  constructor(count: number) {
    this.#sets = new DisjointSets(count)
  }

  root(number: number): number {
    return this.#sets.root(number)
  }

  /** Keeps two numbers apart for ever; of one group already, they stay in it. */
  part(a: number, b: number): void {
    const [x, y] = [this.root(a), this.root(b)]
    if (x === y) return
    this.#apartOf(x).add(y)
    this.#apartOf(y).add(x)
  }

  /** Joins the groups of two numbers, unless they are kept apart. @returns whether they are one */
  join(a: number, b: number): boolean {
    const [x, y] = [this.root(a), this.root(b)]
    if (x === y) return true
    if (this.#apart.get(x)?.has(y)) return false
    const low = this.#sets.join(x, y)
    const high = low === x ? y : x
    for (const other of this.#apart.get(high) ?? []) {
      this.#apartOf(low).add(other)
      this.#apartOf(other).delete(high)
      this.#apartOf(other).add(low)
    }
    this.#apart.delete(high)
    return true
  }

  #apartOf(root: number): Set<number> {
    const known = this.#apart.get(root)
    if (known) return known
    const made = new Set<number>()
    this.#apart.set(root, made)
    return made
  }
}
