import { compareText } from '../../model/compare-text.ts'
import { addTo } from '../../text/add-to.ts'
import type { Clusters } from './clusters.ts'
import type { GroupTie } from './group-tie.ts'
import { isFull } from './join-names.ts'
import type { Name } from './name.ts'
import { givensAgree, isLoneSurname } from './person-name.ts'
import type { Group, Registry } from './registry.ts'
import { gatheringKeys, type Spelling, sharesFine } from './spelling.ts'
import * as limit from './thresholds.ts'

/** What partial names are looked up in. */
export interface People {
  readonly registry: Registry
  readonly clusters: Clusters
  /** The name a group counts to. */
  readonly nameOf: (group: Group) => Name
  /** The story of each document, by number. */
  readonly stories: readonly string[]
}

/** Bearers of surnames in other articles. */
export class Bearers {
  readonly #people: People
  readonly #surnames = new Map<Spelling, Surname>()
  /** Surnames by the keys they are gathered by, each list with the most frequent first once it was asked for. */
  readonly #gathered = new Map<string, Surname[]>()
  readonly #sorted = new Set<string>()
  /** Surnames by how they sound. */
  readonly #sounding = new Map<string, Surname[]>()
  /** The same by story and consonants; of each name and story the first group. */
  readonly #inStory = new Map<string, Group[]>()
  readonly #documents = new Map<number, number>()
  readonly #known = new Map<string, Choice>()
  /** Kept by partial name, which comes in many stories. */
  readonly #bearing = new Map<number, (full: Name) => boolean>()

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
      if (isNew) this.#add(name, group)
      for (const key of gatheringKeys(name.person!.surname))
        addTo(this.#inStory, `${story} ${key}`, group)
    }
  }

  #add(name: Name, group: Group): void {
    const spelling = name.person!.surname
    let own = this.#surnames.get(spelling)
    if (!own) {
      own = { text: spelling.text, groups: [], documents: 0 }
      this.#surnames.set(spelling, own)
      for (const key of gatheringKeys(spelling)) addTo(this.#gathered, key, own)
      for (const key of spelling.fine) addTo(this.#sounding, key, own)
    }
    own.groups.push(group)
    own.documents += name.documents
  }

  /**
   * Bearers in the collection of what may be the surname: of those that sound the same all, of others with its consonants
   * the most frequent, who alone can be named far more often than all others.
   */
  #inCollection(surname: Spelling): readonly Group[] {
    const found = new Set(surname.fine.flatMap((key) => this.#sounding.get(key) ?? []))
    for (const key of gatheringKeys(surname)) {
      const gathered = this.#gathered.get(key) ?? []
      if (!this.#sorted.has(key)) {
        gathered.sort((a, b) => b.documents - a.documents || compareText(a.text, b.text))
        this.#sorted.add(key)
      }
      for (const own of gathered.slice(0, limit.FULL_GROUP)) found.add(own)
    }
    return [...found].flatMap(({ groups }) => groups)
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
    const { surname } = name.person!
    const gathered =
      story === null
        ? this.#inCollection(surname)
        : gatheringKeys(surname).flatMap((key) => this.#inStory.get(`${story} ${key}`) ?? [])
    const bears = this.#bearing.get(name.number) ?? bearing(name)
    this.#bearing.set(name.number, bears)
    const groups = [...new Set(gathered)].filter((group) => bears(nameOf(group)))
    const same = closest(name, groups, this.#people).filter((group) =>
      nameOf(group).languages.some((tag) => name.languages.includes(tag)),
    )
    return this.#dominant(same.length > 0 ? same : groups)
  }

  /** The bearer that is the only one, or far more often named than all others together. */
  #dominant(groups: readonly Group[]): Choice {
    const { clusters, nameOf } = this.#people
    const byRoot = new Map<number, Group>()
    for (const group of groups) {
      const root = clusters.root(nameOf(group).number)
      if (!byRoot.has(root)) byRoot.set(root, group)
    }
    let best: Group | null = null
    let most = 0
    let all = 0
    for (const [root, group] of byRoot) {
      const count = this.#documents.get(root) ?? 0
      all += count
      if (best !== null && count < most) continue
      if (best !== null && count === most && !isBefore(nameOf(group), nameOf(best))) continue
      best = group
      most = count
    }
    const isOpen = best !== null && most < limit.DOMINANT * (all - most)
    return { group: isOpen ? null : best, isOpen }
  }
}

function isBefore(a: Name, b: Name): boolean {
  return compareText(a.key, b.key) < 0
}

/** A surname with the first group of each full name that has it. */
interface Surname {
  readonly text: string
  readonly groups: Group[]
  /** Articles that have one of these names; some count several times. */
  documents: number
}

interface Choice {
  readonly group: Group | null
  /** Several may be meant. */
  readonly isOpen: boolean
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

/**
 * Full names without those whose part is written in the same script but sounds otherwise, where another one's is just
 * the partial name: Sedov is not Sedova.
 */
export function closest(
  partial: Name,
  full: readonly Group[],
  { nameOf }: People,
): readonly Group[] {
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
