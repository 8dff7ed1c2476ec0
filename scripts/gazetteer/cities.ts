import type { NameKind } from '../../src/model/gazetteer.ts'
import { fold } from '../../src/text/fold.ts'
import { type Draft, rankOf } from './draft.ts'
import { languagesOf } from './script-language.ts'
import { geoNames, lexical } from './sources.ts'
import { toUkrainian } from './to-ukrainian.ts'
import { weakOr } from './weak.ts'

interface City {
  readonly geonameid: number
  readonly name: string
  readonly countrycode: string
  readonly population: number
  readonly alternatenames: readonly string[]
}

/** Inhabitants from which on names in all scripts, and from which on other Latin spellings, are taken. */
const ALL_SCRIPTS = 200_000
const LATIN_SPELLINGS = 500_000
const GREAT = 1_000_000
/** Spellings without a language: short ones are met by chance. */
const LEAST_LETTERS = 4
const MOST_SPELLINGS = 40
/** Names in Chinese characters stand behind all others in the source, and would fall to that limit. */
const CHINESE = 'zh'
const LEAST_HAN = 2

/** Ids of cities by country and folded name, the larger city where two share one: `FR paris`. */
export type CityIds = Map<string, string>

/** Adds cities of 15,000 inhabitants and more (GeoNames) with their names; `titles` are English → Russian. */
export function addCities(draft: Draft, titles: ReadonlyMap<string, string>): CityIds {
  const cities = readCities()
  const ids: CityIds = new Map()
  for (const city of cities.sort((a, b) => b.population - a.population)) {
    const id = `geonames:${city.geonameid}`
    draft.add({ id, type: 'place', country: city.countrycode, rank: rankOf(city.population) })
    draft.name(id, city.name, kindOf(city.name, city), languagesOfLatin(city))
    for (const [text, languages] of spellings(city, titles)) {
      draft.name(id, text, kindOf(text, city), languages)
    }
    for (const name of [city.name, ...city.alternatenames]) {
      const key = `${city.countrycode} ${fold(name)}`
      if (!ids.has(key)) ids.set(key, id)
    }
  }
  addZoneCities(draft, cities)
  return ids
}

/** All cities; a row without other names holds an empty one. */
function readCities(): City[] {
  const rows = JSON.parse(geoNames('cities15000.json')) as Record<string, City>
  return Object.values(rows).map((city) => ({
    ...city,
    alternatenames: city.alternatenames.filter((name) => name !== ''),
  }))
}

/** Where a language that inflects names writes them itself. */
const NATIVE: Readonly<Record<string, string>> = {
  PL: 'pl',
  CZ: 'cs',
  DE: 'de',
  AT: 'de',
  CH: 'de',
}
/** Inhabitants from which on the press of other countries writes of a city, and inflects its name. */
const WRITTEN_OF = 100_000

/** Languages that write a city's Latin name as it is. */
function languagesOfLatin({ countrycode, population }: City): string[] {
  const native = NATIVE[countrycode]
  if (population >= WRITTEN_OF) return ['en', 'de', 'pl', 'cs']
  return native ? ['en', native] : ['en']
}

/** Names of great cities are known before the ordinary words they share letters with. */
function kindOf(text: string, { population }: City): NameKind {
  return population >= GREAT && text.length >= LEAST_LETTERS ? 'name' : weakOr('name', text)
}

/** Names worth keeping with the languages they are in. */
function spellings(city: City, titles: ReadonlyMap<string, string>): [string, readonly string[]][] {
  const russian = titles.get(city.name)
  const kept: [string, readonly string[]][] = []
  for (const text of city.alternatenames) {
    const languages = languagesOf(text, russian)
    if (languages === null || !isWanted(text, languages, city)) continue
    const native = languages.length === 0 ? NATIVE[city.countrycode] : undefined
    const fits = kept.length < MOST_SPELLINGS || languages[0] === CHINESE
    if (fits) kept.push([text, native ? [native] : languages])
    const bare = withoutCity(text, languages)
    if (bare !== null) kept.push([bare, languages])
  }
  const has = (language: string) => kept.some(([, languages]) => languages.includes(language))
  if (has('ru') && !has('uk')) {
    const [text] = kept.find(([, languages]) => languages.includes('ru'))!
    kept.push([toUkrainian(text), ['uk']])
  }
  return kept
}

/** A Chinese name without the word for city: 广州市, which the press leaves out. */
function withoutCity(text: string, [language]: readonly string[]): string | null {
  return language === CHINESE && text.length > LEAST_HAN && text.endsWith('市')
    ? text.slice(0, -1)
    : null
}

function isWanted(text: string, languages: readonly string[], { population }: City): boolean {
  if (/\p{Script=Cyrillic}/u.test(text)) return true
  // A single character (沪) is a part of other words far more often.
  if (languages[0] === CHINESE && text.length < LEAST_HAN) return false
  if (!/\p{Script=Latin}/u.test(text)) return languages.length > 0 && population >= ALL_SCRIPTS
  return (
    population >= LATIN_SPELLINGS && text.length >= LEAST_LETTERS && /^\p{Lu}\p{Ll}/u.test(text)
  )
}

/** Cities after which time zones are named, in the languages of CLDR: the largest that bears the English name. */
function addZoneCities(draft: Draft, cities: readonly City[]): void {
  const largest = new Map<string, City>()
  for (const city of cities) {
    for (const name of [city.name, ...city.alternatenames]) {
      const key = fold(name)
      if (!largest.has(key)) largest.set(key, city)
    }
  }
  const zones = JSON.parse(lexical('cldr-names', 'exemplarCities.json')) as Record<
    string,
    Record<string, string>
  >
  for (const [zone, names] of Object.entries(zones)) {
    // CLDR leaves the English name out where the zone has it: there the Chinese one is all that GeoNames lacks.
    const own = zone.split('/').at(-1)!.replaceAll('_', ' ')
    const city = largest.get(fold(names.en ?? own))
    if (zone.startsWith('Etc/') || zone.startsWith('Antarctica/') || !city) continue
    const id = `geonames:${city.geonameid}`
    for (const [language, text] of Object.entries(names)) {
      if (names.en !== undefined || language.startsWith(CHINESE))
        draft.name(id, text, 'name', [language])
    }
  }
}
