import type { Evidence } from '../../model/edge.ts'
import { addTo } from '../../text/add-to.ts'
import type { Clusters } from './clusters.ts'
import type { GroupTie } from './group-tie.ts'
import type { Organisations } from './join-organisations.ts'
import type { Name } from './name.ts'
import {
  isDomestic,
  isGeneric,
  type OrganisationName,
  translationKey,
} from './organisation-name.ts'
import type { Group, Registry } from './registry.ts'
import { familyOf, sameFamily } from './settle-types.ts'
import * as limit from './thresholds.ts'

/** What short names of bodies are looked up in. */
export interface Bodies {
  readonly registry: Registry
  readonly clusters: Clusters
  readonly organisations: Organisations
  readonly nameOf: (group: Group) => Name
  /** The story of each document, by number. */
  readonly stories: readonly string[]
}

/** What became of names of bodies that are short for longer ones. */
export interface ShortBodies {
  readonly ties: readonly GroupTie[]
  readonly settled: ReadonlySet<number>
}

/** Whether a name only says what kind of body is meant: another one in every country. */
export function isGenericBody(name: Name, organisations: Organisations): boolean {
  const own = name.entries.length > 0 ? null : organisations.of(name)
  return own !== null && isGeneric(own)
}

/**
 * Ties a short name of a body to the one longer name in its article that has all its words: "the Ministry" to "the
 * Ministry of Health of Ruritania", "the Tolmin Bank" to "the Tolmin Bank for Trade" where the short form is the
 * rarer one. A generic name for which no article of its story has a longer one stands for one body in that story only.
 */
export function resolveBodies(bodies: Bodies): ShortBodies {
  const ties: GroupTie[] = []
  const settled = new Set<number>()
  const open = new Map<string, Group[]>()
  const inStory: Stories = new Map()
  for (const groups of bodies.registry.byDocument) {
    const own = groups.filter((group) => bodies.organisations.of(bodies.nameOf(group)) !== null)
    for (const group of own) noteInStory(group, inStory, bodies)
    for (const group of own) {
      const name = bodies.nameOf(group)
      const found = longer(group, own, bodies)
      if (found) ties.push(found)
      else if (!isGenericBody(name, bodies.organisations)) continue
      else addTo(open, placeOf(group, bodies), group)
      settled.add(group.number)
    }
  }
  const byName = new Map<string, GroupTie[]>()
  for (const tie of ties) addTo(byName, placeOf(tie.from, bodies), tie)
  for (const same of open.values()) {
    const elsewhere = byName.get(placeOf(same[0]!, bodies)) ?? []
    ties.push(...openTies(same, elsewhere, inStory, bodies))
  }
  return { ties, settled }
}

/**
 * Ties of a generic name in the articles of a story that have no longer one: to what it is short for elsewhere in the
 * story, or to the only longer name there; else to one another.
 */
function openTies(
  same: readonly Group[],
  known: readonly GroupTie[],
  inStory: Stories,
  bodies: Bodies,
): GroupTie[] {
  const { nameOf, clusters, stories } = bodies
  const first = same[0]!
  const story = stories[first.document]!
  const elsewhere = new Map<number, GroupTie[]>()
  for (const tie of known) addTo(elsewhere, clusters.root(nameOf(tie.to).number), tie)
  const [best, ...rest] = [...elsewhere.values()].sort((a, b) => b.length - a.length)
  const others = rest.reduce((sum, { length }) => sum + length, 0)
  const longs = inStory.get(story) ?? new Map<number, Group>()
  const found =
    best && best.length >= limit.DOMINANT * others
      ? best[0]!
      : longs.size > limit.FULL_GROUP
        ? null
        : longer(first, inLanguageOf(first, [...longs.values()], bodies), bodies)
  if (!found) return within(same, bodies)
  return same.map((from) => ({
    ...found,
    from,
    mentions: from.mentions,
    score: limit.SCORE.shortInStory,
    evidence: {
      rule: 'short-name',
      detail: `«${nameOf(from).base}» is short for «${nameOf(found.to).base}» in the story`,
    },
  }))
}

