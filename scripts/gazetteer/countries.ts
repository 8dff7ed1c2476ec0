import { fold } from '../../src/text/fold.ts'
import { namesOfCell, wordsOfCell } from './cells.ts'
import { type Draft, rankOf } from './draft.ts'
import eponyms from './eponyms.json' with { type: 'json' }
import { geoNames, lexical, ownTable } from './sources.ts'

/** Names by language, the usual one first. */
type Names = Readonly<Record<string, readonly string[]>>

interface Territory {
  readonly code: string
  readonly name: string
  readonly full_name?: string
  readonly qid?: string
  readonly is_country?: boolean
  readonly names_strong?: readonly string[]
}

/** Regions of CLDR that are no places one can name: the world, the outlying ones, unknown and pseudo codes. */
const NO_PLACES = new Set(['001', 'QO', 'ZZ', 'XA', 'XB', 'EZ', 'UN'])
/** Stands for the population of continents and parts of them. */
const MACRO_REGION = 100_000_000
/** Aliases in small letters: adjectives, or names that stand in the tables with a capital too. */
const SMALL = /^(?=\p{Ll})[\p{Script=Latin}\p{Script=Cyrillic}]/u
const ABBREVIATION = /^[\p{Lu}.]{2,6}$/u

/** Adds countries, territories, continents and states; returns their ids by code and by folded English name. */
export function addCountries(draft: Draft): ReadonlyMap<string, string> {
  const territories = lexical('rigour-names', 'data.jsonl')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Territory)
  const ids = new Map<string, string>([['EU', 'Q458']])
  for (const { code, qid } of territories) if (qid) ids.set(code.toUpperCase(), qid)
  addFromCldr(draft, ids)
  addFromRigour(draft, ids, territories)
  addWords(draft, ids)
  addLanguageAdjectives(draft, ids)
  for (const { id, names } of countryRows(ids)) {
    for (const [language, cell] of names) {
      for (const { text, kind } of namesOfCell(cell)) draft.name(id, text, kind, [language])
    }
  }
  return ids
}

function addFromCldr(draft: Draft, ids: Map<string, string>): void {
  const table = JSON.parse(lexical('cldr-names', 'territories.json')) as Record<string, Names>
  const facts = JSON.parse(geoNames('countries.json')) as Record<string, { population: number }>
  for (const [code, names] of Object.entries(table)) {
    if (NO_PLACES.has(code)) continue
    const id = ids.get(code) ?? `cldr:${code}`
    ids.set(code, id)
    const isCountry = /^[A-Z]{2}$/.test(code)
    const population = facts[code]?.population ?? (isCountry ? 1000 : MACRO_REGION)
    const country = isCountry && code !== 'EU' ? { country: code } : {}
    const type = code === 'EU' ? 'organisation' : 'place'
    draft.add({ id, type, ...country, rank: rankOf(population) })
    for (const [language, variants] of Object.entries(names)) {
      for (const text of variants) {
        draft.name(id, text, ABBREVIATION.test(text) ? 'abbreviation' : 'name', [language])
      }
    }
  }
}

/** Official names, strong aliases, and states and provinces that are not in CLDR. */
function addFromRigour(
  draft: Draft,
  ids: ReadonlyMap<string, string>,
  territories: readonly Territory[],
): void {
  for (const { code, name, full_name, names_strong = [] } of territories) {
    const id = ids.get(code.toUpperCase())
    if (id === undefined || NO_PLACES.has(code.toUpperCase())) continue
    const country = code.slice(0, 2).toUpperCase()
    if (!draft.entries.has(id)) draft.add({ id, type: 'place', country, rank: rankOf(1_000_000) })
    if (code.length > 2) draft.name(id, name, 'name', ['en'])
    if (full_name && fold(full_name) !== fold(name)) draft.name(id, full_name, 'official', ['en'])
    for (const alias of names_strong) {
      const kind = ABBREVIATION.test(alias) ? 'abbreviation' : 'official'
      if (/\p{L}.*\p{L}.*\p{L}/u.test(alias) && !SMALL.test(alias)) draft.name(id, alias, kind, [])
    }
  }
}

/** Adjectives and inhabitants from our own tables. */
function addWords(draft: Draft, ids: ReadonlyMap<string, string>): void {
  for (const table of ['country-words-east', 'country-words-west']) {
    for (const { country, ...cells } of ownTable(table)) {
      const id = idOf(ids, country!)
      for (const [language, cell] of Object.entries(cells)) {
        const { adjectives, demonyms } = wordsOfCell(cell)
        for (const text of adjectives) draft.name(id, text, 'adjective', [language])
        for (const text of demonyms) draft.name(id, text, 'demonym', [language])
      }
    }
  }
}

/** In many languages the name of a language is the adjective of its country. */
function addLanguageAdjectives(draft: Draft, ids: ReadonlyMap<string, string>): void {
  const table = JSON.parse(lexical('cldr-names', 'languages.json')) as Record<
    string,
    Readonly<Record<string, string>>
  >
  for (const [language, country] of Object.entries(eponyms.countries)) {
    for (const [tag, name] of Object.entries(table[language] ?? {})) {
      const affix = (eponyms.affixes as Record<string, string>)[tag]
      if (affix === undefined) continue
      const id = idOf(ids, country)
      const text = name.replace(new RegExp(affix, 'u'), '')
      // Where there are no adjectives the name of the country is left, or one character of it.
      const isName = draft.namesOf(id).some((known) => known.text === text)
      if (!isName && text.length > 1) draft.name(id, text, 'adjective', [tag])
    }
  }
}

function countryRows(ids: ReadonlyMap<string, string>) {
  return ownTable('country-names').map(({ country, ...cells }) => ({
    id: idOf(ids, country!),
    names: Object.entries(cells),
  }))
}

function idOf(ids: ReadonlyMap<string, string>, country: string): string {
  const id = ids.get(country)
  if (id === undefined) throw new Error(`No country has the code ${country}`)
  return id
}
