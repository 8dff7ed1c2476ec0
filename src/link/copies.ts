import { cutBy, type Pair, type PairRule, sharedPairs } from '../graph/pairs.ts'
import { type Postings, packKeys, sharedPostings } from '../graph/postings.ts'
import { unions } from '../graph/unions.ts'
import { compareText } from '../model/compare-text.ts'
import type { Edge } from '../model/edge.ts'
import type { Kit } from '../model/kit.ts'
import { defineLinker, type Remark } from '../model/step.ts'
import { shortHash } from '../text/hash.ts'
import { instantOf } from '../text/instant.ts'
import { shingles, winnow } from '../text/shingle.ts'
import { type Body, type CopyInput, embeddedBody, ownBody } from './copies/body.ts'
import { explain, judge, measureShared, sureness } from './copies/judge.ts'
import { sharedPieces, toPassages } from './copies/passages.ts'
import * as limit from './copies/thresholds.ts'

const BY = 'copies@2'

/**
 * Same-language reuse of wording: verbatim, near and partial copies, and articles quoted whole in others.
 * Shared word runs name the candidates (winnowed shingles, exact postings); each pair is then aligned into
 * passages. What is quoted, recalled as background or stock text shows no copying by itself. Direction is
 * known only of a quoted article and its host; of others the earlier comes first. A large set of copies of one text is
 * cut: see FULL_GROUP.
 */
export const copies = defineLinker({
  name: 'copies',
  version: 2,
  requires: ['blocks', 'sentences', 'tokens'],
  after: ['revises'],
  emits: ['copy'],
  link(documents, revisions, kit, remark) {
    const sorted = [...documents].sort((x, y) => compareText(x.id, y.id))
    const page = unions(
      sorted.map(({ id }) => id),
      revisions.map(({ from, to }) => [from, to] as const),
    )
    // That a page has the words of its earlier version is no copying.
    const found = wordingEdges(sorted, kit, remark).filter(
      ({ from, to }) => page.get(from) !== page.get(to),
    )
    return [...embeddedEdges(sorted, kit), ...found]
  },
})

/** Ties each article quoted whole to its host. */
function embeddedEdges(documents: readonly CopyInput[], kit: Kit): Edge<'copy'>[] {
  const byId = new Map(documents.map((document) => [document.id, document]))
  return documents.flatMap((inner) => {
    const host = inner.embeddedIn === undefined ? undefined : byId.get(inner.embeddedIn)
    if (!host) return []
    const from = ownBody(inner, kit)
    const to = embeddedBody(host, kit)
    const pieces = sharedPieces(from, to)
    const passages = toPassages(
      pieces,
      { text: inner.text, body: from },
      { text: host.text, body: to },
    )
    if (passages.length === 0) return []
    const { covered } = measureShared(pieces, from, to, { from: from.quiet, to: to.quiet })
    const hostWords = to.tokens.length + ownBody(host, kit).tokens.length
    const share = (covered.to * to.tokens.length) / hostWords
    return [
      copyEdge(inner.id, host.id, {
        score: sureness('embedded', 0),
        evidence: [
          {
            rule: 'quoted-whole',
            detail: `the host article carries all ${from.tokens.length} words of it as a quoted article, ${Math.round(share * 100)} % of its text`,
          },
        ],
        detail: {
          relation: 'embedded',
          direction: 'known',
          passages,
          covered: { from: covered.from, to: share },
        },
      }),
    ]
  })
}

/** A wording in few articles counts twice. */
const RULE: PairRule = {
  counts: (_key, articles) => (articles <= limit.RARE_WORDING ? 2 : 1),
  isEnough: (sum) => sum >= limit.ENOUGH_SHARED,
  fullGroup: limit.FULL_GROUP,
  anchors: limit.ANCHORS,
}

function wordingEdges(documents: readonly CopyInput[], kit: Kit, remark?: Remark): Edge<'copy'>[] {
  const places = packKeys(documents.length, (i) => noticedKeys(ownBody(documents[i]!, kit)))
  const postings = sharedPostings(places)
  tellCut(documents.length, postings, remark)
  const stock = stockKeys(postings)
  const bodyOf = keptBodies(documents, kit)
  const edges: Edge<'copy'>[] = []
  for (const pair of sharedPairs(documents.length, postings, RULE)) {
    const edge = wordingEdge(documents, pair, bodyOf, stock)
    if (edge) edges.push(edge)
  }
  return edges
}

