import { compareText } from '../../model/compare-text.ts'
import type { Evidence } from '../../model/edge.ts'
import type { Mention } from '../../model/mention.ts'
import { addTo } from '../../text/add-to.ts'
import type { Clusters } from './clusters.ts'
import { isFull } from './join-names.ts'
import type { Name } from './name.ts'
import { givensAgree, isByPatronymic, isLoneSurname, loneMatch } from './person-name.ts'
import type { Group, Registry } from './registry.ts'
import { gatheringKeys, type Spelling, sharesFine } from './spelling.ts'
import * as limit from './thresholds.ts'

/** Mentions of one document that stand for what a group names. */
export interface GroupTie {
  readonly from: Group
  /** Of the group's mentions those that are meant; ascending. */
  readonly mentions: readonly number[]
  readonly to: Group
  readonly score: number
  readonly evidence: Evidence
}

/** What became of surnames, given names and initials that stand without a full name. */
export interface Partials {
  readonly ties: readonly GroupTie[]
  /** Groups whose bearer is settled, or cannot be told: they are tied to nothing by their letters. */
  readonly settled: ReadonlySet<number>
}

/** What partial names are looked up in. */
export interface People {
  readonly registry: Registry
  readonly clusters: Clusters
  /** The name a group counts to. */
  readonly nameOf: (group: Group) => Name
  /** The story of each document, by number. */
  readonly stories: readonly string[]
}

/** Whether a name is of a person but does not say which: a surname, a given name or initials with a surname. */
export function isPartial(name: Name): boolean {
  return name.person !== null && !isFull(name)
}

/**
 * Finds whom partial names stand for: a full name in the article, else in the story, else the only or by far the most
 * named bearer in the collection; in each, names of the same language first. Where an article names two bearers, each
 * mention goes to the nearest before it that something speaks for, or to none.
 */
export function resolvePartials(people: People): Partials {
  const ties: GroupTie[] = []
  const settled = new Set<number>()
  const bearers = new Bearers(people)
  for (const groups of people.registry.byDocument) {
    const full = groups.filter((group) => isFull(people.nameOf(group)))
    for (const tie of politeTies(full, people)) {
      settled.add(tie.from.number)
      ties.push(tie)
    }
    const partial = groups.filter((group) => isPartial(people.nameOf(group)))
    if (partial.length === 0) continue
    for (const group of partial) {
      const found = inText(group, full, people) ?? bearers.find(group)
      if (!found) continue
      settled.add(group.number)
      ties.push(...found)
    }
  }
  return { ties, settled }
}

/** Given names with patronymics, of the one full name in the article that has both. */
function politeTies(full: readonly Group[], people: People): GroupTie[] {
  const { clusters, nameOf } = people
  return full.flatMap((group) => {
    const polite = nameOf(group)
    if (!polite.person!.mayLackSurname) return []
    const fitting = full.filter(
      (other) => other !== group && isByPatronymic(polite.person!, nameOf(other).person!),
    )
    if (new Set(fitting.map(({ name }) => clusters.root(name))).size !== 1) return []
    return [tieInText(group, fitting, 'given', people)]
  })
}

/** How a partial name fits a full one: by surname, by given name, or not. */
function fits(partial: Name, full: Name): 'surname' | 'given' | null {
  const [own, whole] = [partial.person!, full.person!]
  if (partial.sex && full.sex && partial.sex !== full.sex) return null
  const by = loneMatch(own.surname, whole)
  if (by === 'surname' && !givensAgree(own.givens, whole.givens)) return null
  return by === 'given' && own.givens.length > 0 ? null : by
}

/** Tells whose surname a partial name is; each surname is compared once, since many bear it. */
function bearing(partial: Name): (full: Name) => boolean {
  const { surname, givens } = partial.person!
  const alike = new Map<Spelling, boolean>()
  return ({ person, sex }) => {
    if (partial.sex && sex && partial.sex !== sex) return false
    const own = person!.surname
    const isAlike = alike.get(own) ?? isLoneSurname(surname, own)
    alike.set(own, isAlike)
    return isAlike && givensAgree(givens, person!.givens)
  }
}

