/** The way from the root of the label tree down to one label. */
export interface LabelPath {
  readonly name: string
  /** Inner nodes passed, as rows of the output matrix. */
  readonly nodes: readonly number[]
  /** For each of them whether the way goes right (the node's sigmoid) or left (its complement). */
  readonly turns: readonly boolean[]
}

/** More than any count of a label. */
const UNSET = 1e15

/**
 * Huffman tree over labels sorted by falling count, built exactly as fastText's
 * `HierarchicalSoftmaxLoss::buildTree` does, since the output rows are numbered by it.
 */
export function labelPaths(
  labels: readonly { readonly name: string; readonly count: number }[],
): LabelPath[] {
  const leaves = labels.length
  const counts = labels.map((label) => label.count)
  const parents: number[] = []
  const right: boolean[] = []
  let leaf = leaves - 1
  let inner = leaves
  const lightest = (): number =>
    leaf >= 0 && counts[leaf]! < (counts[inner] ?? UNSET) ? leaf-- : inner++
  for (let node = leaves; node < 2 * leaves - 1; node++) {
    const [first, second] = [lightest(), lightest()]
    counts[node] = counts[first]! + counts[second]!
    parents[first] = node
    parents[second] = node
    right[second] = true
  }
  return labels.map(({ name }, label) => {
    const nodes: number[] = []
    const turns: boolean[] = []
    for (let node = label; parents[node] !== undefined; node = parents[node]!) {
      nodes.push(parents[node]! - leaves)
      turns.push(right[node] === true)
    }
    return { name, nodes, turns }
  })
}
