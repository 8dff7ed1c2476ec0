/** A Huffman tree: nodes 0 … labels-1 are the labels, the others inner nodes, the last one the root. */
export interface LabelTree {
  readonly labels: number
  /** Children of inner node `labels + n`, at n. Its row of the output matrix is n too. */
  readonly left: Int32Array
  readonly right: Int32Array
}

/** More than any count of a label. */
const UNSET = 1e15

/**
 * Huffman tree over labels sorted by falling count, built exactly as fastText's
 * `HierarchicalSoftmaxLoss::buildTree` does, since the output rows are numbered by it.
 */
export function labelTree(labelCounts: readonly number[]): LabelTree {
  const labels = labelCounts.length
  const counts = [...labelCounts]
  const left = new Int32Array(labels - 1)
  const right = new Int32Array(labels - 1)
  let leaf = labels - 1
  let inner = labels
  const lightest = (): number =>
    leaf >= 0 && counts[leaf]! < (counts[inner] ?? UNSET) ? leaf-- : inner++
  for (let row = 0; row < labels - 1; row++) {
    left[row] = lightest()
    right[row] = lightest()
    counts[labels + row] = counts[left[row]!]! + counts[right[row]!]!
  }
  return { labels, left, right }
}

/** Rows of the inner nodes on the ways from the root to some labels, the root's first. */
export function rowsAbove(
  { labels, left, right }: LabelTree,
  wanted: Iterable<number>,
): Int32Array {
  const needed = new Uint8Array(2 * labels - 1)
  for (const label of wanted) needed[label] = 1
  const rows: number[] = []
  for (let row = 0; row < labels - 1; row++) {
    if (!needed[left[row]!] && !needed[right[row]!]) continue
    needed[labels + row] = 1
    rows.push(row)
  }
  return Int32Array.from(rows.reverse())
}

/**
 * Probability of each label, given for each inner node that of going right.
 * `rows`, from `rowsAbove`, says for which labels; the others get 0 or nonsense.
 */
export function leafProbabilities(
  tree: LabelTree,
  goesRight: Float32Array,
  rows: Int32Array = rowsAbove(tree, [...Array(tree.labels).keys()]),
): Float32Array {
  const { labels, left, right } = tree
  const probabilities = new Float32Array(2 * labels - 1)
  probabilities[2 * labels - 2] = 1
  for (const row of rows) {
    const own = probabilities[labels + row]!
    probabilities[right[row]!] = own * goesRight[row]!
    probabilities[left[row]!] = own * (1 - goesRight[row]!)
  }
  return probabilities.subarray(0, labels)
}
