import type { Kit } from '../../model/kit.ts'
import { addTo } from '../../text/add-to.ts'
import { functionWordSet } from '../../text/function-word-set.ts'
import type { Clusters } from './clusters.ts'
import type { Name } from './name.ts'
import type { Group, Registry } from './registry.ts'
import { sameFamily } from './settle-types.ts'
import * as limit from './thresholds.ts'

/** What abbreviations are looked up in. */
export interface Abbreviated {
  readonly registry: Registry
  readonly names: readonly Name[]
  readonly clusters: Clusters
  readonly nameOf: (group: Group) => Name
  readonly kit: Kit
}

/** Joins abbreviations with what they stand for: where a text introduces them in brackets, else by initials. */
export function joinAbbreviations(all: Abbreviated): void {
  joinBrackets(all)
  joinInitials(all)
}

const OPENS = /^["'»”“]?\s*\(\s*["'«“„]?$/u
const CLOSES = /^["'»”“]?\s*[,;)]/u
/** Most characters between a name and its abbreviation in brackets. */
const GAP = 6

/** "Long Name (LN)", or "LN (Long Name)", with initials that fit or in two scripts. */
function joinBrackets({ registry, clusters, nameOf, kit }: Abbreviated): void {
  for (const [at, { text, layers }] of registry.documents.entries()) {
    const owners: Group[] = []
    for (const group of registry.byDocument[at]!) for (const m of group.mentions) owners[m] = group
    for (let m = 0; m + 1 < layers.mentions.length; m++) {
      const [one, two] = [layers.mentions[m]!, layers.mentions[m + 1]!]
      const gap = two.span.start - one.span.end
      if (gap < 1 || gap > GAP || !OPENS.test(text.slice(one.span.end, two.span.start))) continue
      if (!CLOSES.test(text.slice(two.span.end, two.span.end + GAP))) continue
      const [a, b] = [nameOf(owners[m]!), nameOf(owners[m + 1]!)]
      if (!isIntroduced(a, b, kit)) continue
      clusters.join({
        a: a.number,
        b: b.number,
        score: limit.SCORE.brackets,
        evidence: {
          rule: 'brackets',
          detail: `the text has «${b.base}» in brackets behind «${a.base}»`,
        },
      })
    }
  }
}

/** Whether a name in brackets behind another is its abbreviation, or the same in another script. */
function isIntroduced(a: Name, b: Name, kit: Kit): boolean {
  if (!sameFamily(a, b) || a.numbers !== b.numbers) return false
  // A body in brackets behind one in another script may be its owner; a person is the person.
  if (!scriptsAgree(a, b)) return a.person !== null || b.isAbbreviation
  if (a.isAbbreviation === b.isAbbreviation || a.person) return false
  const [short, long] = a.isAbbreviation ? [a, b] : [b, a]
  return initialsOf(long, kit).includes(short.key)
}

function scriptsAgree(a: Name, b: Name): boolean {
  return a.words[0]?.word.script === b.words[0]?.word.script
}

/** First letters of a name's words: of all, and of all but the small ones. */
function initialsOf({ words, language }: Name, kit: Kit): string[] {
  if (words.length < 2) return []
  const small = functionWordSet(kit.pack(language))
  const parts = words.flatMap(({ text }) => text.split('-')).filter(Boolean)
  const telling = parts.filter((part) => !small.has(part))
  return [...new Set([parts, telling].map((list) => list.map((part) => part[0]).join('')))].filter(
    ({ length }) => length > 1,
  )
}

/**
 * By initials, where one language has both names: in one article, or, from three letters on, where only one name of
 * the collection has these initials.
 */
function joinInitials(all: Abbreviated): void {
  const { names, clusters, kit } = all
  const longs = new Map<string, Name[]>()
  for (const name of names) {
    if (name.person || name.isAbbreviation) continue
    for (const initials of initialsOf(name, kit)) addTo(longs, `${name.language} ${initials}`, name)
  }
  // What the gazetteer knows needs no guess by letters that many names begin with.
  const shorts = names.filter(
    (name) => name.isAbbreviation && !name.person && name.entries.length === 0,
  )
  const together = new Together(all)
  for (const short of shorts) {
    const fitting = (longs.get(`${short.language} ${short.key}`) ?? [])
      .filter((long) => sameFamily(short, long))
      .slice(0, limit.FULL_GROUP)
    const beside = fitting.filter((long) => together.stand(short, long))
    const besideRoots = new Set(beside.map(({ number }) => clusters.root(number)))
    if (besideRoots.size > 1) continue
    const roots = new Set(fitting.map(({ number }) => clusters.root(number)))
    const isOnly = roots.size === 1 && short.key.length >= limit.ACRONYM_LETTERS
    for (const long of beside.length > 0 ? beside : isOnly ? fitting : []) {
      const where = beside.length > 0 ? 'in one article' : 'and of no other name'
      clusters.join({
        a: short.number,
        b: long.number,
        score: beside.length > 0 ? limit.SCORE.acronymInText : limit.SCORE.acronym,
        evidence: {
          rule: 'initials',
          detail: `«${short.base}» has the initials of «${long.base}», ${where}`,
        },
      })
    }
  }
}

/** Whether two names stand in one article. */
class Together {
  readonly #documents = new Map<number, Set<number>>()
  readonly #all: Abbreviated

  constructor(all: Abbreviated) {
    this.#all = all
  }

  stand(a: Name, b: Name): boolean {
    const [x, y] = [this.#of(a), this.#of(b)]
    const [few, many] = x.size < y.size ? [x, y] : [y, x]
    for (const document of few) if (many.has(document)) return true
    return false
  }

  #of({ number }: Name): Set<number> {
    if (this.#documents.size === 0) this.#read()
    return this.#documents.get(number) ?? new Set()
  }

  #read(): void {
    const { registry, nameOf } = this.#all
    for (const group of registry.groups) {
      const name = nameOf(group)
      if (name.person || !(name.isAbbreviation || name.words.length > 1)) continue
      const own = this.#documents.get(name.number)
      if (own) own.add(group.document)
      else this.#documents.set(name.number, new Set([group.document]))
    }
  }
}
