import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { dataset } from '../../data.ts'

/** A piece of known language. */
export interface Fragment {
  readonly kind: 'sentence' | 'pair' | 'word'
  readonly language: string
  readonly text: string
}

/** NTREX files (news, professionally translated) by language. */
const FILES: Readonly<Record<string, string>> = {
  ar: 'ref.arb',
  az: 'ref.aze-Latn',
  be: 'ref.bel',
  bg: 'ref.bul',
  cs: 'ref.ces',
  de: 'ref.deu',
  en: 'src.eng',
  es: 'ref.spa',
  fa: 'ref.fas',
  fi: 'ref.fin',
  fr: 'ref.fra',
  hi: 'ref.hin',
  hr: 'ref.hrv',
  hu: 'ref.hun',
  id: 'ref.ind',
  it: 'ref.ita',
  kk: 'ref.kaz',
  ky: 'ref.kir',
  mk: 'ref.mkd',
  mn: 'ref.mon',
  nl: 'ref.nld',
  pl: 'ref.pol',
  pt: 'ref.por',
  ro: 'ref.ron',
  ru: 'ref.rus',
  sk: 'ref.slk',
  sl: 'ref.slv',
  sr: 'ref.srp-Cyrl',
  sv: 'ref.swe',
  tg: 'ref.tgk-Cyrl',
  tr: 'ref.tur',
  uk: 'ref.ukr',
  vi: 'ref.vie',
}
/** Shorter words are function words, which word lists of languages leave out. */
const CONTENT_WORD = 5

/** A fixed sequence of numbers in [0, 1): the same fragments in every run. */
function sequence(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

/** `count` sentences, pairs of neighbouring words and words of each language; empty without NTREX. */
export function newsFragments(count: number): Fragment[] {
  const folder = dataset('ntrex')
  if (folder === null) return []
  const next = sequence(7)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!
  return Object.entries(FILES).flatMap(([language, file]) => {
    const lines = readFileSync(join(folder, `newstest2019-${file}.txt`), 'utf8').split('\n')
    const full = lines.filter((line) => line.trim() !== '')
    const words = (): string[] =>
      (pick(full).match(/\p{L}[\p{L}\p{M}'’]*/gu) ?? ['']).filter(
        (word) => word.length >= CONTENT_WORD || language === 'vi',
      )
    const all: Fragment[] = []
    for (let at = 0; at < count; at++) {
      all.push({ kind: 'sentence', language, text: pick(full) })
      const some = words()
      const start = Math.floor(next() * Math.max(1, some.length - 1))
      all.push({ kind: 'pair', language, text: some.slice(start, start + 2).join(' ') })
      all.push({ kind: 'word', language, text: pick([...words(), 'a']) })
    }
    return all.filter(({ text }) => text.length > 1)
  })
}
