import { cutBy, type Pair, type PairRule, sharedPairs } from '../graph/pairs.ts'
import { type Postings, packKeys, sharedPostings } from '../graph/postings.ts'
import { storyGroups } from '../graph/story-groups.ts'
import { compareText } from '../model/compare-text.ts'
import type { Edge, Evidence } from '../model/edge.ts'
import { defineLinker, type Remark } from '../model/step.ts'
import { addTo } from '../text/add-to.ts'
import { shortHash } from '../text/hash.ts'
import { explainArticles, explainGroups, type Told } from './same-story/explain.ts'
import { joinGroups, speakerOf } from './same-story/groups.ts'
import { Profiles } from './same-story/profiles.ts'
import { readTerms } from './same-story/terms.ts'
import * as limit from './same-story/thresholds.ts'
import type { Weights } from './same-story/weights.ts'

const BY = 'same-story@2'

/**
 * Ties articles that tell one event: within a language by rare words, names and numbers they share, across
 * languages by names (as skeletons), numbers and days. Precision first: what is not well founded is left out.
 * That articles come from one source ties nothing.
 */
export const sameStory = defineLinker({
  name: 'same-story',
  version: 2,
  requires: ['blocks', 'sentences', 'tokens'],
  after: ['revises', 'copy'],
  emits: ['same-story'],
  link(documents, copies, kit, remark) {
    const sorted = [...documents].sort((x, y) => compareText(x.id, y.id))
    const profiles = new Profiles()
    for (const document of sorted) profiles.add(readTerms(document, kit))
    const weights = profiles.weigh()
    const told = { documents: sorted, profiles }
    const edges: Edge[] = []
    for (const { a, b } of candidates(profiles, weights, remark)) {
      const edge = articleEdge(a, b, told)
      if (edge) edges.push(edge)
    }
    for (const edge of groupEdges(told, weights, [...copies, ...edges])) edges.push(edge)
    return edges
  },
})

/** Ties two articles; null where they are not alike enough, or by too few rare terms. */
function articleEdge(a: number, b: number, told: Told): Edge | null {
  const [from, to] = [told.documents[a]!, told.documents[b]!]
  const same = from.language === to.language
  const score = storyScore(told.profiles, a, b, same)
  if (score < (same ? limit.WITHIN_SCORE : limit.ACROSS_SCORE)) return null
  const evidence = explainArticles(a, b, same, told)
  return evidence && storyEdge(from.id, to.id, score, evidence)
}

/**
 * How surely two weighed articles tell one event, 0..1: their likeness, less where it rests on few rare terms,
 * since two short articles are soon alike.
 */
export function storyScore(
  profiles: Profiles,
  a: number,
  b: number,
  sameLanguage: boolean,
): number {
  const parts = sameLanguage ? limit.WITHIN : limit.ACROSS
  const { score, rare } = profiles.likeness(a, b, parts, Math.fround(limit.RARE))
  return (score * rare) / (rare + limit.RARE_HALF)
}

/** Words, names among them, are counted in the upper half of the sum, names and numbers in the lower. */
const WORD = 2 ** 16
const RULE: PairRule = {
  counts: (key) => (key % 2 === 0 ? WORD : 1),
  isEnough: (sum) => sum % WORD >= limit.LOOKED_UP_NAMES || sum >= limit.LOOKED_UP_WORDS * WORD,
  fullGroup: limit.COMMON_TERM,
  anchors: 0,
}

function candidates(profiles: Profiles, weights: Weights, remark?: Remark): Iterable<Pair> {
  const lists = packKeys(profiles.length, (i) => profiles.tellingKeys(i, limit.LOOKED_UP))
  const postings = sharedPostings(lists)
  tellCut(profiles.length, postings, weights, remark)
  return sharedPairs(profiles.length, postings, RULE)
}

/** Says so where rare terms stand in so many articles that a story told by all of them may be missed. */
function tellCut(count: number, postings: Postings, weights: Weights, remark?: Remark): void {
  // The last bit of a key was given up for its kind: of the two that it may have been, one is of no article.
  const isTelling = (key: number): boolean =>
    Math.min(weights.of(key), weights.of(key ^ 1)) >= limit.RARE
  const cut = remark && cutBy(count, postings, RULE, isTelling)
  if (!cut) return
  remark({
    code: 'group-cut',
    message:
      `${cut.documents} articles have rare names, numbers or words that stand in more than ` +
      `${limit.COMMON_TERM} articles (at most ${cut.largest}); by these no articles were compared, ` +
      'so a story that many articles tell may be in parts',
  })
}

/** Edges between groups, each between the two articles that have most of what the groups share. */
function groupEdges(told: Told, weights: Weights, edges: readonly Edge[]): Edge<'same-story'>[] {
  const { documents, profiles } = told
  const ids = documents.map(({ id }) => id)
  const { voices, stories } = storyGroups(ids, edges)
  const numbers = new Map(ids.map((id, i) => [id, i]))
  const groups = new Map<string, number[]>()
  for (const [i, id] of ids.entries()) addTo(groups, stories.get(id)!, i)
  const ties = joinGroups([...groups.values()], {
    profiles,
    languages: documents.map(({ language }) => language),
    voices: Uint32Array.from(ids, (id) => numbers.get(voices.get(id)!)!),
    weights,
  })
  return ties.map((tie) => {
    const speakers = [tie.small, tie.large].map((group) => speakerOf(group, tie.keys, profiles))
    const [from, to] = speakers.sort((a, b) => a - b).map((speaker) => ids[speaker]!)
    const edge = storyEdge(from!, to!, tie.share, [explainGroups(tie, told)])
    return { ...edge, detail: { groups: true } }
  })
}

function storyEdge(
  from: string,
  to: string,
  score: number,
  evidence: readonly Evidence[],
): Edge<'same-story'> {
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
