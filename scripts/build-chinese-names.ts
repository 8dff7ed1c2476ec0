/*
 * Writes what tells names in Chinese text: src/stages/mentions/chinese/characters.json (how much more often a character
 * stands in a name than elsewhere) and data/ordinary-words/zh.forms.bin (ordinary words of two to four characters).
 * Usage: npx tsx scripts/build-chinese-names.ts OMW     (OMW holds omw-cmn.tsv, the Chinese Open Wordnet)
 * Names: the training part of netranslit (CC0, as scripts/learn-letters.ts). Elsewhere: Chinese sentences of lingua.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { dataset } from '../bench/data.ts'
import { pinyinOfCharacters } from '../src/names/transliteration/chinese/characters.ts'
import { syllablesOf } from '../src/names/transliteration/chinese/syllables.ts'
import { BITS_A_WORD, packWords } from '../src/names/word-filter.ts'

const ROOT = resolve(import.meta.dirname, '..')
/** Seen fewer times in names, a character says nothing. */
const LEAST_SEEN = 3
/** Weights are whole bits; from here down they are left out. */
const MOST_BITS = 9
const LEFT_OUT = -4
/** Times a character is seen in ordinary text from which it is common, and from which the more so. */
const COMMON = [6, 16, 40, 90]
const HAN = /^\p{Script=Han}+$/u

type Counts = Map<string, number>

function add(counts: Counts, character: string, times = 1): void {
  counts.set(character, (counts.get(character) ?? 0) + times)
}

function lines(set: string, path: string): string[] {
  const folder = dataset(set)
  if (folder === null) throw new Error(`The archive ${set} is not there`)
  return readFileSync(join(folder, path), 'utf8').split('\n')
}

const background: Counts = new Map()
for (const line of lines('lingua', 'cmd/language-testdata/sentences/zh.txt'))
  for (const character of line) if (HAN.test(character)) add(background, character)

const first: Counts = new Map()
const inside: Counts = new Map()
const last: Counts = new Map()
for (const line of lines('netranslit', 'data/wd_chinese_64')) {
  const [latin = '', spaced = ''] = line.split('\t')
  const characters = spaced.split(' ').filter((character) => HAN.test(character))
  if (characters.length < 2 || characters.length > 8) continue
  // Chinese names are not written by sound.
  if (syllablesOf(latin)?.join('') === pinyinOfCharacters(characters.join(''), false).join(''))
    continue
  add(first, characters[0]!)
  add(last, characters.at(-1)!)
  for (const character of characters.slice(1, -1)) add(inside, character)
}

/** Binary logarithms of how much more frequent characters are in names, as strings of characters by whole bits. */
function weights(counts: Counts): Record<string, string> {
  const all = sum(counts)
  const elsewhere = sum(background)
  const rows = new Map<number, string[]>()
  for (const character of new Set([...counts.keys(), ...background.keys()])) {
    const seen = counts.get(character) ?? 0
    const rare = background.get(character) ?? 0
    if (seen < LEAST_SEEN && rare < LEAST_SEEN) continue
    const bits = Math.log2((seen + 0.5) / all) - Math.log2((rare + 1) / elsewhere)
    const whole = Math.min(MOST_BITS, Math.round(bits))
    if (whole <= LEFT_OUT) continue
    rows.set(whole, [...(rows.get(whole) ?? []), character])
  }
  const sorted = [...rows].sort(([a], [b]) => b - a)
  // Keys that are no plain numbers stay in this order.
  return Object.fromEntries(sorted.map(([bits, row]) => [`${bits} `, row.sort().join('')]))
}

/** Characters of ordinary text by how common they are there, -1 to -4. */
function common(): Record<string, string> {
  const rows = COMMON.map((least, at) =>
    [...background].flatMap(([character, seen]) =>
      seen >= least && seen < (COMMON[at + 1] ?? Number.POSITIVE_INFINITY) ? [character] : [],
    ),
  )
  return Object.fromEntries(rows.map((row, at) => [`${-1 - at} `, row.sort().join('')]))
}

function sum(counts: Counts): number {
  return [...counts.values()].reduce((all, count) => all + count, 0)
}

const table = {
  first: weights(first),
  inside: weights(inside),
  last: weights(last),
  common: common(),
}
writeFileSync(
  join(ROOT, 'src/stages/mentions/chinese/characters.json'),
  `${JSON.stringify(table, null, 2)}\n`,
)

const words = new Set(
  readFileSync(join(process.argv[2] ?? '', 'omw-cmn.tsv'), 'utf8')
    .split('\n')
    .flatMap((line) => (line.split('\t')[1] ?? '').split(' | '))
    .map((word) => word.replace(/[+_ ]|的$|地$/gu, ''))
    .filter((word) => HAN.test(word) && [...word].length >= 2 && [...word].length <= 4),
)
writeFileSync(join(ROOT, 'data/ordinary-words/zh.forms.bin'), packWords(words, BITS_A_WORD.strict))
console.log(
  `${sum(first)} foreign names, ${sum(background)} characters elsewhere, ${words.size} words`,
)
