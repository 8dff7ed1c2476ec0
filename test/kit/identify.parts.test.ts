import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import head from '../../data/language-id/ngrams.json' with { type: 'json' }
import alphabets from '../../src/kit/identify/alphabets.json' with { type: 'json' }
import {
  BORROWED,
  FOREIGN,
  languagesOf,
  wordStrangeness,
} from '../../src/kit/identify/alphabets.ts'
import { byteHash } from '../../src/kit/identify/byte-hash.ts'
import { readFastText } from '../../src/kit/identify/fasttext-model.ts'
import { labelProbabilities } from '../../src/kit/identify/fasttext-score.ts'
import { labelTree, leafProbabilities, rowsAbove } from '../../src/kit/identify/label-tree.ts'
import { loadModels } from '../../src/kit/identify/load-models.ts'
import { ngramSums, unpackTable, wordNgrams } from '../../src/kit/identify/ngram-table.ts'
import { NumberMap } from '../../src/kit/identify/number-map.ts'
import { scriptParts } from '../../src/kit/identify/scripts.ts'

describe('fastText model', () => {
  it('gives the probabilities the WebAssembly of the package gives', async () => {
    const { fastText } = await loadModels()
    const { getLIDModel } = await import('fasttext.wasm.js')
    const model = await (await getLIDModel()).load()
    const texts = [
      'The ferry left the harbour an hour late.',
      'Паром вышел из гавани на час позже',
      '乗組員が足りなかった',
      'x',
      'Ґанок їхній єдиний',
      'ferry 12:30 — «паром»',
    ]
    for (const text of texts) {
      const found = labelProbabilities(fastText, text)
      const theirs = model.predict(text, 5, 0)
      for (let at = 0; at < theirs.size(); at++) {
        const [score, label] = theirs.get(at)!
        const own = found[fastText.at.get(String(label).replace('__label__', ''))!]!
        expect(own).toBeCloseTo(score, 3)
      }
    }
  })

  it('refuses another file and one cut short', async () => {
    expect(() => readFastText(new Uint8Array(64))).toThrow('Not a fastText model')
    expect(() => readFastText(new Uint8Array(2))).toThrow(RangeError)
  })
})

describe('label tree', () => {
  it('gives probabilities that add up to 1', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 2, maxLength: 40 }),
        fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
        (counts, turns) => {
          const tree = labelTree([...counts].sort((a, b) => b - a))
          const right = Float32Array.from(turns.take(counts.length - 1))
          const sum = leafProbabilities(tree, right).reduce((a, b) => a + b, 0)
          expect(sum).toBeCloseTo(1, 4)
        },
      ),
    )
  })

  it('gives one label the same probability on the way to it alone', () => {
    const tree = labelTree([90, 40, 30, 20, 10, 5, 1])
    const right = Float32Array.from([0.1, 0.9, 0.4, 0.3, 0.7, 0.6])
    const all = [...leafProbabilities(tree, right)]
    const alone = all.map((_, at) => leafProbabilities(tree, right, rowsAbove(tree, [at]))[at])
    expect(alone).toEqual(all)
  })
})

describe('n-gram table', () => {
  const bytes = readFileSync('data/language-id/ngrams.bin')
  const unpacked = unpackTable(head, bytes)

  it('has rising hashes', () => {
    const { hashes } = unpacked
    expect(hashes.every((hash, at) => at === 0 || hash > hashes[at - 1]!)).toBe(true)
  })

  it.each([
    ['en', ['the', 'harbour', 'stays', 'open']],
    ['de', ['die', 'fähre', 'fährt', 'wieder']],
    ['uk', ['пором', 'вийшов', 'із', 'гавані']],
    ['pl', ['prom', 'wypłynął', 'z', 'portu']],
  ])('scores %s highest for %j', (language, words) => {
    const encoder = new TextEncoder()
    const sums = ngramSums(
      unpacked,
      words.map((word) => wordNgrams(unpacked, encoder.encode(` ${word} `))),
    )
    expect(unpacked.languages[sums.indexOf(Math.max(...sums))]).toBe(language)
  })

  it('refuses a table whose count is wrong', () => {
    expect(() => unpackTable({ ...head, entries: head.entries - 1 }, bytes)).toThrow('does not fit')
  })
})

