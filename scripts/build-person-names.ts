/*
 * Writes data/person-names/{ru,uk,en}.tsv: given names with the sex of those who bear them, and surnames.
 * Usage: npx tsx scripts/build-person-names.ts TITLES
 * TITLES is the table `en-ru.tsv` of wikidict (CC0): article titles in English and Russian. Russian titles of persons
 * are written "Surname, Given Patronymic"; what stands beside it in English is "Given Surname". Ukrainian names are
 * the Russian ones turned by scripts/person-names/ukrainian.json: given names by list, the rest letter by letter; names
 * from abroad have і as well where the letters before would have и. Pet names, given names that no title has, and such as
 * Russian endings tell the sex of wrongly (Michelle, Мишель), are those of scripts/person-names/short-forms.json.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import sexes from './person-names/sexes.json' with { type: 'json' }
import shortForms from './person-names/short-forms.json' with { type: 'json' }
import ukrainian from './person-names/ukrainian.json' with { type: 'json' }

const OUT = resolve(import.meta.dirname, '../data/person-names')
const TITLE =
  /^(?<surname>[А-ЯЁ][а-яёА-ЯЁ'-]+), (?<given>[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?)(?<rest>[^(]*)(?:\(|$)/u
/** A sex is given where at least this share of those who tell theirs are of it. */
const SURE = 0.85
/** Given names that fewer persons bear are often something else. */
const LEAST_GIVEN = 2
const LEAST_ENGLISH = 2
/** Surnames that no paradigm of endings gives away are listed of fewer persons: of one whom several Wikipedias have. */
const LEAST_REGULAR = 3
const REGULAR = /(?:[оеё]в|[иы]н|[сцз]кий|ко|ук|юк|ич|ян|[оеё]ва|[иы]на|ская|дзе|швили)$/u

/** Given names of Slavs that the list of those turned may lack. */
const SLAVIC = /(?:слав|мир|мил|бор|дан|полк)а?$/u

type Sex = 'm' | 'f' | '-'
interface Person {
  readonly english: string
  readonly surname: string
  readonly given: string
  /** Whether more than one Wikipedia ties the two titles. */
  readonly notable: boolean
  readonly told: Record<'m' | 'f', number>
}
interface Row {
  readonly name: string
  /** Given name or surname. */
  readonly kind: 'g' | 's'
  readonly sex: Sex
  readonly persons: number
}

function persons(table: string): Person[] {
  return table.split('\n').flatMap((line) => {
    const [english = '', russian = '', pivots = ''] = line.split('\t')
    const parts = TITLE.exec(russian)?.groups
    if (!parts) return []
    const { surname = '', given = '', rest = '' } = parts
    // "Нью-Йорк, Нью-Йорк" is no person.
    if (surname === given) return []
    return [
      { english, surname, given, notable: Number(pivots) > 1, told: sexOf(surname, given, rest) },
    ]
  })
}

const WOMEN = new Set(sexes.f)
const MEN = new Set(sexes.m)

/**
 * What a person's patronymic, surname and given name tell of the sex, in votes: a patronymic tells surely, as do the
 * given names of scripts/person-names/sexes.json, whose endings are another sex's.
 */
function sexOf(surname: string, given: string, rest: string): Record<'m' | 'f', number> {
  const votes = { m: 0, f: 0 }
  if (/(?:[оеё]вич|ьич|[иы]ч)\s*$/u.test(rest)) votes.m += 5
  if (/(?:[оеё]вна|ична|инична)\s*$/u.test(rest)) votes.f += 5
  if (/(?:[оеё]ва|[иы]на|[сц]кая)$/u.test(surname)) votes.f++
  if (/(?:[оеё]в|[иы]н|[сц]кий)$/u.test(surname)) votes.m++
  if (WOMEN.has(given)) votes.f += 5
  else if (MEN.has(given)) votes.m += 5
  else if (/[ая]$/u.test(given)) votes.f++
  else if (/[^аеёиоуыэюя]$/u.test(given)) votes.m++
  return votes
}

function givenRows(people: readonly Person[], nameOf: (person: Person) => string | null): Row[] {
  const counts = new Map<string, { m: number; f: number; persons: number }>()
  for (const person of people) {
    const name = nameOf(person)
    if (name === null) continue
    const { m, f, persons } = counts.get(name) ?? { m: 0, f: 0, persons: 0 }
    counts.set(name, { m: m + person.told.m, f: f + person.told.f, persons: persons + 1 })
  }
  return [...counts].flatMap(([name, { m, f, persons }]) => {
    if (persons < LEAST_GIVEN) return []
    const share = m + f === 0 ? 0.5 : m / (m + f)
    const sex = share >= SURE ? 'm' : share <= 1 - SURE ? 'f' : '-'
    return [{ name, kind: 'g' as const, sex, persons }]
  })
}