/** Ties within the article; empty where its bearers cannot be told apart, null where it names none. */
function inText(group: Group, full: readonly Group[], people: People): GroupTie[] | null {
  const { clusters, nameOf } = people
  const partial = nameOf(group)
  for (const by of ['surname', 'given'] as const) {
    const fitting = closest(
      partial,
      full.filter((other) => fits(partial, nameOf(other)) === by),
      people,
    )
    if (fitting.length === 0) continue
    const bearers = new Map<number, Group[]>()
    for (const other of fitting) addTo(bearers, clusters.root(other.name), other)
    if (bearers.size === 1) return [tieInText(group, fitting, by, people)]
    return by === 'surname' ? nearest(group, fitting, people) : []
  }
  return null
}

/**
 * Full names without those whose part is written in the same script but sounds otherwise, where another one's is just
 * the partial name: Sedov is not Sedova.
 */
function closest(partial: Name, full: readonly Group[], { nameOf }: People): readonly Group[] {
  const lone = partial.person!.surname
  const sounds = (other: Group): boolean => {
    const { surname, givens } = nameOf(other).person!
    return sharesFine(lone, surname) || (givens[0] !== undefined && sharesFine(lone, givens[0]))
  }
  const isNear = (other: Group): boolean =>
    nameOf(other).person!.surname.word.script === lone.word.script
  if (!full.some((other) => isNear(other) && sounds(other))) return full
  return full.filter((other) => !isNear(other) || sounds(other))
}

function tieInText(
  from: Group,
  fitting: readonly Group[],
  by: 'surname' | 'given',
  { nameOf }: People,
): GroupTie {
  const first = from.mentions[0]!
  const to = fitting.find(({ mentions }) => mentions[0]! < first) ?? fitting[0]!
  const before = to.mentions[0]! < first
  const what =
    by === 'given' ? 'the given name' : nameOf(from).person!.isInitials ? 'short' : 'the surname'
  const where = before ? 'named before it' : 'named'
  const score = before ? limit.SCORE.surnameBefore : limit.SCORE.surnameAfter
  return {
    from,
    mentions: from.mentions,
    to,
    score: by === 'given' ? limit.SCORE.givenInText : score,
    evidence: {
      rule: by === 'given' ? 'given-name' : 'surname',
      detail: `«${nameOf(from).base}» is ${what === 'short' ? 'short for' : `${what} of`} «${nameOf(to).base}», ${where} in the article`,
    },
  }
}

/** Each mention to the nearest of several bearers before it, where the other is not as near: not in its paragraph. */
function nearest(group: Group, fitting: readonly Group[], people: People): GroupTie[] {
  const { registry, clusters, nameOf } = people
  const { text, layers } = registry.documents[group.document]!
  const place = (mention: number): Mention => layers.mentions[mention]!
  const chosen = new Map<Group, number[]>()
  for (const mention of group.mentions) {
    const start = place(mention).span.start
    const before = fitting.flatMap((other) => {
      const last = other.mentions.filter((m) => m < mention).at(-1)
      return last === undefined ? [] : [{ other, end: place(last).span.end }]
    })
    before.sort((a, b) => b.end - a.end)
    const [best, ...rest] = before
    if (!best) continue
    const rival = rest.find(
      ({ other }) => clusters.root(other.name) !== clusters.root(best.other.name),
    )
    const paragraph = text.lastIndexOf('\n', start)
    if (rival && rival.end > paragraph) continue
    if (rival && best.end <= paragraph) continue
    addTo(chosen, best.other, mention)
  }
  return [...chosen].map(([to, mentions]) => ({
    from: group,
    mentions,
    to,
    score: limit.SCORE.nearest,
    evidence: {
      rule: 'nearest-bearer',
      detail: `of several who bear «${nameOf(group).base}» in the article, «${nameOf(to).base}» is the nearest before it`,
    },
  }))
}

