import { compareText } from '../model/compare-text.ts'
import { type Edge, isEdge } from '../model/edge.ts'
import type { Kit } from '../model/kit.ts'
import { defineLinker } from '../model/step.ts'
import { addTo } from '../text/add-to.ts'
import {
  type Candidate,
  samePrintings,
  sharingRuns,
  sharingWords,
} from './same-quote/candidates.ts'
import { withContinuations } from './same-quote/continued.ts'
import { alike, longestRun } from './same-quote/judge.ts'
import { readSaid, type Said } from './same-quote/said.ts'
import * as limit from './same-quote/thresholds.ts'
import { likeWords, sameWords, Ties, tieFragments } from './same-quote/ties.ts'
import { tieAcrossStories, tieTranslations } from './same-quote/translated.ts'

const BY = 'same-quote@1'

/**
 * Ties quotations that are variants of one utterance: within a story or between copies by equal words in their order,
 * anywhere by a dozen words in a row, within a story across languages by the speaker and what is named and counted. A
 * quotation put in another mouth is tied too.
 */
export const sameQuote = defineLinker({
  name: 'same-quote',
  version: 1,
  requires: ['sentences', 'tokens', 'mentions', 'quotes'],
  after: ['revises', 'copy', 'same-story', 'same-entity'],
  emits: ['same-quote'],
  link(documents, edges, kit) {
    const sorted = [...documents].sort((x, y) => compareText(x.id, y.id))
    const all = readSaid(sorted, edges, kit)
    const ties = new Ties(all.length, BY)
    const isCopied = copiedPairs(edges)
    tieFragments(all, ties)
    const byStory = new Map<string, Said[]>()
    for (const said of all) addTo(byStory, said.story, said)
    for (const members of byStory.values()) tieIn(members, { ties, isCopied, kit })
    for (const members of crossing(all, edges)) tieIn(members, { ties, isCopied, kit })
    tieLong(all, { ties, isCopied, kit })
    for (const members of byStory.values()) tieTranslations(members, ties, kit)
    for (const members of bySpeaker(all).values()) tieAcrossStories(members, ties, kit)
    return withContinuations(ties.edges, sorted)
  },
})

interface Context {
  readonly ties: Ties
  readonly isCopied: (a: Said, b: Said) => boolean
  readonly kit: Kit
}

/** Ties what is one by its words among quotations of one story, or of two articles that share text. */
function tieIn(members: readonly Said[], context: Context): void {
  const printings = samePrintings(members)
  for (const [first, ...rest] of printings) {
    if (first!.stems.length < limit.TELLING_WORDS) continue
    for (const said of rest) tieAlike([first!, said], context)
  }
  for (const pair of sharingWords(printings.map(([first]) => first!))) tieAlike(pair, context)
}

/** Ties what has a dozen words in a row in common, in whatever stories. */
function tieLong(all: readonly Said[], context: Context): void {
  const long = all.filter(({ stems }) => stems.length >= limit.LONG_WORDS)
  const printings = samePrintings(long)
  for (const [first, ...rest] of printings)
    for (const said of rest) tieAlike([first!, said], context)
  for (const pair of sharingRuns(printings.map(([first]) => first!))) {
    tieAlike(pair, context, limit.LONG_WORDS)
  }
}

/** Quotations of each speaker that is known. */
function bySpeaker(all: readonly Said[]): Map<number, Said[]> {
  const lists = new Map<number, Said[]>()
  for (const said of all) if (said.speaker !== null) addTo(lists, said.speaker, said)
  return lists
}

function tieAlike([a, b]: Candidate, { ties, isCopied, kit }: Context, run = 1): void {
  const isSame = a.wording === b.wording && a.speaker === b.speaker
  const found = alike(a, b, isCopied(a, b))
  if (!found || longestRun(found.pairs) < run) return
  ties.add(a, b, isSame ? sameWords(a, kit) : likeWords(a, b, found, kit))
}

/** Whether two quotations stand in articles that are copies or versions of one another, or in one article. */
function copiedPairs(edges: readonly Edge[]): (a: Said, b: Said) => boolean {
  const pairs = new Set<string>()
  for (const { from, to } of edges.filter(isCopy)) pairs.add(`${from} ${to}`).add(`${to} ${from}`)
  return ({ document: { id } }, { document: other }) =>
    id === other.id || pairs.has(`${id} ${other.id}`)
}

function isCopy(edge: Edge): boolean {
  return isEdge(edge, 'copy') || isEdge(edge, 'revises')
}

/** For each copy whose articles are of two stories, the quotations of both; of an article 16 copies at most. */
function crossing(all: readonly Said[], edges: readonly Edge[]): Said[][] {
  const byDocument = new Map<string, Said[]>()
  for (const said of all) addTo(byDocument, said.document.id, said)
  const taken = new Map<string, number>()
  return [...edges]
    .filter(isCopy)
    .sort((a, b) => compareText(a.id, b.id))
    .flatMap(({ from, to }): Said[][] => {
      const [a, b] = [byDocument.get(from), byDocument.get(to)]
      if (!a || !b || a[0]!.story === b[0]!.story) return []
      const counts = [from, to].map((id) => (taken.get(id) ?? 0) + 1)
      if (Math.max(...counts) > limit.CROSSING_COPIES) return []
      taken.set(from, counts[0]!).set(to, counts[1]!)
      return [[...a, ...b]]
    })
}
