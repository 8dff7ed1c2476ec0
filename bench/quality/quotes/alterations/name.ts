import { seeded } from '../../cleaning/random.ts'
import type { Alter, Alteration, Base, NameAt } from './model.ts'
import { anyOf, swap } from './words.ts'

/** English names by type, since no set that is at hand marks them in English quotations. */
const ENGLISH: Readonly<Record<string, readonly string[]>> = {
  country: [
    ...[
      'Russia',
      'China',
      'Germany',
      'France',
      'Britain',
      'Iran',
      'Syria',
      'Iraq',
      'Israel',
      'Egypt',
    ],
    ...['Turkey', 'India', 'Japan', 'Mexico', 'Canada', 'Australia', 'Ukraine', 'Spain', 'Greece'],
    ...['Ireland', 'Scotland', 'Pakistan', 'Afghanistan', 'Kenya', 'Brazil', 'America', 'Libya'],
  ],
  city: [
    ...[
      'London',
      'Paris',
      'Berlin',
      'Moscow',
      'Washington',
      'Boston',
      'Chicago',
      'New York',
      'Baghdad',
    ],
    ...['Sydney', 'Denver', 'Dallas', 'Houston', 'Detroit', 'Tokyo', 'Brussels', 'Rome', 'Madrid'],
    ...['Los Angeles', 'San Francisco', 'Aleppo', 'Mosul', 'Cleveland', 'Philadelphia'],
  ],
  surname: [
    ...['Obama', 'Clinton', 'Trump', 'Putin', 'Merkel', 'Cameron', 'Sanders', 'Bush', 'Romney'],
    ...['Kavanaugh', 'Ford', 'Johnson', 'Smith', 'Corbyn', 'Assad', 'Netanyahu', 'Cruz', 'Rubio'],
  ],
  given: [
    'David',
    'John',
    'Michael',
    'James',
    'Robert',
    'Sarah',
    'Mary',
    'Hillary',
    'Donald',
    'Brett',
  ],
  organisation: [
    ...['Google', 'Apple', 'Facebook', 'Microsoft', 'Amazon', 'NATO', 'Congress', 'Twitter', 'FBI'],
    ...['Boeing', 'Uber', 'Tesla', 'Toyota', 'Samsung', 'Hezbollah', 'Hamas', 'CIA', 'UNESCO'],
  ],
}
const TYPE_OF = new Map(
  Object.entries(ENGLISH).flatMap(([type, names]) => names.map((name) => [name, type] as const)),
)
const ENGLISH_NAME = new RegExp(anyOf([...TYPE_OF.keys()]).source, 'gu')
/** Others that are tried for each name. */
const TRIED = 3

/** Names of the bench's table in an English text, inside some stretch of it. */
export function englishNames(text: string): NameAt[] {
  return [...text.matchAll(ENGLISH_NAME)].map(({ 0: name, index }) => {
    return { start: index, end: index + name.length, type: TYPE_OF.get(name)!, id: name }
  })
}

/** A name as it is written somewhere. */
export interface SpelledName {
  readonly text: string
  readonly type: string
  readonly id: string
}

/** All English names of the table. */
export function englishPool(): SpelledName[] {
  return [...TYPE_OF].map(([text, type]) => ({ text, type, id: text }))
}

/** Alterations that put another name of the same type, in an ending that is alike, from all that the set has. */
export function nameAlterations(pool: readonly SpelledName[]): Alter {
  return (base) =>
    base.names
      .filter(({ start }) => /\p{Lu}/u.test(base.text[start]!))
      .flatMap((name) => swapsFor(name, base, pool))
}

function swapsFor(
  name: NameAt,
  { text, name: source }: Base,
  pool: readonly SpelledName[],
): Alteration[] {
  const own = text.slice(name.start, name.end)
  const head = (word: string): string => word.slice(0, 3).toLowerCase()
  const others = pool.filter(
    (other) =>
      other.type === name.type &&
      other.id !== name.id &&
      head(other.text) !== head(own) &&
      other.text.includes(' ') === own.includes(' ') &&
      !text.includes(other.text),
  )
  const alike = others.filter((other) => other.text.slice(-2) === own.slice(-2))
  const usable = alike.length > 0 ? alike : name.type in ENGLISH ? others : []
  return seeded(`${source} ${own}`)
    .sample(usable, TRIED)
    .map((other) => swap('name', `another ${name.type}`, name, other.text))
}
