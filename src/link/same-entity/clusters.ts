import { DisjointSets } from '../../graph/disjoint-sets.ts'
import type { Evidence } from '../../model/edge.ts'
import { areOtherCharacters, isHan } from './han-name.ts'
import type { Name } from './name.ts'
import { givensAgree } from './person-name.ts'
import { type Spelling, sharesCoarse } from './spelling.ts'

/** A tie between two names, by number. */
export interface Tie {
  readonly a: number
  readonly b: number
  readonly score: number
  readonly evidence: Evidence
}

/** What all names of a cluster say together; what contradicts it keeps another cluster out. */
interface Facts {
  /** Gazetteer entries that all names which have any may stand for; null where none has. */
  entries: readonly string[] | null
  givens: readonly (readonly Spelling[])[]
  patronymic: Spelling | null
  sex: Name['sex']
  numbers: string
  /** Kinds of legal form; empty where no name has one. */
  forms: readonly string[]
  /** Countries of the body, where its names say so. */
  countries: ReadonlySet<string> | null
  isPerson: boolean
  /** A Chinese name in its own characters. */
  characters: string | null
  sure: boolean
}

/** Given names kept of a cluster: more are spellings of these. */
const MOST_GIVENS = 6

/**
 * Names joined into clusters, one for each thing. Two clusters join only where nothing that any name of the one says
 * contradicts any name of the other, so that no chain of likenesses joins what a fact parts.
 */
export class Clusters {
  readonly #names: readonly Name[]
  readonly #sets: DisjointSets
  readonly #facts: (Facts | undefined)[] = []
  readonly #countriesOf: (name: Name) => ReadonlySet<string> | null
  /** Every tie that joined two clusters, in the order made: a forest over the names. */
  readonly ties: Tie[] = []

  constructor(
    names: readonly Name[],
    countriesOf: (name: Name) => ReadonlySet<string> | null = () => null,
  ) {
    this.#names = names
    this.#sets = new DisjointSets(names.length)
    this.#countriesOf = countriesOf
  }

  /** The name that stands for the cluster of this one. */
  root(name: number): number {
    return this.#sets.root(name)
  }

  /** Joins the clusters of two names, where no fact forbids it. @returns whether they are one now */
  join(tie: Tie): boolean {
    const [a, b] = [this.root(tie.a), this.root(tie.b)]
    if (a === b) return true
    if (this.conflict(a, b) !== null) return false
    const [low, high] = a < b ? [a, b] : [b, a]
    this.#facts[low] = union(this.facts(low), this.facts(high))
    this.#facts[high] = undefined
    this.#sets.join(low, high)
    this.ties.push(tie)
    return true
  }

  /** What keeps two names apart, in words; null where nothing does. */
  conflict(a: number, b: number): string | null {
    return contradiction(this.facts(this.root(a)), this.facts(this.root(b)))
  }

  /** Whether any name of the cluster stands by itself. */
  isSure(name: number): boolean {
    return this.facts(this.root(name)).sure
  }

  facts(root: number): Facts {
    const known = this.#facts[root]
    if (known) return known
    const name = this.#names[root]!
    const own = factsOf(name, this.#countriesOf(name))
    this.#facts[root] = own
    return own
  }
}

function factsOf(name: Name, countries: ReadonlySet<string> | null): Facts {
  const { person, entries, sex, numbers, forms, sure } = name
  return {
    entries: entries.length > 0 ? entries : null,
    givens: person && person.givens.length > 0 ? [person.givens] : [],
    patronymic: person?.patronymic ?? null,
    sex,
    numbers,
    forms,
    countries,
    isPerson: person !== null,
    characters: person?.isChinese && isHan(name.base) ? name.base : null,
    sure,
  }
}

function contradiction(a: Facts, b: Facts): string | null {
  if (a.isPerson !== b.isPerson && a.sure && b.sure) return 'a person and something else'
  if (areOtherCharacters(a.characters, b.characters)) return 'two names in Chinese characters'
  if (a.entries && b.entries && !a.entries.some((id) => b.entries!.includes(id))) {
    return 'two entries of the gazetteer'
  }
  if (a.numbers !== '' && b.numbers !== '' && a.numbers !== b.numbers) return 'two numbers'
  if (a.forms.length > 0 && b.forms.length > 0 && !a.forms.some((one) => b.forms.includes(one)))
    return 'two legal forms'
  if (a.sex && b.sex && a.sex !== b.sex) return 'two sexes'
  if (a.patronymic && b.patronymic && !sharesCoarse(a.patronymic, b.patronymic))
    return 'two patronymics'
  if (!a.givens.every((x) => b.givens.every((y) => givensAgree(x, y)))) return 'two given names'
  if (a.countries && b.countries && ![...a.countries].some((id) => b.countries!.has(id))) {
    return 'two countries'
  }
  return null
}

function union(a: Facts, b: Facts): Facts {
  return {
    entries:
      a.entries && b.entries
        ? a.entries.filter((id) => b.entries!.includes(id))
        : (a.entries ?? b.entries),
    givens: [...a.givens, ...b.givens].slice(0, MOST_GIVENS),
    patronymic: a.patronymic ?? b.patronymic,
    sex: a.sex ?? b.sex,
    numbers: a.numbers || b.numbers,
    forms: a.forms.length > 0 ? a.forms : b.forms,
    countries: a.countries ?? b.countries,
    isPerson: (a.isPerson && (a.sure || !b.sure)) || (b.isPerson && (b.sure || !a.sure)),
    characters: a.characters ?? b.characters,
    sure: a.sure || b.sure,
  }
}
