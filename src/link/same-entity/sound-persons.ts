import { compareWords } from '../../names/word-similarity.ts'
import type { People } from './bearers.ts'
import type { GroupTie } from './group-tie.ts'
import { isHan } from './han-name.ts'
import { isFull } from './join-names.ts'
import { JointEntries } from './joint-entries.ts'
import type { Name } from './name.ts'
import type { Partials } from './partial-persons.ts'
import type { Group } from './registry.ts'
import { reasonFor, type Spelling } from './spelling.ts'
import * as limit from './thresholds.ts'

/** A person of other letters whom a name in Chinese characters may mean, and what speaks for it. */
interface Candidate {
  readonly group: Group
  readonly likeness: number
  /** What both articles name; none where they tell one story. */
  readonly shared: readonly string[]
  readonly inStory: boolean
}

/**
 * Finds whom foreign names written by sound in Chinese characters stand for: a person whose surname in other letters
 * sounds alike, in an article of the same story or one that names the same things, where nobody else there does.
 */
export function resolveSounds(people: People, settled: ReadonlySet<number>): Partials {
  const ties: GroupTie[] = []
  const own = people.registry.groups.filter(
    (group) => !settled.has(group.number) && isSound(people.nameOf(group)),
  )
  if (own.length === 0) return { ties, settled: new Set() }
  const entries = new JointEntries(people.registry)
  const stories = new Map<string, Set<number>>()
  for (const [document, story] of people.stories.entries())
    stories.set(story, (stories.get(story) ?? new Set()).add(document))
  for (const group of own) {
    const near = stories.get(people.stories[group.document]!)!
    const best = choose(candidatesFor(group, entries.of(group.document), near, people), people)
    if (best) ties.push(tieOf(group, best, people))
  }
  return { ties, settled: new Set(ties.map(({ from }) => from.number)) }
}

/** Whether a name is a person's, in Chinese characters, and none of a Chinese. */
function isSound({ base, person }: Name): boolean {
  return person !== null && !person.isChinese && isHan(base) && person.surname.text.length > 1
}

function candidatesFor(
  group: Group,
  shared: ReadonlyMap<number, readonly string[]>,
  near: ReadonlySet<number>,
  people: People,
): Candidate[] {
  const name = people.nameOf(group)
  const found: Candidate[] = []
  for (const document of new Set([...near, ...shared.keys()])) {
    const inStory = near.has(document)
    const common = shared.get(document) ?? []
    for (const other of people.registry.byDocument[document]!) {
      const theirs = people.nameOf(other)
      if (theirs.person === null || isHan(theirs.base)) continue
      if (!people.clusters.isSure(theirs.number)) continue
      // A given name that is told must be told there too.
      if (isFull(name) && !isFull(theirs)) continue
      const likeness = soundsAs(name, theirs)
      const support = inStory || common.length >= limit.SHARED_THINGS
      if (likeness >= limit.ALIKE_SOUND && (support || (isFull(name) && common.length > 0)))
        found.push({ group: other, likeness, shared: common, inStory })
    }
  }
  return found
}

/** Likeness of the surnames, and of the given names where both have one: the lesser. */
function soundsAs(a: Name, b: Name): number {
  const surnames = alike(a.person!.surname, b.person!.surname)
  const [x, y] = [a.person!.givens[0], b.person!.givens[0]]
  if (surnames < limit.ALIKE_SOUND || !x || !y || b.person!.isInitials) return surnames
  return Math.min(surnames, alike(x, y))
}

const known = new WeakMap<Spelling, WeakMap<Spelling, number>>()

function alike(a: Spelling, b: Spelling): number {
  let row = known.get(a)
  if (!row) {
    row = new WeakMap()
    known.set(a, row)
  }
  const own = row.get(b) ?? compareWords(a.word, b.word).score
  row.set(b, own)
  return own
}

/** The candidate that sounds most alike, full names first; null where another person sounds nearly as much so. */
function choose(found: readonly Candidate[], { clusters, nameOf }: People): Candidate | null {
  const full = found.filter(({ group }) => isFull(nameOf(group)))
  const sorted = [...(full.length > 0 ? full : found)].sort(
    (a, b) =>
      b.likeness - a.likeness ||
      b.shared.length - a.shared.length ||
      a.group.number - b.group.number,
  )
  const [best] = sorted
  if (!best) return null
  const root = clusters.root(nameOf(best.group).number)
  const rival = sorted.find(({ group }) => clusters.root(nameOf(group).number) !== root)
  return rival && best.likeness - rival.likeness < limit.SOUND_APART ? null : best
}

function tieOf(from: Group, best: Candidate, { nameOf }: People): GroupTie {
  const [name, other] = [nameOf(from), nameOf(best.group)]
  const where = best.inStory
    ? 'both articles tell one story'
    : `both articles name ${best.shared.slice(0, limit.SHOWN_THINGS).join(', ')}`
  const what = reasonFor(name.person!.surname, other.person!.surname)
  return {
    from,
    mentions: from.mentions,
    to: best.group,
    score: best.inStory ? limit.SCORE.soundInStory : limit.SCORE.sound,
    evidence: {
      rule: 'sound',
      detail: `«${name.base}» is «${other.base}» by its sound: ${what} (${name.person!.surname.fine[0]?.slice(1)} in pinyin); ${where}`,
    },
  }
}
