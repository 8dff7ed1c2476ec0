import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { locate } from '../bench/quality/cleaning/gold.ts'
import { readMarked } from '../bench/quality/cleaning/marked.ts'

/*
 * npx tsx scripts/new-case.ts NAME FILE|-
 * Makes test/cases/NAME from marked text (see bench/quality/cleaning/marked.ts for the marks):
 * source.txt is what a reader gets, expected.json what it should find. Edit either by hand later.
 */
const [name, file] = process.argv.slice(2)
if (!name || !file) {
  console.error('usage: npx tsx scripts/new-case.ts NAME FILE    (- reads standard input)')
  process.exit(2)
}
const { source, expected } = readMarked(readFileSync(file === '-' ? 0 : file, 'utf8'))
locate(name, source, expected)
const folder = join(import.meta.dirname, '..', 'test', 'cases', name)
mkdirSync(folder, { recursive: true })
writeFileSync(join(folder, 'source.txt'), source)
writeFileSync(join(folder, 'expected.json'), `${JSON.stringify(expected, null, 2)}\n`)
console.log(`test/cases/${name}: ${expected.articles.length} articles`)
