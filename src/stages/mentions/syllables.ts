import { pinyinOfCyrillic, syllablesOf } from '../../names/transliteration/chinese/syllables.ts'

/** Letters of the longest name of two Chinese syllables. */
const LONGEST = 12

/** Whether a folded word may be a Chinese name in the letters of a language. */
export function isSyllables(form: string, language: string, cyrillic: boolean): boolean {
  if (form.length > LONGEST) return false
  if (!cyrillic) return syllablesOf(form) !== null
  if (language !== 'ru' && language !== 'uk') return false
  return pinyinOfCyrillic(form, language).length > 0
}
