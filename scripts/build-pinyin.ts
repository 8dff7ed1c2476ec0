/*
 * Writes src/names/transliteration/chinese/{palladius,pinyin}.json from the transforms of Unicode CLDR:
 *   npx tsx scripts/build-pinyin.ts FOLDER      (FOLDER holds Han-Latin.xml, Han-Latin-Names.xml, tests/)
 * Palladius is read off CLDR's list of syllables; the Ukrainian system follows from it by rule.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const TABLES = join(import.meta.dirname, '..', 'src', 'names', 'transliteration', 'chinese')
const SYLLABLE = /^[a-zü]{1,6}$/
/** Words among CLDR's syllables which are more than one. */
const WORDS = new Set(['eren', 'mm', 'ng', 'xianangua', 'xingan'])
/** Surnames of two characters read otherwise than each alone (the first four as CLDR's rules in context). */
const COMPOUNDS = {
  万俟: 'moqi',
  令狐: 'linghu',
  澹台: 'tantai',
  长孙: 'zhangsun',
  尉迟: 'yuchi',
}
/** The characters of everyday and of older texts; rarer planes are left out. */
const COMMON = /[㐀-䶿一-鿿]/u
/** In pinyin's zhi, chi, shi, ri and zi, ci, si the vowel is not i. */
const HARD_I = /^(?:zh?|ch?|sh?|r)i$/

function plain(pinyin: string): string {
  return pinyin
    .normalize('NFD')
    .replace(/[\u0300-\u0307\u0309-\u036f]/g, '')
    .replace(/u\u0308/g, 'ü')
    .normalize('NFC')
}

/** The Ukrainian spelling, by the rules of Kirnosova and Tsisar with г where they want ґ, as the press has it. */
function ukrainian(pinyin: string, russian: string): string {
  if (pinyin === 'yi') return 'ї'
  const vowels = HARD_I.test(pinyin)
    ? russian.replace('ы', 'и')
    : russian.replace(/^и/, 'ї').replaceAll('и', 'і')
  const soft = /i?e$/.test(pinyin) && /(?:i|y)e$/.test(pinyin)
  return (soft ? vowels.replace(/е$/, 'є') : vowels).replaceAll('э', 'е').replaceAll('ё', 'йо')
}

/** Pinyin without tones: the Russian and the Ukrainian spelling of the syllable. */
function palladius(folder: string): Record<string, [string, string]> {
  const lines = readFileSync(join(folder, 'tests', 'ru-t-zh-Latn-pinyin.txt'), 'utf8').split('\n')
  const table: Record<string, [string, string]> = {}
  for (const line of lines) {
    const [pinyin, russian] = line.split('\t')
    if (!pinyin || !russian || !SYLLABLE.test(pinyin) || WORDS.has(pinyin)) continue
    table[pinyin] = [russian, ukrainian(pinyin, russian)]
  }
  return table
}

/** Readings of a file of rules `[characters]→pinyin;`, by character. */
function readings(text: string, rule: RegExp): Map<string, string> {
  const found = new Map<string, string>()
  for (const [, characters, pinyin] of text.matchAll(rule)) {
    for (const character of characters!.replace(/[[\]]/g, '')) {
      if (COMMON.test(character)) found.set(character, plain(pinyin!))
    }
  }
  return found
}

function pinyin(folder: string): object {
  const general = readings(
    readFileSync(join(folder, 'Han-Latin.xml'), 'utf8'),
    /^(\[[^\]]+\]|.)→(\S+?);/gmu,
  )
  const names = readFileSync(join(folder, 'Han-Latin-Names.xml'), 'utf8')
  for (const [character, reading] of readings(names, /^(\p{Script=Han})→(\S+?);/gmu))
    general.set(character, reading)
  const surnames = readings(names, /^\$startOfHanMarker\{ (\p{Script=Han})→(\S+?);/gmu)
  const bySyllable: Record<string, string> = {}
  for (const [character, reading] of [...general].sort(([a], [b]) => (a < b ? -1 : 1)))
    bySyllable[reading] = (bySyllable[reading] ?? '') + character
  return {
    characters: sorted(bySyllable),
    surnames: { ...Object.fromEntries(surnames), ...COMPOUNDS },
  }
}

function sorted<T>(table: Record<string, T>): Record<string, T> {
  return Object.fromEntries(Object.entries(table).sort(([a], [b]) => (a < b ? -1 : 1)))
}

function write(name: string, table: object): void {
  writeFileSync(join(TABLES, name), `${JSON.stringify(table, null, 2)}\n`)
}

const folder = process.argv[2]
if (folder === undefined) {
  console.error('usage: npx tsx scripts/build-pinyin.ts FOLDER')
  process.exitCode = 2
} else {
  write('palladius.json', sorted(palladius(folder)))
  write('pinyin.json', pinyin(folder))
}
