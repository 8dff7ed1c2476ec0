import { DisjointSets } from '../../graph/disjoint-sets.ts'
import type { Edge, EdgeDetailMap, Evidence, QuoteChange } from '../../model/edge.ts'
import type { Kit } from '../../model/kit.ts'
import { contains } from '../../model/span.ts'
import { shortHash } from '../../text/hash.ts'
import { turnedPairs, type WordPairs } from '../../text/word-changes.ts'
import { changesOf, withinChange } from './changes.ts'
import { isOtherSpeaker, type Likeness } from './judge.ts'
import type { Said } from './said.ts'
import { splicesIn, type WordTie } from './splices.ts'
import { SCORE } from './thresholds.ts'

type Relation = EdgeDetailMap['same-quote']['relation']

/** What is said of two quotations that are one utterance. */
export interface Judgement {
  readonly relation: Relation
  readonly score: number
  readonly evidence: Evidence
  readonly changes: (from: Said, to: Said) => readonly QuoteChange[]
  /** Equal words, of the first quotation and of the second. */
  readonly pairs?: WordPairs
}

/** Ties as they are found, each pair once; the earlier printing comes first. */
export class Ties {
  readonly #edges = new Map<string, Edge<'same-quote'>>()
  readonly #sets: DisjointSets
  readonly #by: string
  readonly #byWords: WordTie[] = []

  constructor(count: number, by: string) {
    this.#sets = new DisjointSets(count)
    this.#by = by
  }

  /** All of them, with what two of them together say. */
  get edges(): Edge<'same-quote'>[] {
    const splices = splicesIn(this.#byWords)
    return [...this.#edges.values()].map((edge) => {
      const splice = splices.get(edge.id)
      if (!splice) return edge
      return { ...edge, detail: { ...edge.detail, changes: [...edge.detail.changes, splice] } }
    })
  }

  /** Whether a chain of ties leads from one to the other. */
  joined(a: Said, b: Said): boolean {
    return this.#sets.root(a.number) === this.#sets.root(b.number)
  }

  add(a: Said, b: Said, judgement: Judgement): void {
    const { relation, score, evidence, changes, pairs } = judgement
    const [from, to] = isEarlier(a, b) ? [a, b] : [b, a]
    const [one, other] = [from.document.id, to.document.id]
    const id = shortHash(`same-quote ${one} ${from.index} ${other} ${to.index} ${this.#by}`)
    if (this.#edges.has(id)) return
    this.#sets.join(a.number, b.number)
    if (pairs) this.#byWords.push({ id, from, to, pairs: from === a ? pairs : turnedPairs(pairs) })
    this.#edges.set(id, {
      ...{ id, kind: 'same-quote', from: one, to: other, score, by: this.#by },
      evidence: [evidence],
      detail: { quotes: { from: from.index, to: to.index }, relation, changes: changes(from, to) },
    })
  }
}

function isEarlier(a: Said, b: Said): boolean {
  return a.instant === b.instant ? a.number < b.number : a.instant < b.instant
}

/** The very same words by the same speaker. */
export function sameWords(said: Said, kit: Kit): Judgement {
  const pairs = Array.from(said.stems, (_, i) => [i, i] as const)
  return {
    relation: 'identical',
    score: SCORE.identical,
    evidence: { rule: 'same-words', detail: `all ${said.stems.length} words are the same` },
    changes: (from, to) => changesOf(from, to, pairs, kit),
  }
}

/** Words that are mostly the same, in the same order. */
export function likeWords(a: Said, b: Said, { pairs, share }: Likeness, kit: Kit): Judgement {
  const isSame = a.wording === b.wording
  const [none, all] = SCORE.altered
  const score = isSame ? SCORE.identical : none + (all - none) * share
  const detail = `${pairs.length} words in order are the same, of ${a.stems.length} and ${b.stems.length}`
  const other = isOtherSpeaker(a, b)
  return {
    relation: isSame ? 'identical' : 'altered',
    score: other ? score - SCORE.otherSpeaker : score,
    evidence: { rule: other ? 'like-words-of-another' : 'like-words', detail },
    changes: (from, to) => changesOf(from, to, from === a ? pairs : turnedPairs(pairs), kit),
    ...(isSame ? {} : { pairs }),
  }
}

/** Ties each fragment in marks to the reported clause of its document that holds it. Sorted as the layer is. */
export function tieFragments(all: readonly Said[], ties: Ties): void {
  let around: Said[] = []
  for (const said of all) {
    around = around.filter((clause) => isOpen(clause, said))
    if (said.quote.form === 'indirect') {
      around.push(said)
      continue
    }
    const clause = around.findLast((one) => contains(one.quote.span, said.quote.span))
    if (!clause || isOtherSpeaker(clause, said)) continue
    ties.add(clause, said, {
      relation: 'within',
      score: SCORE.within,
      evidence: { rule: 'within-clause', detail: 'a fragment in marks within the reported clause' },
      changes: (from, to) => [withinChange(from, to)],
    })
  }
}

function isOpen(clause: Said, { document, quote }: Said): boolean {
  return clause.document === document && clause.quote.span.end > quote.span.start
}
