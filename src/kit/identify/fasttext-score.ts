import { byteHash, HASH_START, hashOn } from './byte-hash.ts'
import { CENTROIDS, type FastTextModel } from './fasttext-model.ts'
import { leafProbabilities, rowsAbove } from './label-tree.ts'

const WORD_START = 0x3c
const WORD_END = 0x3e

/**
 * Probability of each label of the model for one line of text, in the order of `model.labels`.
 * The text must not hold line breaks; case matters to the model.
 */
export function labelProbabilities(model: FastTextModel, text: string): Float32Array {
  const sum = new Float32Array(model.dimensions)
  let rows = addEndOfLine(model, sum)
  for (const word of text.split(/[\0\s]+/)) {
    if (word !== '') rows += addWord(model, new TextEncoder().encode(` ${word} `), sum)
  }
  const all = rowsAbove(model.tree, model.labels.keys())
  return probabilitiesOf(model, { sum, rows }, all)
}

/** Vectors of words added up, and how many rows of the input matrix went into the sum. */
export interface VectorSum {
  readonly sum: Float32Array
  readonly rows: number
}

/**
 * Probabilities of the labels below the inner nodes given (`rowsAbove`), from the mean of the rows added up.
 * As fastText's `computeHidden` and `HierarchicalSoftmaxLoss::predict`.
 */
export function probabilitiesOf(
  { dimensions, output, tree }: FastTextModel,
  { sum, rows }: VectorSum,
  nodes: Int32Array,
): Float32Array {
  const goesRight = new Float32Array(tree.labels - 1)
  for (const node of nodes) {
    let dot = 0
    const from = node * dimensions
    for (let at = 0; at < dimensions; at++) dot += output[from + at]! * sum[at]!
    goesRight[node] = 1 / (1 + Math.exp(-dot / rows))
  }
  return leafProbabilities(tree, goesRight, nodes)
}

/** Adds the vector fastText puts at the end of each line; returns the number of rows added. */
export function addEndOfLine(model: FastTextModel, sum: Float32Array): number {
  if (model.endOfLine < 0) return 0
  addRow(model, model.endOfLine, sum)
  return 1
}

/**
 * Adds the vectors of a word and of its n-grams the model knows, as fastText's `getLine`; returns how many.
 * `bytes` is the word in UTF-8 with a blank on both sides.
 */
export function addWord(model: FastTextModel, bytes: Uint8Array, sum: Float32Array): number {
  const end = bytes.length
  let rows = 0
  const row = model.rows.get(byteHash(bytes, 1, end - 1))
  if (row >= 0) {
    addRow(model, row, sum)
    rows++
  }
  const [before, after] = [bytes[0]!, bytes[end - 1]!]
  bytes[0] = WORD_START
  bytes[end - 1] = WORD_END
  for (let from = 0; from < end; from++) {
    if (isInside(bytes[from]!)) continue
    let to = from
    let hash = HASH_START
    for (let length = 1; to < end && length <= model.longest; length++) {
      hash = hashOn(hash, bytes[to++]!)
      while (to < end && isInside(bytes[to]!)) hash = hashOn(hash, bytes[to++]!)
      if (length < model.shortest) continue
      const kept = model.kept.get((hash >>> 0) % model.buckets)
      if (kept < 0) continue
      addRow(model, model.words + kept, sum)
      rows++
    }
  }
  bytes[0] = before
  bytes[end - 1] = after
  return rows
}

/** Whether a byte continues a character in UTF-8. */
function isInside(byte: number): boolean {
  return (byte & 0xc0) === 0x80
}

function addRow(model: FastTextModel, row: number, sum: Float32Array): void {
  const { parts, partLength, centroids } = model.vectors
  const norm = model.norms === null ? 1 : model.norms[model.normCodes![row]!]!
  for (let part = 0; part < parts; part++) {
    const code = model.codes[row * parts + part]!
    const from = (part * CENTROIDS + code) * partLength
    for (let at = 0; at < partLength; at++)
      sum[part * partLength + at]! += norm * centroids[from + at]!
  }
}