/** Bearers of surnames in other articles. */
class Bearers {
  readonly #people: People
  /** Groups of full names by the consonants of their surname; of each name the first group. */
  readonly #bySurname = new Map<string, Group[]>()
  /** The same by story and consonants; of each name and story the first group. */
  readonly #inStory = new Map<string, Group[]>()
  readonly #documents = new Map<number, number>()
  readonly #known = new Map<string, Choice>()

  constructor(people: People) {
    this.#people = people
    const seen = new Set<string>()
    const named = new Set<Name>()
    for (const group of people.registry.groups) {
      const name = people.nameOf(group)
      if (!isFull(name) || !people.clusters.isSure(name.number)) continue
      const root = people.clusters.root(name.number)
      this.#documents.set(root, (this.#documents.get(root) ?? 0) + 1)
      const story = people.stories[group.document]
      const place = `${name.number} ${story}`
      if (seen.has(place)) continue
      seen.add(place)
      const isNew = !named.has(name)
      named.add(name)
      for (const key of gatheringKeys(name.person!.surname)) {
        if (isNew) addTo(this.#bySurname, key, group)
        addTo(this.#inStory, `${story} ${key}`, group)
      }
    }
  }

  /** The tie to the bearer; empty where several may be meant, null where there is none. */
  find(group: Group): GroupTie[] | null {
    const name = this.#people.nameOf(group)
    const story = this.#people.stories[group.document]!
    const near = this.#choose(name, story)
    const choice = near.group || near.isOpen ? near : this.#choose(name, null)
    if (!choice.group) return choice.isOpen ? [] : null
    const to = this.#people.nameOf(choice.group)
    const where = near.group
      ? 'in another article of the story'
      : 'in other articles, and nobody else as often'
    return [
      {
        from: group,
        mentions: group.mentions,
        to: choice.group,
        score: near.group ? limit.SCORE.surnameInStory : limit.SCORE.surnameInCollection,
        evidence: {
          rule: 'surname',
          detail: `«${name.base}» is the surname of «${to.base}», named ${where}`,
        },
      },
    ]
  }

  #choose(name: Name, story: string | null): Choice {
    const place = `${name.number} ${story ?? ''}`
    const known = this.#known.get(place)
    if (known) return known
    const own = this.#decide(name, story)
    this.#known.set(place, own)
    return own
  }

  #decide(name: Name, story: string | null): Choice {
    const { nameOf } = this.#people
    const gathered = gatheringKeys(name.person!.surname).flatMap(
      (key) =>
        (story === null ? this.#bySurname.get(key) : this.#inStory.get(`${story} ${key}`)) ?? [],
    )
    const bears = bearing(name)
    const groups = [...new Set(gathered)].filter((group) => bears(nameOf(group)))
    const same = closest(name, groups, this.#people).filter((group) =>
      nameOf(group).languages.some((tag) => name.languages.includes(tag)),
    )
    return this.#dominant(same.length > 0 ? same : groups)
  }

  /** The bearer that is the only one, or far more often named than all others together. */
  #dominant(groups: readonly Group[]): Choice {
    const { clusters, nameOf } = this.#people
    const byRoot = new Map<number, Group[]>()
    for (const group of groups) addTo(byRoot, clusters.root(nameOf(group).number), group)
    const counted = [...byRoot].map(([root, own]) => ({
      own,
      count: this.#documents.get(root) ?? 0,
    }))
    counted.sort(
      (a, b) => b.count - a.count || compareText(nameOf(a.own[0]!).key, nameOf(b.own[0]!).key),
    )
    const [best, ...others] = counted
    if (!best) return { group: null, isOpen: false }
    const rest = others.reduce((sum, { count }) => sum + count, 0)
    if (best.count < limit.DOMINANT * rest) return { group: null, isOpen: true }
    return { group: best.own[0]!, isOpen: false }
  }
}

interface Choice {
  readonly group: Group | null
  /** Several may be meant. */
  readonly isOpen: boolean
}
