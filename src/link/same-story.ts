import { cutBy, type Pair, type PairLimits, sharedPairs } from '../graph/pairs.ts'
import { type Postings, packKeys, sharedPostings } from '../graph/postings.ts'
import type { Edge, Evidence } from '../model/edge.ts'
import { defineLinker, type Remark } from '../model/step.ts'
import { fold } from '../text/fold.ts'
import { shortHash } from '../text/hash.ts'
import {
  eachShared,
  likeness,
  type Profile,
  readProfile,
  tellingKeys,
  weighProfile,
} from './same-story/profile.ts'
import { readTerms, type TermKind } from './same-story/terms.ts'
import * as limit from './same-story/thresholds.ts'
import { Weights } from './same-story/weights.ts'

const BY = 'same-story@1'

/**
 * Ties articles that tell one event: within a language by rare words, names and numbers they share, across
 * languages by names (as skeletons), numbers and days. Precision first: what is not well founded is left out.
 * That articles come from one source ties nothing.
 */
export const sameStory = defineLinker({
  name: 'same-story',
  version: 1,
  requires: ['blocks', 'sentences', 'tokens'],
  after: ['copy'],
  emits: ['same-story'],
  link(documents, _copies, kit, remark) {
    const sorted = [...documents].sort((x, y) => (x.id < y.id ? -1 : x.id > y.id ? 1 : 0))
    const counted = sorted.map((document) => readProfile(readTerms(document, kit)))
    const weights = new Weights(sorted.length)
    for (const profile of counted) for (const { keys } of Object.values(profile)) weights.add(keys)
    const profiles = counted.map((profile) => weighProfile(profile, weights))
    return candidates(profiles, weights, remark).flatMap(({ a, b }) => {
      const same = sorted[a]!.language === sorted[b]!.language
      const score = storyScore(profiles[a]!, profiles[b]!, weights, same)
      if (score < (same ? limit.WITHIN_SCORE : limit.ACROSS_SCORE)) return []
      const article = (i: number): Article => ({ text: sorted[i]!.text, profile: profiles[i]! })
      const evidence = explain(article(a), article(b), weights, same)
      return evidence ? [storyEdge(sorted[a]!.id, sorted[b]!.id, score, evidence)] : []
    })
  },
})

/**
 * How surely two weighed articles tell one event, 0..1: their likeness, less where it rests on few rare terms,
 * since two short articles are soon alike.
 */
export function storyScore(
  a: Profile,
  b: Profile,
  weights: Weights,
  sameLanguage: boolean,
): number {
  const parts = sameLanguage ? limit.WITHIN : limit.ACROSS
  const { score, rare } = likeness(a, b, parts, (key) => weights.of(key) >= limit.RARE)
  return (score * rare) / (rare + limit.RARE_HALF)
}

/** An article as evidence needs it: its terms, and the text they stand in. */
interface Article {
  readonly text: string
  readonly profile: Profile
}

const LIMITS: PairLimits = {
  minShared: limit.MIN_SHARED,
  fullGroup: limit.COMMON_TERM,
  anchors: 0,
}

function candidates(profiles: readonly Profile[], weights: Weights, remark?: Remark): Pair[] {
  const lists = packKeys(profiles.length, (i) =>
    tellingKeys(profiles[i]!, weights, limit.LOOKED_UP),
  )
  const postings = sharedPostings(lists)
  tellCut(profiles.length, postings, weights, remark)
  return sharedPairs(profiles.length, postings, LIMITS)
}

/** Says so where rare terms stand in so many articles that a story told by all of them may be missed. */
function tellCut(count: number, postings: Postings, weights: Weights, remark?: Remark): void {
  const cut = remark && cutBy(count, postings, LIMITS, (key) => weights.of(key) >= limit.RARE)
  if (!cut) return
  remark({
    code: 'group-cut',
    message:
      `${cut.documents} articles have rare names, numbers or words that stand in more than ` +
      `${limit.COMMON_TERM} articles (at most ${cut.largest}); by these no articles were compared, ` +
      'so a story that many articles tell may be in parts',
  })
}

/** Names shown in evidence. */
const SHOWN = 6

/** Reasons in words; null where too few rare terms are shared. */
function explain(a: Article, b: Article, weights: Weights, same: boolean): Evidence[] | null {
  const names = rareShared('names', a, b, weights)
  const numbers = rareShared('numbers', a, b, weights)
  const words = same ? rareShared('words', a, b, weights) : []
  const found = names.length + numbers.length
  const enough = same
    ? found >= limit.RARE_WITHIN || words.length >= limit.RARE_WORDS
    : found >= limit.RARE_ACROSS
  if (!enough) return null
  const evidence: Evidence[] = []
  if (names.length > 0) evidence.push(reason('shared-names', 'name', 'rare name', names))
  if (numbers.length > 0) {
    evidence.push(reason('shared-numbers', 'have', 'telling number or date', numbers))
  }
  if (words.length > 0) evidence.push(reason('shared-words', 'use', 'rare word', words))
  return evidence
}

function reason(rule: string, verb: string, noun: string, shown: readonly string[]): Evidence {
  const more = shown.length > SHOWN ? ' and others' : ''
  const list = shown.slice(0, SHOWN).join(', ')
  return {
    rule,
    detail: `both ${verb} ${shown.length} ${noun}${shown.length === 1 ? '' : 's'}: ${list}${more}`,
  }
}

/** Rare terms that both have, rarest first, as the articles write them. */
function rareShared(kind: TermKind, a: Article, b: Article, weights: Weights): string[] {
  const found: { readonly shown: string; readonly weight: number }[] = []
  eachShared(a.profile[kind], b.profile[kind], (i, j) => {
    const weight = weights.of(a.profile[kind].keys[i]!)
    if (weight < limit.RARE) return
    const shown = shownTerm(kind, a, i)
    const other = shownTerm(kind, b, j)
    found.push({ shown: fold(other) === fold(shown) ? shown : `${shown} / ${other}`, weight })
  })
  found.sort((x, y) => y.weight - x.weight || (x.shown < y.shown ? -1 : 1))
  return found.map(({ shown }) => shown)
}

function shownTerm(kind: TermKind, { text, profile }: Article, at: number): string {
  const { starts, lengths } = profile[kind]
  return text.slice(starts[at]!, starts[at]! + lengths[at]!)
}

function storyEdge(from: string, to: string, score: number, evidence: readonly Evidence[]): Edge {
  return {
    id: shortHash(`same-story ${from} ${to} ${BY}`),
    kind: 'same-story',
    from,
    to,
    score: Number(Math.min(1, score).toFixed(4)),
    evidence,
    by: BY,
    detail: {},
  }
}
