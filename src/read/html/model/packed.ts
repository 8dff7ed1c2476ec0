import type { Tree, Trees } from './trees.ts'

/**
 * Trees as they are stored. A tree is one row of numbers, node by node: a split is its feature's index and its
 * threshold, a leaf −1 and its value. Children follow in the order in which splits come.
 */
export interface PackedTrees {
  readonly features: readonly string[]
  readonly start: number
  readonly trees: readonly (readonly number[])[]
}

/** Trees as one row of numbers each, with only the features they ask for. */
export function packTrees({ features, start, trees }: Trees): PackedTrees {
  const asked = new Set(trees.flatMap((tree) => tree.features.filter((feature) => feature >= 0)))
  const kept = [...asked].sort((a, b) => a - b)
  const places = new Map(kept.map((feature, place) => [feature, place]))
  return {
    features: kept.map((feature) => features[feature]!),
    start: Number(start.toPrecision(6)),
    trees: trees.map((tree) => packTree(tree, places)),
  }
}

function packTree(tree: Tree, places: ReadonlyMap<number, number>): number[] {
  const row: number[] = []
  const open = [0]
  for (let node = open.shift(); node !== undefined; node = open.shift()) {
    const feature = tree.features[node]!
    row.push(feature < 0 ? -1 : places.get(feature)!, shortest(tree.values[node]!))
    if (feature >= 0) open.push(tree.left[node]!, tree.left[node]! + 1)
  }
  return row
}

/** The shortest number that is the same in 32 bits, which is what features are compared in. */
function shortest(value: number): number {
  for (let digits = 1; digits < 9; digits++) {
    const short = Number(value.toPrecision(digits))
    if (Math.fround(short) === Math.fround(value)) return short
  }
  return value
}

/** The trees of a row of numbers each. */
export function unpackTrees({ features, start, trees }: PackedTrees): Trees {
  return { features, start, trees: trees.map(unpackTree) }
}

function unpackTree(row: readonly number[]): Tree {
  const features: number[] = []
  const values: number[] = []
  const left: number[] = []
  let next = 1
  for (let at = 0; at < row.length; at += 2) {
    features.push(row[at]!)
    // Rounded like the features, so that a value at the edge falls on the same side as in training.
    values.push(row[at]! < 0 ? row[at + 1]! : Math.fround(row[at + 1]!))
    left.push(row[at]! < 0 ? 0 : next)
    if (row[at]! >= 0) next += 2
  }
  return { features, values, left }
}
