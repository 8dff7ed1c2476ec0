import type { Mention } from '../../model/mention.ts'
import { pinyinOfCharacters } from '../../names/transliteration/chinese/characters.ts'

/** Characters of a whole Chinese name: surname and given name, one or two each. */
const HAN_NAME = /^\p{Script=Han}{2,4}$/u
const HAN = /^[\p{Script=Han}·•‧・]+$/u

/** Whether a name stands in Chinese characters. */
export function isHan(base: string): boolean {
  return HAN.test(base)
}

/** Surname and given name of a Chinese in Chinese characters (王毅 → 王, 毅); null for any other name, foreign ones too. */
export function partsOfHan({ base, type, evidence }: Mention): [string, string] | null {
  if (type !== 'person' || !HAN_NAME.test(base)) return null
  if (!evidence.some(({ rule }) => rule === 'surname')) return null
  const characters = [...base]
  const compound = characters.length > 2 && isCompound(characters)
  const surname = compound || characters.length > 3 ? 2 : 1
  return [characters.slice(0, surname).join(''), characters.slice(surname).join('')]
}

/** Whether the first two characters are one surname: those read otherwise together than one by one are in the table. */
function isCompound(characters: readonly string[]): boolean {
  return pinyinOfCharacters(characters.join('')).length < characters.length
}

/** What keeps two names apart that are read alike: in Chinese characters, others are another name (王毅, 王义). */
export function areOtherCharacters(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && a !== b
}
