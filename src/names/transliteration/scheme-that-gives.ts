import { type Script, scriptOf } from '../script.ts'
import { cyrillicOfPinyin } from './chinese/syllables.ts'
import type { Scheme } from './scheme.ts'
import { SCHEMES, type SchemeId } from './schemes.ts'
import { transliterate } from './transliterate.ts'

/** Languages in the order in which they are tried; within one, the practice of the press first. */
const LANGUAGES = ['ru', 'uk', 'kk', 'be', 'bg', 'sr', 'el', 'ka', 'ar', 'he']
const ORDER = (Object.keys(SCHEMES) as SchemeId[]).sort((a, b) => rank(a) - rank(b))

function rank(id: SchemeId): number {
  return 2 * LANGUAGES.indexOf(id.slice(0, 2)) - Number(id.endsWith('press'))
}

/** The script that a scheme writes in another one. */
const SCRIPT: ReadonlyMap<SchemeId, Script> = new Map(
  ORDER.map((id) => [id, scriptOf(Object.keys(SCHEMES[id].letters).join(''))]),
)

/** What Chinese syllables in Cyrillic are written by. */
const CHINESE = [
  ['ru', 'Palladius'],
  ['uk', 'the Ukrainian system for Chinese'],
] as const

/**
 * In words, the scheme by which one word is the other, `Токаев is Tokayev by press practice`; `null` where none gives
 * it letter for letter. Slow (tries every scheme of their scripts): for reasons shown, not for scores.
 */
export function schemeThatGives(a: string, b: string): string | null {
  const ways = [
    [a, b],
    [b, a],
  ] as const
  for (const [from, to] of ways) {
    if (scriptOf(from) !== 'Latn' || scriptOf(to) !== 'Cyrl') continue
    for (const [language, title] of CHINESE) {
      if (cyrillicOfPinyin(from, language) === to.toLowerCase())
        return `${to} is ${from} by ${title}`
    }
  }
  for (const id of ORDER) {
    const scheme: Scheme = SCHEMES[id]
    for (const [from, to] of ways) {
      if (scriptOf(from) === SCRIPT.get(id) && bare(transliterate(from, id)) === bare(to))
        return `${from} is ${to} by ${scheme.title} (${scheme.language})`
    }
  }
  return null
}

/** Without the marks that are left out in running text. */
function bare(word: string): string {
  return word.toLowerCase().replace(/['’ʼ”ʹʺ·-]/g, '')
}
