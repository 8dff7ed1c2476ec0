import { pinyinOfCyrillic, syllablesOf } from '../../names/transliteration/chinese/syllables.ts'

/** Letters of the longest name of two Chinese syllables. */
const LONGEST = 12
/** Consonants that stand before vowels alone in Chinese syllables; most other words have one elsewhere. */
const NO_PINYIN = /[bpfdtlkjqxyw](?![aeiouvü\u00ea])|[zcs](?![aeiouvüh])/
const NO_PALLADIUS = /[бпфвдтлкжшсгґщз](?![аоэеиыуюяіїє])|ц(?![аоэеиыуюяіїєз])|ч(?![аоэеиыуюяіїєж])/

/** Whether a folded word may be a Chinese name in the letters of a language. */
export function isSyllables(form: string, language: string, cyrillic: boolean): boolean {
  if (form.length > LONGEST) return false
  if (!cyrillic) return !NO_PINYIN.test(form) && syllablesOf(form) !== null
  if (language !== 'ru' && language !== 'uk') return false
  return !NO_PALLADIUS.test(form) && pinyinOfCyrillic(form, language).length > 0
}
