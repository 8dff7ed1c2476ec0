import { type Document, documentId, type Removal } from '../../model/document.ts'
import type { Kit } from '../../model/kit.ts'
import { nameOfSource, type Source } from '../../model/source.ts'
import type { Span } from '../../model/span.ts'
import type { Reader, Reading } from '../../model/step.ts'
import { cuesOf } from '../../text/cues.ts'
import { isBody, type Paragraph } from '../../text/paragraph.ts'
import { stampLine } from '../../text/stamp.ts'
import { type ArticleDraft, readArticle } from './article.ts'
import { overlapShare, topicStems } from './cohesion.ts'
import type { ReadContext } from './context.ts'
import { slugPlaces } from './devices/names.ts'
import { signaturePlaces } from './devices/signatures.ts'
import { paragraphs } from './paragraphs.ts'
import { postStarts } from './posts.ts'
import { teasers } from './teasers.ts'

/** Reads plain text: articles, dumps of posts, copies of pages. How: docs/stages/blocks.md. */
export const textReader: Reader & { readonly provides: readonly ['blocks'] } = {
  name: 'text',
  version: 1,
  mediaTypes: ['text/plain'],
  provides: ['blocks'],
  read,
}

function read(source: Source, kit: Kit): Reading {
  const all = paragraphs(source.raw)
  const cues = cuesOf(kit)
  const { packs } = kit
  const identify = remembered(kit.identify)
  const starts = postStarts({ all, packs, cues, identify })
  const posts = starts.map((start, i) => range(start, starts[i + 1] ?? all.length))
  const context = {
    ...{ all, raw: source.raw, packs, cues, identify },
    recurring: recurring(all, posts),
    signatures: new Set(signaturePlaces({ all, cues }).flat()),
    slugs: new Set(slugPlaces(all)),
  }
  const drafts = readPosts(context, posts, { ...kit, identify })
  const documents = numbered(source, drafts)
  if (documents.length > 0) return { documents, issues: [] }
  const name = nameOfSource(source)
  const message = `${name}: nothing to read as an article (${all.length} lines)`
  return { documents, issues: [{ code: 'no-article', message, source: source.id }] }
}

/** Languages of the texts of one source, each asked about once: that is what costs the reader most. */
function remembered(identify: Kit['identify']): Kit['identify'] {
  const known = new Map<string, ReturnType<Kit['identify']>>()
  return (text) => {
    const guesses = known.get(text) ?? identify(text)
    known.set(text, guesses)
    return guesses
  }
}

function range(start: number, end: number): number[] {
  return Array.from({ length: end - start }, (_, i) => start + i)
}

/** Lines at the head of a post that may hold its channel's name. */
const HEAD_LINES = 3

/** Share of the stems of two leads above which they tell the same: a post again, perhaps with edits. */
const SAME_LEAD = 0.6

/** Lines at the heads of posts whose texts differ; a post printed again has the same headline, not a channel. */
function recurring(all: readonly Paragraph[], posts: readonly number[][]): Set<string> {
  const leads = new Map<string, Set<string>>()
  const found = new Set<string>()
  for (const post of posts) {
    const body = post.find((index) => isBody(all[index]!))
    if (body === undefined) continue
    const stems = topicStems([all[body]!])
    for (const index of post.slice(0, HEAD_LINES)) {
      if (index >= body) break
      const { folded } = all[index]!
      const earlier = leads.get(folded)
      if (earlier && overlapShare(earlier, stems) < SAME_LEAD) found.add(folded)
      leads.set(folded, stems)
    }
  }
  return found
}

/**
 * Reads each post. One that only says again what an earlier one says, or breaks off and stands in full in another, is
 * added to that one's removals; one with nothing to read to its neighbour.
 */
