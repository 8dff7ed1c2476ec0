import { byteHash } from './byte-hash.ts'
import { ByteReader } from './byte-reader.ts'
import { type LabelTree, labelTree } from './label-tree.ts'
import { NumberMap } from './number-map.ts'

const MAGIC = 793_712_314
const VERSION = 12
const HIERARCHICAL_SOFTMAX = 1
/** Centroids of a product quantizer's part: one byte chooses among them. */
export const CENTROIDS = 256
const END_OF_LINE = '</s>'

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
