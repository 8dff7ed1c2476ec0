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

/** Sum of all trees for each row, in log-odds. A feature that is not there counts as 0. */
export function sumTrees(
  { features, start, trees }: Trees,
  column: (name: string) => Float32Array,
  rows: number,
): Float64Array {
  const columns = features.map(column)
  const sums = new Float64Array(rows).fill(start)
  for (const tree of trees) {
    const { features: splits, values, left } = tree
    for (let row = 0; row < rows; row++) {
      let node = 0
      let feature = splits[0]!
      while (feature >= 0) {
        node = columns[feature]![row]! <= values[node]! ? left[node]! : left[node]! + 1
        feature = splits[node]!
      }
      sums[row] = sums[row]! + values[node]!
    }
  }
  return sums
}

/** Log-odds as a probability. */
export function probability(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds))
}
