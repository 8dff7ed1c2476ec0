import type { GazetteerEntry } from '../../src/model/gazetteer.ts'
import { fold } from '../../src/text/fold.ts'
import { type Draft, rankOf } from './draft.ts'
import { lexical } from './sources.ts'
import { weakOr } from './weak.ts'

type Translations = Readonly<Record<string, Readonly<Record<string, string>>>>

/** Languages of iso-codes that are kept: those of the program's packs, and those most read beside them. */
const LANGUAGES = new Set(
  'ru uk be bg cs de es fr pl it pt tr kk ka zh_CN ja ko ar fa he'.split(' '),
)
const PROVINCE = /^\p{Script=Han}{2,}[省州]$/u
/** Stands for the population of a province. */
const LISTED = 500_000

/** Adds provinces (ISO 3166-2) and long names of countries (ISO 3166-1) with their translations by iso-codes. */
export function addRegions(draft: Draft, countries: ReadonlyMap<string, GazetteerEntry>): void {
  const regions = JSON.parse(lexical('iso-codes', 'iso_3166-2.json')) as Translations
  for (const [english, names] of Object.entries(regions)) {
    const id = `iso3166-2:${fold(english).replace(/[^\p{L}\p{N}]+/gu, '-')}`
    draft.add({ id, type: 'place', rank: rankOf(LISTED) })
    addNames(draft, id, english, names)
  }
  const states = JSON.parse(lexical('iso-codes', 'iso_3166-1.json')) as Translations
  for (const [english, names] of Object.entries(states)) {
    const entry = countries.get(fold(english))
    if (entry === undefined) continue
    draft.add(entry)
    for (const [tag, text] of Object.entries(names)) {
      if (LANGUAGES.has(tag)) draft.name(entry.id, text, 'official', [tag.replace('_CN', '')])
    }
  }
}

function addNames(
  draft: Draft,
  id: string,
  english: string,
  names: Readonly<Record<string, string>>,
): void {
  draft.name(id, english, weakOr('name', english), ['en'])
  for (const [tag, text] of Object.entries(names)) {
    if (!LANGUAGES.has(tag)) continue
    draft.name(id, text, weakOr('name', text), [tag.replace('_CN', '')])
    // The press leaves the word for province out: 四川省.
    if (tag === 'zh_CN' && PROVINCE.test(text)) draft.name(id, text.slice(0, -1), 'name', ['zh'])
  }
}
