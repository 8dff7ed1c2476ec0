/**
 * Gradient-boosted trees. A tree is its nodes in order, the root first:
 * a split has a feature, a threshold and two children, a leaf only a value.
 */
export interface Trees {
  /** Names of the features; splits name them by index. */
  readonly features: readonly string[]
  /** Value where no tree has spoken, in log-odds. */
  readonly start: number
  readonly trees: readonly Tree[]
}

/**
 * `features[n]` is −1 for a leaf, whose value is `values[n]`; otherwise a block goes to the node `left[n]` where its
 * feature is at most `values[n]`, else to the node after that.
 */
export interface Tree {
  readonly features: readonly number[]
  readonly values: readonly number[]
  readonly left: readonly number[]
}

/** All nodes of all trees in rows, which are several times as fast to walk as lists of lists. */
interface Nodes {
  /** First node of each tree. */
  readonly roots: Int32Array
  readonly features: Int32Array
  readonly values: Float64Array
  readonly left: Int32Array
}

const known = new WeakMap<Trees, Nodes>()

function nodesOf(trees: Trees): Nodes {
  const before = known.get(trees)
  if (before) return before
  const roots: number[] = []
  const features: number[] = []
  const values: number[] = []
  const left: number[] = []
  for (const tree of trees.trees) {
    const root = features.length
    roots.push(root)
    for (let node = 0; node < tree.features.length; node++) {
      features.push(tree.features[node]!)
      values.push(tree.values[node]!)
      left.push(root + tree.left[node]!)
    }
  }
  const nodes = {
    roots: Int32Array.from(roots),
    features: Int32Array.from(features),
    values: Float64Array.from(values),
    left: Int32Array.from(left),
  }
  known.set(trees, nodes)
  return nodes
}

/**
 * Sum of all trees for each row, in log-odds. A feature that is not there counts as 0.
 * @param skipped 1 for each row that no tree is asked about: it gets minus infinity
 */
export function sumTrees(
  trees: Trees,
  column: (name: string) => Float32Array,
  rows: number,
  skipped?: Uint8Array,
): Float64Array {
  const { roots, features, values, left } = nodesOf(trees)
  const asked: number[] = []
  for (let row = 0; row < rows; row++) if (!skipped?.[row]) asked.push(row)
  const width = trees.features.length
  const own = rowsOf(trees.features.map(column), asked)
  const found = new Float64Array(asked.length).fill(trees.start)
  // Tree by tree, so that the nodes of one stay at hand for all rows.
  for (const root of roots) {
    for (let i = 0, from = 0; i < found.length; i++, from += width) {
      let node = root
      let feature = features[node]!
      while (feature >= 0) {
        node = own[from + feature]! <= values[node]! ? left[node]! : left[node]! + 1
        feature = features[node]!
      }
      found[i]! += values[node]!
    }
  }
  const sums = new Float64Array(rows).fill(Number.NEGATIVE_INFINITY)
  for (const [i, row] of asked.entries()) sums[row] = found[i]!
  return sums
}

/** The features of some rows, row by row. */
function rowsOf(columns: readonly Float32Array[], rows: readonly number[]): Float32Array {
  const width = columns.length
  const own = new Float32Array(rows.length * width)
  for (const [feature, column] of columns.entries()) {
    for (let i = 0, at = feature; i < rows.length; i++, at += width) own[at] = column[rows[i]!]!
  }
  return own
}

/** Log-odds as a probability. */
export function probability(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds))
}
