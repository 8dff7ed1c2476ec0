/** Sets of the numbers from 0 on that grow by joining; the least number of a set is its root. */
export class DisjointSets {
  readonly #parent: Int32Array

  constructor(count: number) {
    this.#parent = Int32Array.from({ length: count }, (_, i) => i)
  }

  /** The least number of the set that a number is in. Paths are halved on the way: R. E. Tarjan, J. van Leeuwen, 1984. */
  root(number: number): number {
    const parent = this.#parent
    let at = number
    while (parent[at] !== at) {
      const up = parent[at]!
      parent[at] = parent[up]!
      at = up
    }
    return at
  }

  /** Makes two sets one. @returns its root */
  join(a: number, b: number): number {
    const [x, y] = [this.root(a), this.root(b)]
    const [low, high] = x < y ? [x, y] : [y, x]
    this.#parent[high] = low
    return low
  }
}
