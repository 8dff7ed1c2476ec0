/**
 * Places of a longest common subsequence of two sequences, ascending in both (Hunt & McIlroy 1976, quadratic form): time
 * and memory grow with the product of the lengths, which the caller keeps small.
 */
export function commonPairs<T>(a: ArrayLike<T>, b: ArrayLike<T>): [a: number, b: number][] {
  const width = b.length + 1
  const table = new Uint32Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const cell = i * width + j
      table[cell] =
        a[i] === b[j]
          ? table[cell + width + 1]! + 1
          : Math.max(table[cell + width]!, table[cell + 1]!)
    }
  }
  const pairs: [number, number][] = []
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) pairs.push([i++, j++])
    else if (table[(i + 1) * width + j]! >= table[i * width + j + 1]!) i++
    else j++
  }
  return pairs
}
