import { diffArrays } from 'diff/lib/diff/array.js'
import type { Document } from '../model/document.ts'
import type { Change, Edge, Evidence } from '../model/edge.ts'
import type { Sentence } from '../model/layers.ts'
import { defineLinker, type With } from '../model/step.ts'
import { addTo } from '../text/add-to.ts'
import { canonicalUrl } from '../text/canonical-url.ts'
import { fold } from '../text/fold.ts'
import { shortHash } from '../text/hash.ts'
import { instantOf } from '../text/instant.ts'

const BY = 'revises@1'

type Input = With<'blocks' | 'sentences'>

/**
 * Ties versions of one page: articles whose canonical addresses are equal, each from a source of its own. Versions are
 * put in order by the last change that the pages state, by when they were fetched, by publication; each is tied to the one
 * before it, with the sentences that differ (Myers' algorithm over sentences). Where no time tells them apart, the
 * direction is undetermined.
 */
export const revises = defineLinker({
  name: 'revises',
  version: 1,
  requires: ['blocks', 'sentences'],
  after: [],
  emits: ['revises'],
  link(documents) {
    return [...versionsByPage(documents)].flatMap(([page, versions]) => {
      const ordered = versions.sort(compareVersions)
      return ordered.slice(1).map((newer, i) => revision(page, newer, ordered[i]!))
    })
  },
})

/** Articles by address. A source with several articles at one address, such as a live blog, is not one version of it. */
function versionsByPage(documents: readonly Input[]): ReadonlyMap<string, Input[]> {
  const pages = new Map<string, Input[]>()
  for (const document of documents) {
    const page = document.url === undefined ? null : canonicalUrl(document.url)
    if (page !== null && document.embeddedIn === undefined) addTo(pages, page, document)
  }
  for (const [page, all] of pages) {
    const single = all.filter(
      ({ source }) => all.filter((other) => other.source === source).length === 1,
    )
    if (single.length > 1) pages.set(page, single)
    else pages.delete(page)
  }
  return pages
}

/** Times that tell two versions apart, the most telling first, and how each is named. */
const CLOCKS: readonly (readonly [
  name: string,
  read: (document: Document) => string | undefined,
])[] = [
  ['changed', ({ modified }) => modified?.value],
  ['fetched', ({ retrievedAt }) => retrievedAt],
  ['published', ({ published }) => published?.value],
]

interface Order {
  /** Below 0 where the first is older, 0 where no time tells. */
  readonly sign: number
  readonly clock: string
  readonly times: readonly [string, string]
}

function orderOf(a: Document, b: Document): Order | null {
  for (const [clock, read] of CLOCKS) {
    const times = [read(a), read(b)] as const
    const sign = instantOf(times[0]) - instantOf(times[1])
    if (sign !== 0 && Number.isFinite(sign)) return { sign, clock, times: [times[0]!, times[1]!] }
  }
  return null
}

function compareVersions(a: Document, b: Document): number {
  return orderOf(a, b)?.sign ?? (a.id < b.id ? -1 : 1)
}

function revision(page: string, newer: Input, older: Input): Edge<'revises'> {
  const order = orderOf(newer, older)
  const changes = changesOf(newer, older)
  return {
    id: shortHash(`revises ${newer.id} ${older.id} ${BY}`),
    kind: 'revises',
    from: newer.id,
    to: older.id,
    score: 1,
    evidence: [
      { rule: 'same-page', detail: `both stand at ${page}` },
      orderEvidence(order),
      { rule: 'changes', detail: summary(changes) },
    ],
    by: BY,
    detail: { direction: order ? 'known' : 'undetermined', changes },
  }
}

function orderEvidence(order: Order | null): Evidence {
  if (!order) return { rule: 'no-order', detail: 'no time tells which version is the later one' }
  const { clock, times } = order
  return { rule: 'order', detail: `${clock} ${times[0]}, the earlier version ${times[1]}` }
}

function summary(changes: readonly Change[]): string {
  if (changes.length === 0) return 'the text is the same'
  const added = changes.filter(({ to }) => to === null).length
  const removed = changes.filter(({ from }) => from === null).length
  const sentences = (count: number): string => `${count} ${count === 1 ? 'sentence' : 'sentences'}`
  return `${sentences(changes.length - added - removed)} changed, ${added} added, ${removed} taken out`
}

/** Sentences that differ, in reading order. Runs that stand in for each other are paired one by one. */
function changesOf(newer: Input, older: Input): Change[] {
  const from = newer.layers.sentences
  const to = older.layers.sentences
  const parts = diffArrays(formsOf(older, to), formsOf(newer, from))
  const changes: Change[] = []
  let [i, j] = [0, 0]
  let removed: readonly Sentence[] = []
  for (const part of parts) {
    if (part.removed) {
      removed = to.slice(j, j + part.count)
      j += part.count
      continue
    }
    const added = part.added ? from.slice(i, i + part.count) : []
    changes.push(...paired(added, removed))
    removed = []
    i += part.count
    if (!part.added) j += part.count
  }
  changes.push(...paired([], removed))
  return changes
}

function formsOf({ text }: Document, sentences: readonly Sentence[]): string[] {
  return sentences.map(({ span }) => fold(text.slice(span.start, span.end)).replace(/\s+/gu, ' '))
}

function paired(added: readonly Sentence[], removed: readonly Sentence[]): Change[] {
  return Array.from({ length: Math.max(added.length, removed.length) }, (_, k) => ({
    from: added[k]?.span ?? null,
    to: removed[k]?.span ?? null,
  }))
}
