import { byteHash, HASH_START, hashOn } from './byte-hash.ts'
import { ByteReader } from './byte-reader.ts'
import { type LabelTree, labelTree, leafProbabilities } from './label-tree.ts'
import { NumberMap } from './number-map.ts'

const MAGIC = 793_712_314
const VERSION = 12
const HIERARCHICAL_SOFTMAX = 1
/** Centroids of a product quantizer's part: one byte chooses among them. */
const CENTROIDS = 256
const END_OF_LINE = '</s>'
const WORD_START = 0x3c
const WORD_END = 0x3e

/** Vectors kept as bytes: each part of a vector is the number of one of 256 centroids. */
interface Quantizer {
  readonly parts: number
  readonly partLength: number
  readonly centroids: Float32Array
}

/** A classifier as fastText stores it (`.ftz`), read into typed arrays. */
export interface FastTextModel {
  readonly dimensions: number
  readonly buckets: number
  readonly shortest: number
  readonly longest: number
  readonly words: number
  /** Hash of a word's bytes → its row. */
  readonly rows: NumberMap
  readonly endOfLine: number
  /** Bucket of an n-gram → its row less `words`; n-grams that are not here were pruned. */
  readonly kept: NumberMap
  readonly codes: Uint8Array
  readonly vectors: Quantizer
  readonly normCodes: Uint8Array | null
  readonly norms: Float32Array | null
  readonly output: Float32Array
  /** Names of the labels, without `__label__`. */
  readonly labels: readonly string[]
  readonly tree: LabelTree
  /** Name of a label → its place in `labels`. */
  readonly at: ReadonlyMap<string, number>
}

/**
 * Reads a quantized supervised fastText model with hierarchical softmax, the kind lid.176.ftz is.
 * Throws on any other file. Layout: fastText's `Dictionary::load`, `QMatrix::load`, `ProductQuantizer::load`.
 */
export function readFastText(bytes: Uint8Array): FastTextModel {
  const file = new ByteReader(bytes)
  if (file.int32() !== MAGIC || file.int32() !== VERSION)
    throw new Error('Not a fastText model of version 12')
  const dimensions = file.int32()
  file.skip(4 * 5)
  if (file.int32() !== HIERARCHICAL_SOFTMAX)
    throw new Error('Only fastText models with hierarchical softmax can be read')
  file.skip(4)
  const [buckets, shortest, longest] = [file.int32(), file.int32(), file.int32()]
  file.skip(4 + 8)
  const dictionary = readDictionary(file)
  if (file.byte() !== 1) throw new Error('Only quantized fastText models can be read')
  const input = readQuantized(file)
  if (file.byte() !== 0) throw new Error('fastText models with quantized output are not supported')
  const rows = file.int64()
  const output = file.floats(rows * file.int64())
  return { dimensions, buckets, shortest, longest, ...dictionary, ...input, output }
}

function readDictionary(file: ByteReader) {
  const entries = file.int32()
  const words = file.int32()
  file.skip(4 + 8)
  const keptCount = Math.max(0, file.int64())
  const kept = new NumberMap(keptCount)
  const rows = new NumberMap(words)
  const labels: string[] = []
  const counts: number[] = []
  const text = new TextDecoder()
  for (let at = 0; at < entries; at++) {
    const name = file.untilZero()
    const count = file.int64()
    if (file.byte() === 0) rows.set(byteHash(name, 0, name.length), at)
    else {
      labels.push(text.decode(name).replace('__label__', ''))
      counts.push(count)
    }
  }
  const pairs = file.int32s(2 * keptCount)
  for (let at = 0; at < pairs.length; at += 2) kept.set(pairs[at]!, pairs[at + 1]!)
  const mark = new TextEncoder().encode(END_OF_LINE)
  const endOfLine = rows.get(byteHash(mark, 0, mark.length))
  const at = new Map(labels.map((name, place) => [name, place]))
  return { words, rows, kept, endOfLine, labels, tree: labelTree(counts), at }
}

function readQuantized(file: ByteReader) {
  const withNorms = file.byte() === 1
  const count = file.int64()
  file.skip(8)
  const codes = file.take(file.int32())
  const vectors = readQuantizer(file)
  const normCodes = withNorms ? file.take(count) : null
  const norms = withNorms ? readQuantizer(file).centroids : null
  return { codes, vectors, normCodes, norms }
}

function readQuantizer(file: ByteReader): Quantizer {
  const length = file.int32()
  const parts = file.int32()
  const partLength = file.int32()
  if (file.int32() !== partLength) throw new Error('Uneven quantizer parts are not supported')
  return { parts, partLength, centroids: file.floats(length * CENTROIDS) }
}

/**
 * The mean of the vectors of all words and n-grams of `text` the model knows. As fastText's `getLine` + `computeHidden`: words are split at white space alone.
 */
function averageVector(model: FastTextModel, text: string): Float32Array {
  const rows: number[] = []
  const bytes = new TextEncoder().encode(` ${text} `)
  let start = 1
  for (let at = 1; at < bytes.length; at++) {
    if (bytes[at]! > 0x20) continue
    if (at > start) addWord(model, bytes.subarray(start - 1, at + 1), rows)
    start = at + 1
  }
  if (model.endOfLine >= 0) rows.push(model.endOfLine)
  const sum = new Float32Array(model.dimensions)
  for (const row of rows) addRow(model, row, sum)
  for (let at = 0; at < sum.length; at++) sum[at]! /= rows.length
  return sum
}

/** Adds the rows of a word and its n-grams; `bytes` is the word with a blank on both sides. */
function addWord(model: FastTextModel, bytes: Uint8Array, rows: number[]): void {
  const end = bytes.length
  const row = model.rows.get(byteHash(bytes, 1, end - 1))
  if (row >= 0) rows.push(row)
  const after = bytes[end - 1]!
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
      if (kept >= 0) rows.push(model.words + kept)
    }
  }
  // The next word begins with the blank this one ends with.
  bytes[end - 1] = after
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

/**
 * Probability of each label of the model for one line of text, in the order of `model.labels`.
 * The text must not hold line breaks; case matters to the model.
 */
export function labelProbabilities(model: FastTextModel, text: string): Float32Array {
  const hidden = averageVector(model, text)
  const { dimensions, output } = model
  const goesRight = new Float32Array(output.length / dimensions)
  for (let node = 0; node < goesRight.length; node++) {
    let dot = 0
    for (let at = 0; at < dimensions; at++) dot += output[node * dimensions + at]! * hidden[at]!
    goesRight[node] = 1 / (1 + Math.exp(-dot))
  }
  return leafProbabilities(model.tree, goesRight)
}