/** Reads bodies as they are needed and keeps the last {@link limit.KEPT_BODIES}. */
function keptBodies(documents: readonly CopyInput[], kit: Kit): (number: number) => Body {
  const kept = new Map<number, Body>()
  return (number) => {
    const body = kept.get(number) ?? ownBody(documents[number]!, kit)
    kept.delete(number)
    kept.set(number, body)
    if (kept.size > limit.KEPT_BODIES) kept.delete(kept.keys().next().value!)
    return body
  }
}

/** Says so where articles share so much with so many that not all of them were compared with each other. */
function tellCut(count: number, postings: Postings, remark?: Remark): void {
  const cut = remark && cutBy(count, postings, RULE)
  if (!cut) return
  remark({
    code: 'group-cut',
    message:
      `${cut.documents} articles share wording that stands in more than ${limit.FULL_GROUP} articles ` +
      `(at most ${cut.largest}); by it they were compared with the first ${limit.ANCHORS} of them only, ` +
      'so copies among the others may be missing',
  })
}

/** Keys by which shared wording is noticed: winnowed shingles of stems. */
function noticedKeys(body: Body): number[] {
  const keys = shingles(body.stems, limit.SEED_WORDS)
  return winnow(keys, limit.WINDOW).map((place) => keys[place]!)
}

function stockKeys(postings: Postings): ReadonlySet<number> {
  const stock = new Set<number>()
  for (const [group, key] of postings.keys.entries()) {
    const size = postings.offsets[group + 1]! - postings.offsets[group]!
    if (size > limit.STOCK_ARTICLES) stock.add(key)
  }
  return stock
}

function wordingEdge(
  documents: readonly CopyInput[],
  pair: Pair,
  bodyOf: (number: number) => Body,
  stock: ReadonlySet<number>,
): Edge<'copy'> | null {
  const [first, second] = inTurn(documents, pair, bodyOf)
  const a = documents[first]!
  const b = documents[second]!
  if (a.embeddedIn === b.id || b.embeddedIn === a.id) return null
  const from = bodyOf(first)
  const to = bodyOf(second)
  const pieces = sharedPieces(from, to)
  const passages = toPassages(pieces, { text: a.text, body: from }, { text: b.text, body: to })
  let quiet = { from: from.quiet, to: to.quiet }
  let shared = measureShared(pieces, from, to, quiet)
  if (stock.size > 0 && Math.max(shared.covered.from, shared.covered.to) < limit.NEAR_COVERED) {
    quiet = { from: withStock(from, stock), to: withStock(to, stock) }
    shared = measureShared(pieces, from, to, quiet)
  }
  const relation = judge(shared, passages, { from, to, quiet })
  if (!relation) return null
  return copyEdge(a.id, b.id, {
    score: sureness(relation, shared.own),
    evidence: explain(shared, passages, from, to),
    detail: { relation, direction: 'undetermined', passages, covered: shared.covered },
  })
}

/** The earlier article first, a dated one before an undated, else the longer: what is told of both reads so, though none is known to be the source. */
function inTurn(
  documents: readonly CopyInput[],
  { a, b }: Pair,
  bodyOf: (number: number) => Body,
): readonly [number, number] {
  const [first, second] = [a, b].map((number) => instantOf(documents[number]!.published?.value))
  if (first !== second) return first! < second! ? [a, b] : [b, a]
  return bodyOf(b).tokens.length > bodyOf(a).tokens.length ? [b, a] : [a, b]
}

/** The quiet words of a body and those of wordings that stand in very many articles. */
function withStock(body: Body, stock: ReadonlySet<number>): Uint8Array {
  const quiet = body.quiet.slice()
  const keys = shingles(body.stems, limit.SEED_WORDS)
  for (const place of winnow(keys, limit.WINDOW)) {
    if (stock.has(keys[place]!)) quiet.fill(1, place, place + limit.SEED_WORDS + limit.WINDOW - 1)
  }
  return quiet
}

function copyEdge(
  from: string,
  to: string,
  parts: Pick<Edge<'copy'>, 'score' | 'evidence' | 'detail'>,
): Edge<'copy'> {
  return { id: shortHash(`copy ${from} ${to} ${BY}`), kind: 'copy', from, to, by: BY, ...parts }
}