function readPosts(context: ReadContext, posts: readonly number[][], kit: Kit): ArticleDraft[] {
  const drafts: ArticleDraft[] = []
  const owners = new Map<string, number>()
  const cut = teasers(context, posts)
  const draftOf = new Map<number, number>()
  let unread: readonly number[] = []
  const preface = prefaceOf(context, posts)
  const addRepeat = (draft: number, indexes: readonly number[], reason: string): void => {
    const own = drafts[draft]
    const again = { kind: 'repeat' as const, raw: rangeOf(context.all, indexes), reason }
    if (own) drafts[draft] = withRemoved(own, [again])
  }
  for (const [position, post] of posts.entries()) {
    if ((preface && position === 0) || cut.has(position)) continue
    const indexes = [...unread, ...post]
    const twin = earlierTwin(context, indexes, owners)
    const draft = twin === null ? readArticle(context, indexes, kit) : null
    unread = draft?.text === null ? indexes : []
    if (twin !== null) {
      addRepeat(twin, indexes, TWICE)
      draftOf.set(position, twin)
    } else if (draft !== null && draft.text !== null) {
      for (const index of indexes) remember(owners, ownerKey(context, index), drafts.length)
      draftOf.set(position, drafts.length)
      drafts.push(draft)
    }
  }
  for (const [teaser, full] of cut) addRepeat(draftOf.get(full) ?? 0, posts[teaser]!, CUT)
  if (preface && drafts[0]) drafts[0] = withRemoved(drafts[0], [preface])
  const last = drafts.at(-1)
  if (last && unread.length > 0) {
    drafts[drafts.length - 1] = withRemoved(last, readArticle(context, unread, kit).removed)
  }
  return drafts
}

/** Posts that follow a greeting, and its most words. */
const LETTER_POSTS = 3
const PREFACE_WORDS = 60

/** What stands above the first of several posts and only greets the readers of a letter. */
function prefaceOf({ all, cues }: ReadContext, posts: readonly number[][]): Removal | null {
  const [first = []] = posts
  const prose = first.filter((index) => isBody(all[index]!))
  const words = prose.reduce((sum, index) => sum + all[index]!.words.length, 0)
  if (posts.length <= LETTER_POSTS || words > PREFACE_WORDS) return null
  if (!prose.some((index) => cues.isGreeting(all[index]!))) return null
  return { kind: 'other', raw: rangeOf(all, first), reason: 'greets the readers of a letter' }
}

function withRemoved(draft: ArticleDraft, removed: readonly Removal[]): ArticleDraft {
  return { ...draft, removed: [...draft.removed, ...removed] }
}

function remember(owners: Map<string, number>, key: string | null, draft: number): void {
  if (key !== null && !owners.has(key)) owners.set(key, draft)
}

const TWICE = 'the whole post stands above already'
const CUT = 'a post that breaks off and stands in full elsewhere'
/** Share of a post's words that must stand in one earlier post for it to be the same post again. */
const TWICE_SHARE = 0.9

/** What a paragraph is known by; `null` where it says too little, or only when the post was sent. */
function ownerKey({ all, packs }: ReadContext, index: number): string | null {
  const paragraph = all[index]!
  if (paragraph.words.length < 5) return null
  if (!isBody(paragraph) && stampLine(paragraph.text, packs) !== null) return null
  return paragraph.words.join(' ')
}

function earlierTwin(
  context: ReadContext,
  post: readonly number[],
  owners: ReadonlyMap<string, number>,
): number | null {
  const words = new Map<number, number>()
  let total = 0
  for (const index of post) {
    const key = ownerKey(context, index)
    if (key === null) continue
    const { length } = context.all[index]!.words
    total += length
    const owner = owners.get(key)
    if (owner !== undefined) words.set(owner, (words.get(owner) ?? 0) + length)
  }
  const [best] = [...words].sort((a, b) => b[1] - a[1])
  return best && best[1] >= total * TWICE_SHARE ? best[0] : null
}

function rangeOf(all: readonly Paragraph[], post: readonly number[]): Span {
  return { start: all[post[0]!]!.raw.start, end: all[post.at(-1)!]!.raw.end }
}

function numbered(source: Source, drafts: readonly ArticleDraft[]): Document[] {
  const documents: Document[] = []
  const add = (draft: ArticleDraft, host?: string): void => {
    const id = documentId(source.id, documents.length + 1)
    documents.push(documentOf(source, draft, id, host))
    for (const embedded of draft.embedded) add(embedded, id)
  }
  for (const draft of drafts) add(draft)
  return documents
}

function documentOf(source: Source, draft: ArticleDraft, id: string, host?: string): Document {
  const { publisher, byline, published, language, text, alignment, removed, blocks } = draft
  return {
    id,
    source: source.id,
    language,
    ...(source.url === undefined ? {} : { url: source.url }),
    ...(publisher ? { publisher } : {}),
    ...(byline ? { byline } : {}),
    ...(published ? { published } : {}),
    ...(host === undefined ? {} : { embeddedIn: host }),
    text,
    alignment,
    removed,
    layers: { blocks },
    trace: [],
    issues: [],
  }
}
