import type { Removal } from '../../model/document.ts'
import type { Kit } from '../../model/kit.ts'
import { isBody } from '../../text/paragraph.ts'
import { removeAbout } from './about.ts'
import { type Assembled, assemble, removals } from './assemble.ts'
import { removeGivenAway } from './boilerplate.ts'
import type { ReadContext } from './context.ts'
import { type EmbeddedRun, findEmbedded } from './embedded.ts'
import { Fates } from './fates.ts'
import { removeFurniture } from './furniture.ts'
import { findHead } from './headline.ts'
import { type Metadata, readMetadata } from './metadata.ts'
import { type Repeat, repeats } from './repeats.ts'
import { removeLists, removeOutside } from './stretch.ts'
import { removeTail } from './tail.ts'
import { removeTickers } from './ticker.ts'

/** An article as read from a stretch of paragraphs, before it gets an id. */
export interface ArticleDraft extends Metadata, Assembled {
  readonly language: string
  readonly removed: readonly Removal[]
  /** Articles quoted whole in this one. */
  readonly embedded: readonly ArticleDraft[]
}

/** A stretch without anything to read: all of it is taken out. */
export interface Unreadable {
  readonly text: null
  readonly removed: readonly Removal[]
}

/**
 * Reads one article out of its stretch of paragraphs.
 * @returns the article, or what was taken out where nothing is left to read
 */
export function readArticle(
  context: ReadContext,
  indexes: readonly number[],
  kit: Kit,
): ArticleDraft | Unreadable {
  const { all, raw, cues } = context
  const fates = new Fates(indexes)
  removeGivenAway(context, fates)
  removeFurniture(all, fates)
  removeOutside(context, fates)
  removeAbout(context, fates)
  const repeated = removeRepeats(context, fates)
  removeTickers(all, fates)
  const head = findHead(context, fates.open(), fates)
  const metadata = readMetadata(context, fates, head)
  removeTail(all, fates)
  removeLists(context, fates)
  const open = fates.open()
  if (!open.some((index) => isReadable(all[index]!))) {
    for (const index of open) fates.remove(index, 'other', 'no paragraph to read beside it')
    return { text: null, removed: removals(all, fates) }
  }
  const languages = findEmbedded(all, open, kit)
  const embedded = new Set(languages.embedded.flatMap((run) => run.indexes))
  const headline = head?.headline ?? null
  const assembled = assemble(raw, { all, open, headline, embedded }, cues)
  return {
    ...metadata,
    ...assembled,
    language: languages.own,
    removed: sorted([...removals(all, fates), ...assembled.labels]),
    embedded: languages.embedded.map((run) => readEmbedded(context, run, repeated)),
  }
}

/** Fewest words of a line that is worth being an article by itself: a brief. */
const READABLE_WORDS = 4

function isReadable(paragraph: ReadContext['all'][number]): boolean {
  return (
    isBody(paragraph) || (paragraph.words.length >= READABLE_WORDS && paragraph.ending === 'stop')
  )
}

function removeRepeats(context: ReadContext, fates: Fates): readonly Repeat[] {
  const head = findHead(context, fates.open(), fates)
  const found = repeats(context.all, fates.open(), head?.headline ?? null)
  for (const { index, reason } of found) fates.remove(index, 'repeat', reason)
  return found
}

function readEmbedded(
  context: ReadContext,
  { indexes, language }: EmbeddedRun,
  repeated: readonly Repeat[],
): ArticleDraft {
  const { all, raw, cues } = context
  const head = findHead(context, indexes)
  const headline = head?.headline ?? null
  const own = new Set(indexes)
  const again = new Fates(repeated.filter(({ of }) => own.has(of)).map(({ index }) => index))
  for (const { index, of, reason } of repeated)
    if (own.has(of)) again.remove(index, 'repeat', reason)
  const assembled = assemble(raw, { all, open: indexes, headline, embedded: new Set() }, cues)
  return {
    ...assembled,
    language,
    removed: sorted([...removals(all, again), ...assembled.labels]),
    embedded: [],
  }
}

function sorted(found: readonly Removal[]): Removal[] {
  return [...found].sort((a, b) => a.raw.start - b.raw.start || a.raw.end - b.raw.end)
}
