import type { BlockModels } from '../../src/read/html/model/index.ts'
import { packTrees, unpackTrees } from '../../src/read/html/model/packed.ts'
import { boost, type Rows, type Settings } from './boost.ts'
import type { Example } from './examples.ts'

/** Settings not swept but for the number of leaves' order of magnitude: the sets are small, and the gains of more trees slight. */
const SETTINGS: Settings = {
  trees: 140,
  leaves: 16,
  rate: 0.1,
  tried: 0.35,
  used: 0.5,
  leafWeight: 3,
  ridge: 2,
  seed: 7,
}
/** A block weighs as its share of the article's words to this power: long blocks count more, but not all. */
const SIZE_POWER = 0.6
/** All that is not the article weighs at most so many times the article. */
const REST_WEIGHT = 2
/** A page's article weighs so much in all. */
const PAGE_WEIGHT = 10
/** Of the blocks that are neither of the article nor like it, one of so many is learnt from, for all of them. */
const THINNED = 3

/** Columns only Readability can give. */
const VOTED = /vote/u

/** Learns both models from examples. The same examples in the same order give the same model. */
export function trainModels(examples: readonly Example[]): BlockModels {
  // A page without a headline, say, has no columns about one.
  const names = [...new Set(examples.flatMap(({ columns }) => columns.names))].sort()
  const fast = names.filter((name) => !VOTED.test(name))
  const learn = (features: readonly string[]) =>
    unpackTrees(packTrees(boost(rowsOf(examples, features), SETTINGS)))
  return { full: learn(names), fast: learn(fast) }
}

function rowsOf(examples: readonly Example[], names: readonly string[]): Rows {
  const picked = examples.map(pickRows)
  const count = picked.reduce((sum, { rows }) => sum + rows.length, 0)
  const columns = names.map(() => new Float32Array(count))
  const targets = new Float32Array(count)
  const weights = new Float32Array(count)
  let at = 0
  for (const [e, { columns: own, labels }] of examples.entries()) {
    const { rows, weights: weigh } = picked[e]!
    const sources = names.map((name) => own.column(name))
    for (const [i, row] of rows.entries()) {
      targets[at] = labels[row]!
      weights[at] = weigh[i]!
      for (let f = 0; f < names.length; f++) columns[f]![at] = sources[f]![row]!
      at++
    }
  }
  return { names, columns, targets, weights }
}

function pickRows({ labels, words, weight, columns }: Example): {
  rows: number[]
  weights: number[]
} {
  const total = labels.reduce((sum, label, i) => sum + label * words[i]!, 0)
  const size = columns.column('size')
  const share = columns.column('link share')
  const own = words.map((count) => (Math.max(1, count) / total) ** SIZE_POWER)
  const sum = (keep: (label: number) => boolean) =>
    own.reduce((all, one, i) => (keep(labels[i]!) ? all + one : all), 0)
  const article = sum((label) => label > 0.5)
  const rest = Math.min(
    1,
    (REST_WEIGHT * article) /
      Math.max(
        1e-9,
        sum((label) => label <= 0.5),
      ),
  )
  const rows: number[] = []
  const weights: number[] = []
  for (const [i, label] of labels.entries()) {
    // Short or linked blocks that are not of the article are most of all blocks and much alike.
    const plain = label < 0.05 && (size[i]! < 60 || share[i]! > 0.7)
    if (plain && i % THINNED !== 0) continue
    const side = label > 0.5 ? 1 : rest * (plain ? THINNED : 1)
    rows.push(i)
    weights.push((PAGE_WEIGHT * weight * side * own[i]!) / article)
  }
  return { rows, weights }
}
