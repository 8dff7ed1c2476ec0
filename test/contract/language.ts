import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { REMOVED_KINDS } from '../../src/model/document.ts'
import type { BoilerplateTable, LanguagePack } from '../../src/model/kit.ts'
import { fold } from '../../src/text/fold.ts'
import { declensionContract } from './declension.ts'
import { flatTables, mixedScripts } from './language-tables.ts'
import { speechContract } from './speech.ts'

const TABLES = [
  'abbreviations',
  'background',
  'boilerplate',
  'bylines',
  'dates',
  'function-words',
  'labels',
  'quotes',
]

/** What every folder of `src/lang` must keep: whole, registered, sorted, folded, no letter of another script. */
export function languageContract(folder: string, pack: LanguagePack | undefined): void {
  const read = (name: string) => readFileSync(join(folder, name), 'utf8')
  const tables = flatTables(folder)

  describe(`src/lang/${basename(folder)}`, () => {
    it('is registered in src/kit/packs.ts', () => expect(pack).toBeDefined())

    it('has every table, or says in SOURCES.md why not', () => {
      const sources = read('SOURCES.md')
      for (const table of TABLES) {
        if (!existsSync(join(folder, `${table}.json`)))
          expect(sources).toContain(`No ${table}.json`)
      }
      for (const { path, list } of tables) {
        if (list.length === 0) expect(sources, path).toMatch(new RegExp(`Empty: ${path}:`))
      }
    })

    it('says where it is from and under which licence', () => {
      expect(read('SOURCES.md')).toMatch(/Apache-2\.0|CC0|CC-BY|Unicode|MIT|BSD/)
    })

    it('is assembled in 10 to 40 lines of code', () => {
      const lines = read('index.ts').trimEnd().split('\n').length
      expect(lines).toBeGreaterThanOrEqual(10)
      expect(lines).toBeLessThanOrEqual(40)
    })

    it.each(tables)('$path is sorted, unique and folded', ({ path, list }) => {
      expect(list).toEqual([...new Set(list)].sort())
      if (!path.startsWith('quotes')) expect(list).toEqual(list.map(fold))
    })

    it('mixes no scripts inside a word', () => {
      const mixed = tables.flatMap(({ path, list }) =>
        list.filter(mixedScripts).map((entry) => `${path}: ${entry}`),
      )
      expect(mixed).toEqual([])
    })

    it('has no file beside its tables', () => {
      const known = [
        ...TABLES.map((table) => `${table}.json`),
        'cases.json',
        'names.json',
        'numerals.json',
        'endings.json',
        'speech.json',
        'index.ts',
        'SOURCES.md',
      ]
      expect(readdirSync(folder).filter((name) => !known.includes(name))).toEqual([])
    })
  })

  if (pack) packContract(pack)
}

function packContract(pack: LanguagePack): void {
  describe(`pack ${pack.tag}`, () => {
    it('has a well-formed tag and script', () => {
      expect(new Intl.Locale(pack.tag).toString()).toBe(pack.tag)
      expect(pack.script).toMatch(/^[A-Z][a-z]{3}$/)
    })

    it('knows real kinds of removal only, and gives a phrase one kind per way of matching', () => {
      for (const mode of modesOf(pack)) {
        expect(REMOVED_KINDS).toEqual(expect.arrayContaining(Object.keys(mode)))
        const all = Object.values(mode).flat()
        expect(all.filter((phrase, i) => all.indexOf(phrase) !== i)).toEqual([])
      }
    })

    it('writes phrases so that they can match: from a letter or digit on, and with a letter', () => {
      const phrases = phrasesOf(pack)
      expect(phrases.filter((phrase) => !/^[\p{L}\p{N}#@]/u.test(phrase))).toEqual([])
      expect(phrases.filter((phrase) => !/\p{L}/u.test(phrase))).toEqual([])
    })

    it('never calls a house label or the opener of a background paragraph boilerplate', () => {
      const kept = new Set([...pack.labels.plain, ...pack.labels.withName, ...pack.background])
      const phrases = phrasesOf(pack)
      expect(phrases.filter((phrase) => kept.has(phrase.replace(/\s*:$/, '')))).toEqual([])
    })

    it('names months 1..12 and weekdays 1..7, all of them or none', () => {
      const { months, weekdays } = pack.dates
      const numbers = (table: Readonly<Record<string, number>>) =>
        [...new Set(Object.values(table))].sort((a, b) => a - b)
      const upTo = (count: number) => Array.from({ length: count }, (_, i) => i + 1)
      expect([[], upTo(12)]).toContainEqual(numbers(months))
      expect([[], upTo(7)]).toContainEqual(numbers(weekdays))
    })

    declensionContract(pack)
    speechContract(pack)

    it('pairs quotation marks', () => {
      for (const pair of pack.quotes.pairs) expect(pair.map((mark) => mark.length)).toEqual([1, 1])
    })
  })
}

function phrasesOf(pack: LanguagePack): string[] {
  return modesOf(pack).flatMap((mode) => Object.values(mode).flat())
}

/** The ways of matching that sort their phrases by kind of removal. */
function modesOf({ boilerplate }: LanguagePack): BoilerplateTable['lineStart'][] {
  const { lineStart, wholeLine, opensBlock, anywhere, lineEnd } = boilerplate
  return [lineStart, wholeLine, opensBlock, anywhere ?? {}, lineEnd ?? {}]
}
