import { scriptOf } from './script.ts'
import { skeletonOf, soundsOf } from './sound/sound.ts'
import { pinyinOfCharacters } from './transliteration/chinese/characters.ts'
import { pinyinOfCyrillic, syllablesOf, withoutTones } from './transliteration/chinese/syllables.ts'

/** Keys of a name word: words of any scripts that share a fine key are likely the same name. */
export interface NameKey {
  /** How the word sounds, `tokaev`; a Chinese reading follows a tilde, `~xi`. */
  readonly fine: readonly string[]
  /** For gathering candidates: skeletons of consonants, `tkf`, and the Chinese readings. */
  readonly coarse: readonly string[]
}

/** Chinese names have at most this many syllables in a part (欧阳 is one part, 王毅 may stand unparted). */
const MOST_SYLLABLES = 4

/** How Chinese syllables end; most other words fall here already. */
const LATIN_END = /(?:[\p{M}aeiouüngr]|[à-ǜ])$/iu
const CYRILLIC_END = /[аеёийноруыьэюяіїє]$/iu

/**
 * Keys of one word of a name, in any script, which fold what differs between schemes: Tokayev, Токаев and Токаєв share
 * one; so do Xi, Си, Сі and 习. `language` is a BCP 47 tag and settles doubtful letters (j, Russian or Ukrainian Chinese).
 * A word in an unknown script has itself for a key.
 */
export function nameKey(word: string, language?: string): NameKey {
  const sounds = soundsOf(word, language)
  const chinese = pinyinReadings(word, language).map((reading) => `~${reading}`)
  const fine = [...sounds, ...chinese]
  if (fine.length === 0) {
    const itself = word.normalize('NFKC').toLowerCase()
    return { fine: [itself], coarse: [itself] }
  }
  return { fine, coarse: [...new Set([...sounds.map(skeletonOf), ...chinese])] }
}

/** What a word is in pinyin without tones and blanks, if it can be Chinese: none, one, rarely several. */
export function pinyinReadings(word: string, language?: string): readonly string[] {
  switch (scriptOf(word)) {
    case 'Hani': {
      const syllables = pinyinOfCharacters(word)
      return syllables.length === 0 ? [] : [syllables.join('')]
    }
    case 'Latn': {
      if (!LATIN_END.test(word)) return []
      const plain = withoutTones(word)
      const syllables = /^[a-zü'’-]+$/.test(plain) ? syllablesOf(plain) : null
      return syllables === null || syllables.length > MOST_SYLLABLES ? [] : [syllables.join('')]
    }
    case 'Cyrl':
      return CYRILLIC_END.test(word) ? cyrillicReadings(word, language) : []
    default:
      return []
  }
}

function cyrillicReadings(word: string, language: string | undefined): readonly string[] {
  if (language === 'uk' || /[іїєґ]/iu.test(word)) return pinyinOfCyrillic(word, 'uk')
  const russian = pinyinOfCyrillic(word, 'ru')
  if (language !== undefined || !/[иы]/iu.test(word)) return russian
  // Without a language, Си may be Russian xi or Ukrainian si.
  return [...new Set([...russian, ...pinyinOfCyrillic(word, 'uk')])]
}