describe('NumberMap', () => {
  it('answers as a Map does', () => {
    const pair = fc.tuple(fc.integer({ min: 0, max: 0xffffffff }), fc.nat())
    fc.assert(
      fc.property(fc.array(pair), fc.array(fc.integer({ min: 0, max: 0xffffffff })), (set, ask) => {
        const map = new NumberMap(set.length)
        const plain = new Map<number, number>()
        for (const [key, value] of set) {
          map.set(key, value)
          if (!plain.has(key)) plain.set(key, value)
        }
        for (const key of [...ask, ...plain.keys()]) expect(map.get(key)).toBe(plain.get(key) ?? -1)
      }),
    )
  })
})

describe('byteHash', () => {
  it.each([
    ['', 0x811c9dc5],
    ['a', 0xe40c292c],
    ['foobar', 0xbf9cf968],
  ])('is FNV-1a on plain letters: %j', (text, hash) => {
    const bytes = new TextEncoder().encode(text)
    expect(byteHash(bytes, 0, bytes.length)).toBe(hash)
  })
})

describe('alphabets', () => {
  it.each(Object.entries(alphabets.languages))('%s is sorted, NFC and lower case', (tag, entry) => {
    const { letters, script } = entry
    expect([...letters]).toEqual([...new Set(letters)].sort())
    expect(letters.normalize('NFC')).toBe(letters)
    expect(letters.toLowerCase()).toBe(letters)
    expect(languagesOf(script).map(({ language }) => language)).toContain(tag)
    const foreign = [...letters].filter(
      (letter) => !new RegExp(`\\p{Script_Extensions=${script}}|[·ʻʼ]`, 'u').test(letter),
    )
    expect(foreign).toEqual([])
  })
})

describe('wordStrangeness', () => {
  const languages = languagesOf('Cyrl').map(({ language }) => language)
  const at = (word: string, language: string) =>
    wordStrangeness('Cyrl', word)?.[languages.indexOf(language)]

  it.each([
    ['ґанок', 'uk', 0],
    ['ґанок', 'ru', FOREIGN],
    ['вышел', 'uk', FOREIGN],
    ["п'ять", 'uk', 0],
  ])('%s to %s: %d', (word, language, strange) => {
    expect(at(word, language)).toBe(strange)
  })

  it('knows letters of a–z that a language borrows', () => {
    const latin = languagesOf('Latn').map(({ language }) => language)
    const strange = wordStrangeness('Latn', 'wi')!
    expect(strange[latin.indexOf('lt')]).toBe(BORROWED)
    expect(strange[latin.indexOf('en')]).toBe(0)
  })

  it('has nothing to say of a word all can write', () => {
    expect(wordStrangeness('Latn', 'a')).toBeNull()
  })
})

describe('scriptParts', () => {
  it.each([
    ['паром ferry', ['Cyrl', 'Latn']],
    ['pоrt', ['Latn', 'Cyrl']],
    ['乗組員が', ['Jpan']],
    ['港口', ['Hani']],
    ["п'ять об’їздів", ['Cyrl']],
    ["IT'компанія", ['Latn', 'Cyrl']],
    ['\u{10330}\u{10331}', ['Zzzz']],
    ['ʼ', []],
    ['12 ?', []],
    ['ꦲꦏ꧀ꦱꦫ', ['Zzzz']],
  ])('%s → %j', (text, scripts) => {
    const parts = scriptParts(text)
    expect(parts.map(({ script }) => script).sort()).toEqual([...scripts].sort())
    const total = parts.reduce((sum, { share }) => sum + share, 0)
    expect(total).toBeCloseTo(scripts.length === 0 ? 0 : 1, 9)
  })

  it('keeps apostrophes within words, all of one kind', () => {
    expect(scriptParts('п’ять ‘слів’')[0]?.words).toEqual(["п'ять", 'слів'])
  })
})
