import type { MarkupPage } from '../../../markup/page.ts'
import { ColumnRoom } from './columns.ts'
import { elsewhere } from './elsewhere.ts'
import { type BlockEvidence, blockFeatures } from './features.ts'
import trained from './model.json' with { type: 'json' }
import { type PackedTrees, unpackTrees } from './packed.ts'
import { probability, sumTrees, type Trees } from './trees.ts'

export { bodyBlocks } from './body-blocks.ts'
export type { BlockEvidence } from './features.ts'

/** Trees that know Readability's opinion, and trees that do without. */
export interface BlockModels {
  readonly full: Trees
  readonly fast: Trees
}

const packed: { readonly full: PackedTrees; readonly fast: PackedTrees } = trained

/** The models that ship, learnt from all pages of `aeb` and `wcxb` by scripts/train-extraction.ts. */
export const MODELS: BlockModels = {
  get full() {
    return unpackedOnce('full')
  },
  get fast() {
    return unpackedOnce('fast')
  },
}

const unpacked = new Map<keyof BlockModels, Trees>()

/** Unpacked when the first page asks for them: most runs need one of the two, or none. */
function unpackedOnce(name: keyof BlockModels): Trees {
  const trees = unpacked.get(name) ?? unpackTrees(packed[name])
  unpacked.set(name, trees)
  return trees
}

const names = new WeakMap<Trees, ReadonlySet<string>>()

/** Features the trees ask for, as a set. */
function namesIn(trees: Trees): ReadonlySet<string> {
  const known = names.get(trees) ?? new Set(trees.features)
  names.set(trees, known)
  return known
}

/** Pages are scored one after the other, and nothing of their columns is kept. */
const room = new ColumnRoom()

/**
 * How likely each block of a page is part of the article's body, 0..1. Pure; linear in the page.
 * Which blocks to take by that is told by `bodyBlocks`.
 */
export function scoreBlocks(
  page: MarkupPage,
  evidence: BlockEvidence,
  models: BlockModels = MODELS,
): Float64Array {
  // Without Readability's opinion speed counts: links far from the text are not looked at twice.
  const quick = evidence.votes === null
  const trees = quick ? models.fast : models.full
  const columns = blockFeatures(page, evidence, { quick, wanted: namesIn(trees), room })
  const skipped = quick ? elsewhere(columns) : undefined
  const scores = sumTrees(trees, (name) => columns.column(name), columns.length, skipped)
  return scores.map(probability)
}