function surnameRows(names: readonly (string | null)[], least: (name: string) => number): Row[] {
  const counts = new Map<string, number>()
  for (const name of names) if (name) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts].flatMap(([name, persons]) =>
    persons < least(name) ? [] : [{ name, kind: 's' as const, sex: '-' as const, persons }],
  )
}

const GIVEN = new Map(Object.entries(ukrainian.given))
const RULES = ukrainian.rules.map(([from = '', to = '']) => [new RegExp(from, 'gu'), to] as const)

/** A Russian name as Ukrainian press writes it: given names by list, others by rule. */
function toUkrainian(name: string, isGiven: boolean): string {
  const listed = isGiven ? GIVEN.get(plain(name)) : undefined
  const parts = listed ? [listed] : name.toLowerCase().split('-').map(byRule)
  return parts.map((part) => part[0]!.toUpperCase() + part.slice(1)).join('-')
}

/** Beside what Slavs are called, other names keep their и as і: Стивен is Стівен. */
function fromAbroad(row: Row): Row[] {
  const { name, kind } = row
  if (kind === 'g' ? GIVEN.has(plain(name)) || SLAVIC.test(name) : REGULAR.test(name)) return []
  const own = toUkrainian(name, kind === 'g')
  const other = own.replace(/(?<=[дтзсцжшчр])и(?=[бвгґджзклмнпрстфхцчшщ])/giu, 'і')
  return other === own ? [] : [{ ...row, name: other }]
}

/** Names of the language, sex by sex, which no title need have. */
function withShortForms(rows: readonly Row[], tag: keyof typeof shortForms): Row[] {
  const known = new Map(rows.map((row) => [`${row.name} ${row.kind}`, row.persons]))
  const listed = Object.entries(shortForms[tag]).flatMap(([sex, names]) =>
    names.map((name): Row => {
      const persons = known.get(`${name} g`) ?? LEAST_GIVEN
      return { name, kind: 'g', sex: sex as Sex, persons }
    }),
  )
  const names = new Set(listed.map(({ name }) => name))
  return [...rows.filter(({ name, kind }) => kind === 's' || !names.has(name)), ...listed]
}

function byRule(part: string): string {
  return RULES.reduce((word, [from, to]) => word.replace(from, to), part)
}

function plain(name: string): string {
  return name.toLowerCase().replaceAll('ё', 'е')
}

/** First and last word of an English title that is a name and no more. */
function englishName({ english }: Person): readonly [string, string] | null {
  const words = english.replace(/ \(.*/, '').split(' ')
  const clean =
    words.length >= 2 && words.length <= 4 && words.every((word) => /^\p{Lu}/u.test(word))
  return clean ? [words[0]!, words.at(-1)!] : null
}

/** Rows of one name as one: turned names may meet. */
function merged(rows: readonly Row[]): Row[] {
  const byKey = new Map<string, Row>()
  for (const row of rows) {
    const key = `${row.name} ${row.kind}`
    const other = byKey.get(key)
    const sex = !other || other.sex === row.sex ? row.sex : '-'
    byKey.set(key, other ? { ...row, sex, persons: row.persons + other.persons } : row)
  }
  return [...byKey.values()]
}

function write(tag: string, rows: readonly Row[]): void {
  const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
  const lines = [...rows]
    .sort((a, b) => order(a.name, b.name) || order(a.kind, b.kind))
    .map(({ name, kind, sex, persons }) => `${name}\t${kind}\t${sex}\t${persons}`)
  writeFileSync(join(OUT, `${tag}.tsv`), `name\tkind\tsex\tpersons\n${lines.join('\n')}\n`)
  console.log(tag, rows.length)
}

const people = persons(readFileSync(process.argv[2]!, 'utf8'))
const notable = new Set(people.flatMap((one) => (one.notable ? [one.surname] : [])))
const russian = [
  ...givenRows(people, ({ given }) => given),
  ...surnameRows(
    people.map(({ surname }) => surname),
    (name) => (REGULAR.test(name) ? LEAST_REGULAR : notable.has(name) ? 1 : 2),
  ),
]
write('ru', withShortForms(russian, 'ru'))
write(
  'uk',
  withShortForms(
    merged(
      russian
        .filter(({ kind, persons }) => kind === 'g' || persons > 1)
        .flatMap((row) => [
          { ...row, name: toUkrainian(row.name, row.kind === 'g') },
          ...fromAbroad(row),
        ]),
    ),
    'uk',
  ),
)
const english = [
  ...givenRows(people, (person) => englishName(person)?.[0] ?? null),
  ...surnameRows(
    people.map((person) => englishName(person)?.[1] ?? null),
    () => LEAST_ENGLISH,
  ),
]
write('en', withShortForms(english, 'en'))
