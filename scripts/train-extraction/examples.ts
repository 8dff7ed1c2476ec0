import { foldedWords } from '../../bench/quality/extraction/score.ts'
import { type MarkupPage, readPage } from '../../src/markup/page.ts'
import type { Kit } from '../../src/model/kit.ts'
import { linesOf } from '../../src/read/html/line.ts'
import { readPageMetadata } from '../../src/read/html/metadata.ts'
import type { Columns } from '../../src/read/html/model/columns.ts'
import { type BlockEvidence, blockFeatures } from '../../src/read/html/model/features.ts'
import { readabilityVotes } from '../../src/read/html/votes.ts'
import { cuesOf } from '../../src/text/cues.ts'
import { labelBlocks } from './labels.ts'
import { shortened } from './variants.ts'

/** A page with its reference text. */
export interface Labelled {
  id: string
  html: string
  /** Reference text of the body. */
  gold: string
}

/** The blocks of a page as rows to learn from. */
export interface Example {
  columns: Columns
  /** Share of each block's words that are in the reference. */
  labels: number[]
  words: number[]
  /** What the page counts for beside others. */
  weight: number
}

/** A shortened page counts for so much beside the page itself (not swept: half of one seemed right at once). */
const VARIANT_WEIGHT = 0.5
/** Fewest blocks of an article that can be shortened. */
const FEWEST_BLOCKS = 3

/** The examples a page gives: itself and, where its article is long enough, the page shortened. */
export function examplesOf({ id, html, gold }: Labelled, kit: Kit): Example[] {
  const page = readPage(html)
  const words = page.blocks.map(({ text }) => foldedWords(text))
  const labels = labelBlocks(words, foldedWords(gold))
  const body = labels.flatMap((label, i) => (label > 0.5 ? [i] : []))
  if (body.length === 0) return []
  const whole = example(page, words, labels, { kit, weight: 1 })
  if (body.length < FEWEST_BLOCKS) return [whole]
  const short = readPage(shortened(page, id, body))
  const left = new Set(short.blocks.map(({ text }) => text))
  const rest = body.filter((i) => left.has(page.blocks[i]!.text)).flatMap((i) => words[i]!)
  const shortWords = short.blocks.map(({ text }) => foldedWords(text))
  const shortLabels = labelBlocks(shortWords, rest)
  // Nothing is left of it where the blocks stood in each other.
  if (shortLabels.every((label) => label <= 0.5)) return [whole]
  return [whole, example(short, shortWords, shortLabels, { kit, weight: VARIANT_WEIGHT })]
}

function example(
  page: MarkupPage,
  words: readonly string[][],
  labels: number[],
  { kit, weight }: { kit: Kit; weight: number },
): Example {
  const columns = blockFeatures(page, evidenceOf(page, kit))
  return { columns, labels, words: words.map(({ length }) => length), weight }
}

/** What the reader of pages knows of a page when it asks the model. */
function evidenceOf(page: MarkupPage, kit: Kit): BlockEvidence {
  const { headlines, articleBody } = readPageMetadata(page, kit.packs)
  return {
    votes: readabilityVotes(page) ?? new Float64Array(page.blocks.length),
    articleBody,
    headline: headlines[0]?.text ?? null,
    lines: linesOf(page),
    cues: cuesOf(kit),
  }
}
