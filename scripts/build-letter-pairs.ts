/*
 * Builds src/collect/letter-pairs.json: how common each pair of neighbouring letters is, per language.
 * Usage: npx tsx scripts/build-letter-pairs.ts FOLDER [TAG=FILE…]
 * FOLDER holds one text file per language, `<tag>.txt`; TAG=FILE adds text to a language it holds too little of.
 * Only counts are kept. What the table was made from stands in docs/decisions/0031.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const LANGUAGES =
  'ar az be bg cs da de el es et fa fi fr he hr hu is it lt lv mk nb nl pl pt ro ru sk sl sq sr sv th tr uk'
/** A pair seen once proves nothing. */
const LEAST_COUNT = 2

/** Pairs as `{ bits: "pairpairpair" }`; a blank stands for whatever is not a letter. */
function letterPairs(text: string): Record<string, string> {
  const folded = text.normalize('NFC').toLowerCase()
  const flat = ` ${folded.replace(/[^\p{L}\p{M}]+/gu, ' ')} `
  const counts = new Map<string, number>()
  let total = 0
  for (let index = 1; index < flat.length; index++) {
    const pair = flat.slice(index - 1, index + 1)
    if (!/[^\x00-\x7F]/.test(pair)) continue
    counts.set(pair, (counts.get(pair) ?? 0) + 1)
    total++
  }
  const byBits = new Map<number, string[]>()
  for (const [pair, count] of counts) {
    if (count < LEAST_COUNT) continue
    const bits = Math.round(-Math.log2(count / total))
    byBits.set(bits, [...(byBits.get(bits) ?? []), pair])
  }
  const sorted = [...byBits].sort(([a], [b]) => a - b)
  return Object.fromEntries(sorted.map(([bits, pairs]) => [bits, pairs.sort().join('')]))
}

const [folder, ...more] = process.argv.slice(2)
if (!folder) throw new Error('usage: build-letter-pairs FOLDER [TAG=FILE…]')
const extra = more.map((pair) => pair.split('=') as [string, string])
const table: Record<string, Record<string, string>> = {}
for (const tag of LANGUAGES.split(' ')) {
  const files = extra.filter(([of]) => of === tag).map(([, file]) => file)
  const texts = [join(folder, `${tag}.txt`), ...files].map((file) => readFileSync(file, 'utf8'))
  table[tag] = letterPairs(texts.join('\n'))
}
const target = join(import.meta.dirname, '../src/collect/letter-pairs.json')
writeFileSync(target, `${JSON.stringify(table, null, 1)}\n`)
