import type { MentionType } from '../../src/model/mention.ts'
import { fold } from '../../src/text/fold.ts'
import { type Draft, rankOf } from './draft.ts'
import { lexical } from './sources.ts'
import kinds from './title-kinds.json' with { type: 'json' }
import { toUkrainian } from './to-ukrainian.ts'
import { weakOr } from './weak.ts'

interface Title {
  readonly english: string
  readonly russian: string
  /** Wikipedias that tie the two. */
  readonly pivots: number
}

/** Fewer Wikipedias that tie two titles, and they may be mistaken. */
const LEAST_PIVOTS = 5
const LEAST_PIVOTS_OF_PLACES = 3
const PERSON = /^(?<surname>\p{Lu}[\p{L}'-]+), (?<given>\p{Lu}[^,()]*?)(?: \([^)]*\))?$/u
const LOWER_LATIN = /^\p{Lu}[\p{Script=Latin}\s.'’-]+$/u
/** One Wikipedia that has an article counts as so many inhabitants, for the rank. */
const READERS = 10_000
const PATTERNS = Object.entries(kinds).flatMap(([type, patterns]) =>
  patterns.map((pattern) => [new RegExp(pattern, 'u'), type as MentionType] as const),
)

export function readTitles(): Title[] {
  return lexical('wikidict-en-ru', 'en-ru.tsv')
    .split('\n')
    .flatMap((line) => {
      const [english = '', russian = '', pivots = ''] = line.split('\t')
      return russian === '' ? [] : [{ english, russian, pivots: Number(pivots) }]
    })
}

/** English titles → Russian ones, both without what stands in brackets. */
export function titleMap(titles: readonly Title[]): Map<string, string> {
  const map = new Map<string, string>()
  for (const { english, russian } of titles) {
    if (!map.has(english)) map.set(english, bare(russian))
  }
  return map
}

/** Adds persons, and waters, mountains, bodies that their English titles tell, from pairs of article titles. */
export function addTitles(
  draft: Draft,
  titles: readonly Title[],
  taken: ReadonlySet<string>,
): void {
  for (const title of titles) {
    const english = bare(title.english)
    if (taken.has(fold(english)) || !LOWER_LATIN.test(english)) continue
    const person = PERSON.exec(title.russian)?.groups
    if (person) addPerson(draft, title, english, person as { surname: string; given: string })
    else addThing(draft, title, english)
  }
}

function addPerson(
  draft: Draft,
  { pivots }: Title,
  english: string,
  { surname, given }: { surname: string; given: string },
): void {
  if (pivots < LEAST_PIVOTS || !english.includes(' ')) return
  const first = given.split(' ')[0]!
  const full = [`${first} ${surname}`, `${given} ${surname}`]
  const id = `wikipedia-en:${english.replaceAll(' ', '_')}`
  draft.add({ id, type: 'person', rank: rankOf(pivots * READERS) })
  draft.name(id, english, 'name', ['en'])
  for (const text of full) {
    draft.name(id, text, 'name', ['ru'])
    draft.name(id, toUkrainian(text), 'name', ['uk'])
  }
}

function addThing(draft: Draft, { russian, pivots }: Title, english: string): void {
  const type = PATTERNS.find(([pattern]) => pattern.test(english))?.[1]
  if (type === undefined || pivots < LEAST_PIVOTS_OF_PLACES || !/^\p{Lu}/u.test(russian)) return
  const name = bare(russian)
  if (/,/u.test(name)) return
  const id = `wikipedia-en:${english.replaceAll(' ', '_')}`
  draft.add({ id, type, rank: rankOf(pivots * READERS) })
  draft.name(id, english, weakOr('name', english), ['en'])
  draft.name(id, name, weakOr('name', name), ['ru'])
  draft.name(id, toUkrainian(name), weakOr('name', name), ['uk'])
}

function bare(title: string): string {
  return title.replace(/ \([^)]*\)$/u, '')
}
