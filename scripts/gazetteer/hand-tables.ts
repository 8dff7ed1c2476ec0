import type { MentionType } from '../../src/model/mention.ts'
import { fold } from '../../src/text/fold.ts'
import { namesOfCell, wordsOfCell } from './cells.ts'
import type { CityIds } from './cities.ts'
import { type Draft, rankOf } from './draft.ts'
import { ownTable } from './sources.ts'

/** What stands for the population of a thing somebody thought worth a line of our own tables. */
const LISTED = 10_000_000

/** Adds bodies, media, places and people of our own tables. `known` gives Wikidata ids by folded English name. */
export function addHandTables(
  draft: Draft,
  cities: CityIds,
  known: ReadonlyMap<string, string>,
): void {
  const ids = new Map<string, string>()
  for (const table of ['organisations', 'media', 'places', 'people']) {
    for (const { type, country, ...cells } of ownTable(table)) {
      const names = Object.entries(cells).map(
        ([language, cell]) => [language, namesOfCell(cell)] as const,
      )
      const first = names.find(([, list]) => list.length > 0)?.[1][0]?.text
      if (first === undefined) throw new Error(`${table}.tsv has a row without names`)
      const english = names[0]![1].map(({ text }) => known.get(fold(text))).find((id) => id)
      const city = type === 'place' ? cities.get(`${country} ${fold(first)}`) : undefined
      const id = english ?? city ?? `${type}:${fold(first).replace(/[^\p{L}\p{N}]+/gu, '-')}`
      const where = country ? { country } : {}
      draft.add({ id, type: type as MentionType, ...where, rank: rankOf(LISTED) })
      ids.set(names[0]![1][0]?.text ?? '', id)
      for (const [language, list] of names) {
        for (const { text, kind } of list) draft.name(id, text, kind, [language])
      }
    }
  }
  addMoreNames(draft, ids)
}

/** Adds names in further languages; `ids` by the first English name of the other tables. */
function addMoreNames(draft: Draft, ids: ReadonlyMap<string, string>): void {
  for (const { english, ...cells } of ownTable('more-names')) {
    const id = ids.get(english!.replace('=', ''))
    if (id === undefined) throw new Error(`more-names.tsv: no table has ${english}`)
    for (const [language, cell] of Object.entries(cells)) {
      for (const { text, kind } of namesOfCell(cell)) draft.name(id, text, kind, [language])
    }
  }
}

/** Adds peoples and faiths, whose members are their names. */
export function addPeoples(draft: Draft): void {
  for (const { type, country, ...cells } of ownTable('peoples')) {
    const words = Object.entries(cells).map(
      ([language, cell]) => [language, wordsOfCell(cell)] as const,
    )
    const first = [...words[0]![1].demonyms, ...words[0]![1].adjectives][0]!
    const id = `group:${fold(first).replace(/[^\p{L}\p{N}]+/gu, '-')}`
    const where = country ? { country } : {}
    draft.add({ id, type: type as MentionType, ...where, rank: rankOf(LISTED) })
    // "казах,казашка|казахский": the people stand first here.
    for (const [language, { adjectives: members, demonyms: adjectives }] of words) {
      for (const text of members) draft.name(id, text, 'demonym', [language])
      for (const text of adjectives) draft.name(id, text, 'adjective', [language])
    }
  }
}
