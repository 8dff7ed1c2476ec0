import { DisjointSets } from '../graph/disjoint-sets.ts'
import { compareText } from '../model/compare-text.ts'
import type { Document } from '../model/document.ts'
import { type Edge, isEdge, type QuoteChange } from '../model/edge.ts'
import type { Located, QuoteDifference, Report } from '../model/report.ts'
import { type Span, spansLength } from '../model/span.ts'
import { addTo } from '../text/add-to.ts'
import { shortHash } from '../text/hash.ts'
import { quoteId } from './quotes.ts'

type QuoteGroup = Report['quoteGroups'][number]
type Locate = (document: Document, span: Span) => Located

/** Ties from a wording to the longest one of its group, at most: with more, wordings drift. Chosen on invented cases. */
const STEPS = 2

/** A quotation of a document, numbered among all. */
interface Printed {
  readonly document: Document
  readonly id: string
  readonly form: 'direct' | 'indirect'
  /** Length of what was said. */
  readonly chars: number
}

/** An edge, with the numbers of the quotations it ties. */
interface Numbered {
  readonly edge: Edge<'same-quote'>
  readonly a: number
  readonly b: number
}

/**
 * Groups quotations that are one utterance. Printings with the same words, and a fragment with its clause, are one set;
 * each set joins the longer one it resembles most, so that a fragment that two longer quotations have in common does not
 * make them one; what is tied across languages joins last. In the order of the documents; independent of the order of edges.
 */
export function buildQuoteGroups(
  documents: readonly Document[],
  edges: readonly Edge[],
  locate: Locate,
): QuoteGroup[] {
  const own = edges.filter((edge) => isEdge(edge, 'same-quote'))
  if (own.length === 0) return []
  const firsts = new Map<string, number>()
  const printed: Printed[] = []
  for (const document of documents) {
    firsts.set(document.id, printed.length)
    for (const quote of document.layers.quotes ?? []) {
      const chars = spansLength(quote.parts)
      printed.push({ document, id: quoteId(document, quote), form: quote.form, chars })
    }
  }
  const numbered = own
    .filter(({ from, to }) => firsts.has(from) && firsts.has(to))
    .sort((x, y) => compareText(x.id, y.id))
    .map((edge): Numbered => {
      const { from, to } = edge.detail.quotes
      return { edge, a: firsts.get(edge.from)! + from, b: firsts.get(edge.to)! + to }
    })
  const rootOf = joined(printed, numbered)
  const inside = new Map<number, Numbered[]>()
  for (const one of numbered) {
    if (rootOf(one.a) === rootOf(one.b)) addTo(inside, rootOf(one.a), one)
  }
  return collect(printed, rootOf).map(([root, members]) => ({
    id: shortHash(`quote-group ${[...members].sort(compareText).join(' ')}`),
    quotes: members,
    differences: inside.get(root)!.flatMap((one) => differences(one, printed, locate)),
  }))
}

/** For each quotation one number that all of its group have. */
function joined(printed: readonly Printed[], numbered: readonly Numbered[]) {
  // Numbers by id, so that the order of documents decides nothing.
  const order = [...printed.keys()].sort((a, b) => compareText(printed[a]!.id, printed[b]!.id))
  const rank = new Uint32Array(printed.length)
  for (const [at, number] of order.entries()) rank[number] = at
  const sets = new DisjointSets(printed.length)
  for (const { edge, a, b } of numbered) if (isOneSet(edge)) sets.join(rank[a]!, rank[b]!)
  const rootOf = (number: number): number => sets.root(rank[number]!)
  const length = new Float64Array(printed.length)
  for (const [number, { chars }] of printed.entries()) {
    length[rootOf(number)] = Math.max(length[rootOf(number)]!, chars)
  }
  const ties = numbered
    .filter(({ edge }) => edge.detail.relation === 'altered')
    .map(({ edge, a, b }): Tie => ({ a: rootOf(a), b: rootOf(b), weight: edge.score }))
  const heads = headsOf(ties, length)
  const headOf = (number: number): number => heads.get(rootOf(number)) ?? rootOf(number)
  const languages = new DisjointSets(printed.length)
  for (const { edge, a, b } of numbered) {
    if (edge.detail.relation === 'translated') languages.join(headOf(a), headOf(b))
  }
  return (number: number): number => languages.root(headOf(number))
}

interface Tie {
  readonly a: number
  readonly b: number
  readonly weight: number
}

/**
 * For each tied set of printings the longest one of its group. From the longest on, a set joins the one it is tied to best
 * among those that are longer and at most {@link STEPS} − 1 steps from their head; with none it is a head itself.
 */
function headsOf(ties: readonly Tie[], length: Float64Array): Map<number, number> {
  const near = new Map<number, { readonly to: number; readonly weight: number }[]>()
  for (const { a, b, weight } of ties) {
    if (a === b) continue
    addTo(near, a, { to: b, weight })
    addTo(near, b, { to: a, weight })
  }
  const heads = new Map<number, { readonly head: number; readonly steps: number }>()
  const longestFirst = [...near.keys()].sort((a, b) => length[b]! - length[a]! || a - b)
  for (const own of longestFirst) {
    const [best] = near
      .get(own)!
      .filter(({ to }) => (heads.get(to)?.steps ?? STEPS) < STEPS)
      .sort((x, y) => y.weight - x.weight || length[y.to]! - length[x.to]! || x.to - y.to)
    const joins = best && heads.get(best.to)!
    heads.set(own, joins ? { head: joins.head, steps: joins.steps + 1 } : { head: own, steps: 0 })
  }
  return new Map([...heads].map(([own, { head }]) => [own, head]))
}

function isOneSet({ detail: { relation } }: Edge<'same-quote'>): boolean {
  return relation === 'identical' || relation === 'within'
}

/** Ids of the quotations of each group of two and more. */
function collect(
  printed: readonly Printed[],
  rootOf: (number: number) => number,
): [root: number, members: string[]][] {
  const groups = new Map<number, string[]>()
  for (const [number, { id }] of printed.entries()) addTo(groups, rootOf(number), id)
  return [...groups].filter(([, members]) => members.length > 1)
}

function differences(
  { edge, a, b }: Numbered,
  printed: readonly Printed[],
  locate: Locate,
): QuoteDifference[] {
  return edge.detail.changes.map((change) => {
    const [one, other] = [printed[a]!, printed[b]!]
    // Whichever was printed first, this one leads from the words in marks to those reported.
    const turned = change.kind === 'direct-to-indirect' && one.form === 'indirect'
    return turned
      ? difference({ ...change, from: change.to, to: change.from }, [other, one], locate)
      : difference(change, [one, other], locate)
  })
}

function difference(
  { kind, detail, from, to }: QuoteChange,
  [one, other]: readonly [Printed, Printed],
  locate: Locate,
): QuoteDifference {
  return {
    ...{ from: one.id, to: other.id, kind, detail },
    ...(from ? { fromAt: locate(one.document, from).at } : {}),
    ...(to ? { toAt: locate(other.document, to).at } : {}),
  }
}
