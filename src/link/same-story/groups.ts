import { addTo } from '../../text/add-to.ts'
import type { Profiles } from './profiles.ts'
import * as limit from './thresholds.ts'
import type { Weights } from './weights.ts'

/** Articles that stand together so far, by number, ascending. */
export interface Group {
  readonly members: readonly number[]
  /** Whether all are copies of one text. */
  readonly isOneVoice: boolean
  /** Names, numbers and days that speak for the group, each with how many of its articles have it. */
  readonly terms: ReadonlyMap<number, number>
}

/** Words say too little across languages. */
const SPOKEN = ['names', 'numbers'] as const

/** Two groups that what all their articles say makes one story. */
export interface GroupTie {
  readonly small: Group
  readonly large: Group
  /** Share of what speaks for the small group that the large one has too, by how telling it is: 0..1. */
  readonly share: number
  /** The telling terms they share, most telling first. */
  readonly keys: readonly number[]
}

/** All articles of a run, by number. */
export interface Articles {
  readonly profiles: Profiles
  readonly languages: readonly string[]
  /** For each article the number of its voice: copies repeat a name without confirming it. */
  readonly voices: Uint32Array
  readonly weights: Weights
}

/**
 * Joins groups of articles by what they name together, where no two articles have enough in common: a short post, or
 * a report with few of the many names that a story is told by. For an article speaks all that it names, for a group
 * what voices in two languages name. A term is telling where few articles *outside of both* have it, so that a story
 * does not wear out its own names by being told often.
 * @returns ties in the order in which they were made; each group grows by the ties before
 */
export function joinGroups(first: readonly (readonly number[])[], articles: Articles): GroupTie[] {
  const ties: GroupTie[] = []
  let groups = first.map((members) => gather(members, articles))
  for (let round = 0; round < limit.ROUNDS; round++) {
    const joining = new Map<Group, Group[]>()
    const moved = new Set<Group>()
    for (const tie of bestTies(groups, articles.weights)) {
      if (moved.has(tie.large) || joining.has(tie.small)) continue
      moved.add(tie.small)
      addTo(joining, tie.large, tie.small)
      ties.push(tie)
    }
    if (moved.size === 0) break
    groups = groups
      .filter((group) => !moved.has(group))
      .map((group) => {
        const others = joining.get(group)
        return others
          ? gather(
              [group, ...others].flatMap((one) => one.members),
              articles,
            )
          : group
      })
  }
  return ties
}

function gather(numbers: readonly number[], { profiles, voices, languages }: Articles): Group {
  const members = [...numbers].sort((a, b) => a - b)
  const isOneVoice = members.every((member) => voices[member] === voices[members[0]!])
  const said = new Map<number, { articles: number; readonly language: string; both: boolean }>()
  for (const member of members) {
    const language = languages[member]!
    for (const key of profiles.keys(member, SPOKEN)) {
      const own = said.get(key)
      if (own) {
        own.articles++
        own.both ||= own.language !== language
      } else said.set(key, { articles: 1, language, both: false })
    }
  }
  const terms = new Map<number, number>()
  for (const [key, { articles, both }] of said) if (isOneVoice || both) terms.set(key, articles)
  return { members, isOneVoice, terms }
}

/** The member that has most of the terms; the first of several. */
export function speakerOf({ members }: Group, keys: readonly number[], profiles: Profiles): number {
  const asked = new Set(keys)
  let best = members[0]!
  let most = -1
  for (const member of members) {
    let count = 0
    for (const key of profiles.keys(member, SPOKEN)) if (asked.has(key)) count++
    if (count > most) [best, most] = [member, count]
  }
  return best
}

/** For each group the larger one that has most of what speaks for it; surest first. */
function bestTies(groups: readonly Group[], weights: Weights): GroupTie[] {
  const holders = new Map<number, Group[]>()
  for (const group of groups) {
    if (!group.isOneVoice) for (const key of group.terms.keys()) addTo(holders, key, group)
  }
  const ties: GroupTie[] = []
  for (const small of groups) {
    const shared = new Map<Group, number>()
    for (const key of small.terms.keys()) {
      const found = holders.get(key) ?? []
      if (found.length > limit.COMMON_TERM) continue
      for (const group of found) {
        if (isLarger(group, small)) shared.set(group, (shared.get(group) ?? 0) + 1)
      }
    }
    let best: GroupTie | null = null
    for (const [large, count] of shared) {
      const tie = count < limit.GROUP_TERMS ? null : compare(small, large, weights)
      if (tie && (!best || tie.share > best.share)) best = tie
    }
    if (best) ties.push(best)
  }
  return ties.sort((a, b) => b.share - a.share || a.small.members[0]! - b.small.members[0]!)
}

function isLarger(group: Group, other: Group): boolean {
  const more = group.members.length - other.members.length
  return more > 0 || (more === 0 && group.members[0]! < other.members[0]!)
}

function compare(small: Group, large: Group, weights: Weights): GroupTie | null {
  const shared: { readonly key: number; readonly weight: number }[] = []
  let common = 0
  let own = 0
  for (const [key, articles] of small.terms) {
    const others = large.terms.get(key)
    const weight = weights.of(key, articles + (others ?? 0))
    own += weight
    if (others === undefined) continue
    common += weight
    if (weight >= limit.RARE) shared.push({ key, weight })
  }
  if (shared.length < limit.GROUP_TERMS || common < limit.GROUP_SHARE * own) return null
  // A post may tell a part of a story; a story that is told in several voices is another one if it tells but a part.
  if (!small.isOneVoice && common < limit.BACK_SHARE * telling(large, small, weights)) return null
  shared.sort((a, b) => b.weight - a.weight || a.key - b.key)
  return { small, large, share: common / own, keys: shared.map(({ key }) => key) }
}

/** How telling all that speaks for a group is together, outside of it and another. */
function telling(group: Group, other: Group, weights: Weights): number {
  let sum = 0
  for (const [key, articles] of group.terms) {
    sum += weights.of(key, articles + (other.terms.get(key) ?? 0))
  }
  return sum
}
