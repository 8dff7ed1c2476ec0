import { type Script, scriptOf } from '../script.ts'
import type { Scheme } from '../transliteration/scheme.ts'
import { transliterate, transliterateBy } from '../transliteration/transliterate.ts'
import cyrillic from './cyrillic.json' with { type: 'json' }
import latin from './latin.json' with { type: 'json' }

const CYRILLIC: Scheme = cyrillic
const LATIN: Scheme = latin
/** Endings and clusters by which German (and Czech) spellings of Slavic names are known: s before a vowel is z there. */
const GERMAN = /tsch|sch|[sz]k[yi]j$|[oe]w$/
/** After a vowel and not before one, j is й everywhere. */
const FINAL_J = /(?<=[aeiouy])j(?![aeiouy])/g
/** Languages whose Latin j is й, not дж. */
const J_IS_Y = new Set([
  'de',
  'pl',
  'cs',
  'sk',
  'sr',
  'hr',
  'bs',
  'sl',
  'nl',
  'sv',
  'da',
  'no',
  'fi',
  'et',
  'lv',
  'lt',
  'hu',
])
/** Languages whose ch is х. */
const CH_IS_H = new Set(['pl', 'cs', 'sk', 'de', 'nl'])
/** Russian has ъ before soft vowels only; anywhere else it is the Bulgarian vowel. */
const BULGARIAN_VOWEL = /ъ(?![еёюя])/g
/** A word in more ways of sounding than this is not worth the keys. */
const MOST = 4

/**
 * How a word may sound, in a small alphabet that all scripts share: a e i o u, b d f g h k l m n p r s t v z, and
 * S (sh), Z (zh), C (ch), J (dzh). Doubled letters, glides beside vowels and silent h are gone, so that what differs
 * only by scheme comes out alike: Tokayev, Tokaev, Токаев, Токаєв → `tokaev`. Hebrew and Arabic have the vowels they write.
 * Empty for scripts without letters.
 */
export function soundsOf(word: string, language?: string): readonly string[] {
  const script = scriptOf(word)
  const lower = word.normalize('NFC').toLowerCase()
  return [...new Set(rawSounds(lower, script, language).map(settle))].filter(Boolean).slice(0, MOST)
}

function rawSounds(lower: string, script: Script, language: string | undefined): readonly string[] {
  switch (script) {
    case 'Cyrl':
      return cyrillicSounds(language === 'bg' ? lower.replaceAll('щ', 'шт') : lower)
    case 'Latn':
      return latinSounds(lower, language)
    case 'Grek':
      return latinSounds(transliterate(lower, 'el-elot-743'), 'el')
    case 'Geor':
      return latinSounds(transliterate(lower, 'ka-2002'), 'ka')
    case 'Arab':
      return latinSounds(transliterate(lower, 'ar-basic').replace(/^al-/, ''), 'en')
    case 'Hebr':
      return latinSounds(transliterate(lower, 'he-basic'), 'en')
    default:
      return []
  }
}

function cyrillicSounds(lower: string): readonly string[] {
  // Ukrainian and Belarusian г is h, Russian г stands for both; Bulgarian ъ is a in most names, and nothing in some.
  const ways = lower.includes('г') ? [lower, lower.replaceAll('г', 'х')] : [lower]
  const voiced = lower.includes('ъ') ? ways.map((way) => way.replace(BULGARIAN_VOWEL, 'а')) : []
  return [...voiced, ...ways].map((way) => transliterateBy(way, CYRILLIC))
}

function latinSounds(lower: string, language: string | undefined): readonly string[] {
  const read = (text: string): string => transliterateBy(text.replace(FINAL_J, 'y'), LATIN)
  const found = [read(language !== undefined && CH_IS_H.has(language) ? hard(lower) : lower)]
  if (/j/.test(lower.replace(FINAL_J, ''))) {
    const soft = read(lower.replace(/(?<!d)j/g, 'y'))
    if (language !== undefined && J_IS_Y.has(language)) found[0] = soft
    else found.push(soft)
  }
  if (language === 'de' || GERMAN.test(lower)) {
    const voiced = lower.replace(/(?<![sptk])s(?=[aeiouyäöü])/g, 'z').replace(/(?<=[oe])w$/, 'v')
    found.push(read(voiced.replaceAll('j', 'y')))
    if (language === undefined) found.push(read(voiced))
  }
  return found
}

/** With ch as х; sch, tsch and szcz stay. */
function hard(lower: string): string {
  return lower.replace(/(?<![st])ch/g, 'kh')
}

/**
 * How a word in Latin letters may sound in English or French, where that differs from what its letters are elsewhere:
 * soft g, ch as k, w as a vowel, silent gh, h and last consonants. These are guesses, to find words of other scripts by.
 */
export function westernSounds(word: string): readonly string[] {
  if (scriptOf(word) !== 'Latn') return []
  const lower = word.normalize('NFC').toLowerCase()
  const soft = lower
    .replace(/gh/g, '')
    .replace(/g(?=[eiy])/g, 'j')
    .replace(/wh?(?!r)/g, 'u')
  const ways = [
    soft,
    soft.replace(/(?<![st])ch/g, 'k'),
    soft.replace(/^h/, '').replace(/(?<=[a-z]{2})[tsdxzp]+$/g, ''),
  ]
  return [...new Set(ways)]
    .filter((way) => way !== lower && way !== '')
    .map((way) => settle(transliterateBy(way, LATIN)))
    .filter(Boolean)
}

/** Writes sounds in one way: glides, silent h, doubled letters, marks that are left. */
function settle(sounds: string): string {
  return sounds
    .normalize('NFD')
    .replace(/[^a-zSZCJ]/g, '')
    .replace(/^[yi]+(?=[aeou])/, '')
    .replace(/[yi]+(?=[aeou])/g, '')
    .replace(/[yi]+/g, 'i')
    .replace(/(?<=[aeiou])h(?![aeiou])/g, '')
    .replace(/S[CJ]/g, 'S')
    .replace(/(.)\1+/g, '$1')
}

/** Consonants taken together in the coarse key; vowels and h beside them count for nothing. */
const CLASS: Readonly<Record<string, string>> = {
  ...{ b: 'p', p: 'p', f: 'f', v: 'f', d: 't', t: 't', g: 'k', h: 'k', k: 'k', l: 'l', r: 'r' },
  ...{ m: 'm', n: 'n', s: 's', z: 's', S: 's', Z: 's', C: 's', J: 's' },
}
const LONGEST_SKELETON = 5

/** The skeleton of a sound: classes of its first five consonants, with `a` before where it starts with a vowel. */
export function skeletonOf(sound: string): string {
  let skeleton = /^[aeiou]/.test(sound) ? 'a' : ''
  for (const letter of sound.replace(/ts/g, 's')) {
    const found = CLASS[letter] ?? ''
    if (!skeleton.endsWith(found) || skeleton === 'a') skeleton += found
  }
  return skeleton.slice(0, LONGEST_SKELETON)
}
