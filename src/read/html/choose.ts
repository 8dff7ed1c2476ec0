import type { MarkupPage } from '../../markup/page.ts'
import type { CueReader } from '../../text/cues.ts'
import { isField, type Line } from './line.ts'
import type { PageMetadata } from './metadata.ts'
import { type BlockModels, bodyBlocks, scoreBlocks } from './model/index.ts'
import { readabilityVotes } from './votes.ts'

/** What the choice rests on beside the page itself. */
export interface ChoiceContext {
  readonly metadata: PageMetadata
  readonly cues: CueReader
  readonly models: BlockModels
  /** Without Readability's opinion. */
  readonly fast: boolean
}

/** Indexes of the lines that are the article's body, ascending, as the learnt model sees it. */
export function chooseBody(
  page: MarkupPage,
  lines: readonly Line[],
  { metadata, cues, models, fast }: ChoiceContext,
): readonly number[] {
  if (lines.length === 0) return []
  const evidence = {
    votes: fast ? null : readabilityVotes(page),
    articleBody: metadata.articleBody,
    headline: metadata.headlines[0]?.text ?? null,
    lines,
    cues,
  }
  const scores = scoreBlocks(page, evidence, models)
  return bodyBlocks(page, scores).filter((index) => !isField(lines[index]!))
}
