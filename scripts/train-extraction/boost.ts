import type { Tree, Trees } from '../../src/read/html/model/trees.ts'

/** Training rows: a column for each feature, a target 0..1 and a weight for each row. */
export interface Rows {
  names: readonly string[]
  columns: readonly Float32Array[]
  targets: Float32Array
  weights: Float32Array
}

export interface Settings {
  trees: number
  leaves: number
  rate: number
  /** Features tried for each tree, as a share. */
  tried: number
  /** Rows used for each tree, as a share. */
  used: number
  /** Smallest sum of second derivatives in a leaf, and what is added to it (L2). */
  leafWeight: number
  ridge: number
  seed: number
}

const BINS = 64

/** Gradient-boosted trees for the logistic loss on soft targets, grown leaf by leaf on histograms (LightGBM's way). */
export function boost({ names, columns, targets, weights }: Rows, settings: Settings): Trees {
  const rows = targets.length
  const random = generator(settings.seed)
  const edges = columns.map(edgesOf)
  const binned = columns.map((column, f) => binOf(column, edges[f]!))
  const start = startOf(targets, weights)
  const sums = new Float64Array(rows).fill(start)
  const gradients = new Float32Array(rows)
  const hessians = new Float32Array(rows)
  const grown: Tree[] = []
  for (let t = 0; t < settings.trees; t++) {
    for (let i = 0; i < rows; i++) {
      const p = 1 / (1 + Math.exp(-sums[i]!))
      gradients[i] = weights[i]! * (p - targets[i]!)
      hessians[i] = weights[i]! * Math.max(1e-6, p * (1 - p))
    }
    const features = names.map((_, f) => f).filter(() => random() < settings.tried)
    const sample = new Int32Array(rows)
    let count = 0
    for (let i = 0; i < rows; i++) if (random() < settings.used) sample[count++] = i
    const grower = new Grower({ binned, edges, gradients, hessians }, features, settings)
    const tree = grower.grow(sample.subarray(0, count))
    grown.push(tree)
    addTree(tree, columns, sums)
  }
  return { features: names, start, trees: grown }
}

function startOf(targets: Float32Array, weights: Float32Array): number {
  let positive = 0
  let all = 0
  for (let i = 0; i < targets.length; i++) {
    positive += targets[i]! * weights[i]!
    all += weights[i]!
  }
  return Math.log(positive / (all - positive))
}

function addTree(
  { features, values, left }: Tree,
  columns: readonly Float32Array[],
  sums: Float64Array,
): void {
  for (let i = 0; i < sums.length; i++) {
    let node = 0
    while (features[node]! >= 0) {
      node = columns[features[node]!]![i]! <= values[node]! ? left[node]! : left[node]! + 1
    }
    sums[i] = sums[i]! + values[node]!
  }
}

/** Upper edges of the bins: quantiles of the values, fewer where values repeat. */
function edgesOf(column: Float32Array): Float32Array {
  const step = Math.max(1, Math.floor(column.length / 20_000))
  const sample: number[] = []
  for (let i = 0; i < column.length; i += step) sample.push(column[i]!)
  sample.sort((a, b) => a - b)
  const edges: number[] = []
  for (let bin = 1; bin < BINS; bin++) {
    const at = Math.floor((bin * sample.length) / BINS)
    const value = sample[at]!
    // Between the value and the next larger one, so that rounding in the stored model changes nothing.
    let next = at
    while (next < sample.length && sample[next] === value) next++
    if (next === sample.length) break
    const edge = rounded(value, sample[next]!)
    if (edges.length === 0 || edge > edges.at(-1)!) edges.push(edge)
  }
  return Float32Array.from(edges)
}

/** The shortest number between two values, the lower one included. */
function rounded(low: number, high: number): number {
  const middle = (low + high) / 2
  for (let digits = 1; digits < 8; digits++) {
    const value = Number(middle.toPrecision(digits))
    if (value >= low && value < high) return value
  }
  return low
}

function binOf(column: Float32Array, edges: Float32Array): Uint8Array {
  return Uint8Array.from(column, (value) => {
    let low = 0
    let high = edges.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (value <= edges[middle]!) high = middle
      else low = middle + 1
    }
    return low
  })
}

interface Leaf {
  node: number
  rows: Int32Array
  histogram: Float64Array
  gradient: number
  hessian: number
  split: { gain: number; feature: number; bin: number } | null
}

/** Rows as bins, with what the loss wants of each. */
interface Binned {
  readonly binned: readonly Uint8Array[]
  readonly edges: readonly Float32Array[]
  readonly gradients: Float32Array
  readonly hessians: Float32Array
}

