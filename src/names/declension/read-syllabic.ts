import { pinyinOfCyrillic, syllablesOf } from '../transliteration/chinese/syllables.ts'
import { NOMINATIVE } from './paradigm.ts'
import type { ReadWord } from './read-person.ts'
import { type NameReading, nameReading } from './reading.ts'
import surnames from './surname-first.json' with { type: 'json' }
import type { WordReading } from './weigh-word.ts'

/** Syllables of a Chinese given name, at most. */
const CHINESE_SYLLABLES = 2
const VOWEL = /[аеёиоуыэюяєії]/gu
/** What Chinese, Korean and Vietnamese syllables may end in, beside vowels, which do not decline. */
const LAST = /[кглмнпртйь]$/u
const FIRST: Readonly<Record<'ru' | 'uk', ReadonlySet<string>>> = {
  ru: new Set(surnames.ru.split(' ')),
  uk: new Set(surnames.uk.split(' ')),
}

/**
 * A name of a man from China, Korea or Vietnam in Russian or Ukrainian: the surname stands first and stays, the last
 * word declines, and is known by having a syllable too many ("Чжао Лицзяня", "Ким Чен Ыну"). One that may be a base form
 * as it stands is none only where that other base stands in the text too. Null for other names, and for base forms.
 */
export function readSyllabic(words: readonly ReadWord[], language: string): NameReading | null {
  if (language !== 'ru' && language !== 'uk') return null
  const last = words.at(-1)
  if (!last || words.length < 2 || words.length > 3 || words.some(({ word }) => word.fixed))
    return null
  const declined = last.readings.filter(
    ({ base, cases, genders }) =>
      genders.includes('m') && !cases.includes(NOMINATIVE) && LAST.test(base),
  )
  if (declined.length === 0) return null
  const isLastPart = words.length === 3 || last.word.folded.includes('-')
  const inner = words.slice(0, -1).map(({ word }) => word.folded)
  const isFirst = FIRST[language].has(inner[0]!) || syllables(inner[0]!, language) === 1
  if (!isFirst || !inner.slice(1).every((word) => vowels(word) === 1)) return null
  const size = (word: string): number => (isLastPart ? partSize(word) : syllables(word, language))
  const most = isLastPart ? 1 : CHINESE_SYLLABLES
  const mayStay = size(last.word.folded) <= most
  const read = best(
    declined.filter(({ base, seen }) => (!mayStay || seen > 0) && size(base) <= most),
  )
  if (!read) return null
  const stay = inner.map(() => ({ reading: null, points: 0 }))
  const at = { case: read.cases[0]!, gender: 'm' } as const
  return nameReading(at, [...stay, { reading: read, points: read.score }], 0)
}

function best(readings: readonly WordReading[]): WordReading | undefined {
  return readings.toSorted((a, b) => b.score - a.score)[0]
}

/** Syllables of the word as Palladius writes Chinese ones; infinitely many where it is none of these. */
function syllables(word: string, language: 'ru' | 'uk'): number {
  const [pinyin] = pinyinOfCyrillic(word, language)
  return (pinyin && syllablesOf(pinyin)?.length) || Number.POSITIVE_INFINITY
}

/** Vowels of a word's last part. */
function partSize(word: string): number {
  return vowels(word.slice(word.lastIndexOf('-') + 1))
}

function vowels(word: string): number {
  return word.match(VOWEL)?.length ?? 0
}