/** Groups of names that texts in the language of this one have too: "the ministry" of another press is another state's. */
function inLanguageOf(group: Group, others: readonly Group[], { nameOf }: Bodies): Group[] {
  const { languages } = nameOf(group)
  return others.filter((other) => nameOf(other).languages.some((one) => languages.includes(one)))
}

/**
 * A generic name in a story: with what means the same in other languages, but for what each country's press says of its
 * own ("the Ministry of Health").
 */
function placeOf(group: Group, { organisations, nameOf, stories }: Bodies): string {
  const name = nameOf(group)
  const own = organisations.of(name)!
  const what = isDomestic(own)
    ? name.number
    : `${familyOf(name)} ${translationKey(own)} ${name.numbers}`
  return `${what} ${stories[group.document]}`
}

/** Of each story the first group of each telling name of a body. */
type Stories = Map<string, Map<number, Group>>

/** Keeps the first group of each telling name of a body, by story. */
function noteInStory(group: Group, inStory: Stories, bodies: Bodies): void {
  const name = bodies.nameOf(group)
  if (isGenericBody(name, bodies.organisations)) return
  const story = bodies.stories[group.document]!
  const known = inStory.get(story) ?? new Map<number, Group>()
  inStory.set(story, known)
  if (!known.has(name.number)) known.set(name.number, group)
}

/** The tie to the only longer name among these that has all words of a short one; null where there is none, or several. */
function longer(group: Group, others: readonly Group[], bodies: Bodies): GroupTie | null {
  const { organisations, nameOf, clusters } = bodies
  const name = nameOf(group)
  const own = organisations.of(name)!
  const generic = isGenericBody(name, organisations)
  if (!generic && (name.entries.length > 0 || own.places.length > 0)) return null
  const fitting = others.filter((other) => {
    const long = nameOf(other)
    if (clusters.root(long.number) === clusters.root(name.number)) return false
    if (!sameFamily(name, long) || !isPartOf(own, organisations.of(long)!)) return false
    if (generic) return !isGenericBody(long, organisations)
    // What has a number is another one of what has none.
    return long.numbers === name.numbers && long.documents > name.documents
  })
  if (new Set(fitting.map(({ name: number }) => clusters.root(number))).size !== 1) return null
  const to = fitting[0]!
  return {
    from: group,
    mentions: group.mentions,
    to,
    score: limit.SCORE.shortInText,
    evidence: {
      rule: 'short-name',
      detail: `all words of «${name.base}» are in «${nameOf(to).base}», the only such body that ${to.document === group.document ? 'the article' : 'an article of the story'} names`,
    },
  }
}

function isPartOf(short: OrganisationName, long: OrganisationName): boolean {
  return (
    short.concepts.every((concept) => long.concepts.includes(concept)) &&
    short.others.every((word) => long.others.includes(word)) &&
    short.places.every((place) => long.places.includes(place))
  )
}

/** Ties among groups of names that mean the same in one story; the first of several mentions holds the others. */
function within(same: readonly Group[], { nameOf }: Bodies): GroupTie[] {
  const first = same[0]!
  const main = nameOf(first)
  const alike: Evidence = {
    rule: 'identical-name',
    detail: `all are written «${main.base}» in one story, but for case and inflection`,
  }
  return same.flatMap((from) => {
    const mentions = from === first ? from.mentions.slice(1) : from.mentions
    if (mentions.length === 0) return []
    const name = nameOf(from)
    const evidence: Evidence =
      name === main
        ? alike
        : {
            rule: 'translation',
            detail: `the words of «${name.base}» and «${main.base}» mean the same, in one story`,
          }
    return [{ from, mentions, to: first, score: limit.SCORE.generic, evidence }]
  })
}
