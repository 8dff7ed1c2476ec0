/*
 * Writes the bilingual lexicons of data/translation. Sources and counts: data/translation/SOURCES.md.
 * Usage: npx tsx scripts/build-lexicons.ts
 * Needs the archives of lexical data (bench/data.ts finds them). Same sources, same bytes.
 */
import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { packLexicon } from './lexicon/pack.ts'
import { learnTermPairs, type TermPairs, triangulated, turned } from './lexicon/term-pairs.ts'
import { termWeights } from './lexicon/term-weights.ts'

const OUT = resolve(import.meta.dirname, '../data/translation')

const englishRussian = await learnTermPairs(['en', 'ru'])
const englishUkrainian = await learnTermPairs(['en', 'uk'])
const russianUkrainian = await learnTermPairs(['ru', 'uk'])
write('en', 'ru', triangulated(englishRussian, englishUkrainian, turned(russianUkrainian)))
write('en', 'uk', triangulated(englishUkrainian, englishRussian, russianUkrainian))
write('ru', 'uk', triangulated(russianUkrainian, turned(englishRussian), englishUkrainian))

function write(first: string, second: string, pairs: TermPairs): void {
  const bytes = packLexicon(pairs, [termWeights(first), termWeights(second)])
  writeFileSync(join(OUT, `${first}-${second}.bin`), bytes)
  const count = [...pairs.values()].reduce((sum, row) => sum + row.size, 0)
  console.log(`${first}-${second}: ${count} pairs, ${(bytes.length / 1e6).toFixed(2)} MB`)
}
