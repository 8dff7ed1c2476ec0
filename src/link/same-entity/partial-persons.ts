import type { Mention } from '../../model/mention.ts'
import { addTo } from '../../text/add-to.ts'
import { Bearers, closest, type People } from './bearers.ts'
import type { GroupTie } from './group-tie.ts'
import { isFull } from './join-names.ts'
import type { Name } from './name.ts'
import { givensAgree, isByPatronymic, loneMatch } from './person-name.ts'
import type { Group } from './registry.ts'
import * as limit from './thresholds.ts'

/** What became of surnames, given names and initials that stand without a full name. */
export interface Partials {
  readonly ties: readonly GroupTie[]
  /** Groups whose bearer is settled, or cannot be told: they are tied to nothing by their letters. */
  readonly settled: ReadonlySet<number>
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