/** Grows one tree, always at the leaf where a split gains most. */
class Grower {
  readonly binned: readonly Uint8Array[]
  readonly edges: readonly Float32Array[]
  readonly gradients: Float32Array
  readonly hessians: Float32Array
  readonly tried: readonly number[]
  readonly settings: Settings
  readonly #features: number[] = [-1]
  readonly #values: number[] = [0]
  readonly #left: number[] = [0]

  constructor(
    { binned, edges, gradients, hessians }: Binned,
    tried: readonly number[],
    settings: Settings,
  ) {
    this.binned = binned
    this.edges = edges
    this.gradients = gradients
    this.hessians = hessians
    this.tried = tried
    this.settings = settings
  }

  grow(rows: Int32Array): Tree {
    const leaves = [this.#leaf(0, rows, this.#histogram(rows))]
    while (leaves.length < this.settings.leaves) {
      let best = -1
      for (const [i, leaf] of leaves.entries()) {
        if (leaf.split && (best < 0 || leaf.split.gain > leaves[best]!.split!.gain)) best = i
      }
      if (best < 0) break
      const [left, right] = this.#split(leaves[best]!)
      leaves.splice(best, 1, left, right)
    }
    for (const { node, gradient, hessian } of leaves) {
      const value = (-this.settings.rate * gradient) / (hessian + this.settings.ridge)
      this.#values[node] = Number(value.toPrecision(3))
    }
    return { features: this.#features, values: this.#values, left: this.#left }
  }

  #histogram(rows: Int32Array): Float64Array {
    const histogram = new Float64Array(this.tried.length * BINS * 2)
    const { gradients, hessians } = this
    for (const [f, feature] of this.tried.entries()) {
      const bins = this.binned[feature]!
      const offset = f * BINS * 2
      for (let i = 0; i < rows.length; i++) {
        const row = rows[i]!
        const at = offset + bins[row]! * 2
        histogram[at] = histogram[at]! + gradients[row]!
        histogram[at + 1] = histogram[at + 1]! + hessians[row]!
      }
    }
    return histogram
  }

  #leaf(node: number, rows: Int32Array, histogram: Float64Array): Leaf {
    let gradient = 0
    let hessian = 0
    for (let bin = 0; bin < BINS; bin++) {
      gradient += histogram[bin * 2]!
      hessian += histogram[bin * 2 + 1]!
    }
    const leaf: Leaf = { node, rows, histogram, gradient, hessian, split: null }
    leaf.split = this.#bestSplit(leaf)
    return leaf
  }

  #bestSplit({ histogram, gradient, hessian }: Leaf): Leaf['split'] {
    const { leafWeight, ridge } = this.settings
    const whole = gradient ** 2 / (hessian + ridge)
    let found: Leaf['split'] = null
    for (const [f, feature] of this.tried.entries()) {
      let g = 0
      let h = 0
      const last = this.edges[feature]!.length
      for (let bin = 0; bin < last; bin++) {
        const at = (f * BINS + bin) * 2
        g += histogram[at]!
        h += histogram[at + 1]!
        if (h < leafWeight) continue
        if (hessian - h < leafWeight) break
        const gain = g ** 2 / (h + ridge) + (gradient - g) ** 2 / (hessian - h + ridge) - whole
        if (gain > (found?.gain ?? 1e-9)) found = { gain, feature, bin }
      }
    }
    return found
  }

  #split({ node, rows, histogram, split }: Leaf): [Leaf, Leaf] {
    const { feature, bin } = split!
    const bins = this.binned[feature]!
    const below: number[] = []
    const above: number[] = []
    for (const row of rows) (bins[row]! <= bin ? below : above).push(row)
    const left = this.#features.length
    this.#features[node] = feature
    this.#values[node] = this.edges[feature]![bin]!
    this.#left[node] = left
    this.#features.push(-1, -1)
    this.#values.push(0, 0)
    this.#left.push(0, 0)
    const small = Int32Array.from(below.length <= above.length ? below : above)
    const counted = this.#histogram(small)
    const rest = histogram.map((value, i) => value - counted[i]!)
    const other = Int32Array.from(below.length <= above.length ? above : below)
    const smallLeaf = (at: number) => this.#leaf(at, small, counted)
    const otherLeaf = (at: number) => this.#leaf(at, other, rest)
    return below.length <= above.length
      ? [smallLeaf(left), otherLeaf(left + 1)]
      : [otherLeaf(left), smallLeaf(left + 1)]
  }
}

/** Mulberry32: small numbers that are the same on every machine. */
function generator(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}
