/** Letters that only some of the languages in Cyrillic have. */
const UKRAINIAN = /[іїєґ]/iu
const NO_UKRAINIAN = /[ёъыэў]/iu
const RUSSIAN = /[ыэё]/iu
const OTHER_CYRILLIC = /[^А-Яа-яЁёІіЇїЄєҐґ'’ʼ\s.-]/u
const ENDING_OF_OTHERS = / ош$|ъ$/u
/** Letters of Persian that Arabic lacks. */
const PERSIAN = /[پچژگکی]/u
const BY_SCRIPT: readonly (readonly [RegExp, string])[] = [
  [/^[\p{Script=Han}·]+$/u, 'zh'],
  [/^[\p{Script=Katakana}ー・＝\p{Script=Han}]+$/u, 'ja'],
  [/^[\p{Script=Hangul}\s]+$/u, 'ko'],
  [/^[\p{Script=Hebrew}\s\-־'"]+$/u, 'he'],
  [/^[\p{Script=Greek}\s-]+$/u, 'el'],
  [/^[\p{Script=Georgian}\s-]+$/u, 'ka'],
  [/^[\p{Script=Armenian}\s-]+$/u, 'hy'],
]

/**
 * The languages a place name may be in by its letters; empty where they do not tell, null where it is none to keep.
 * `russian` is the Russian name where that is known.
 */
export function languagesOf(text: string, russian: string | undefined): readonly string[] | null {
  if (/\p{Script=Cyrillic}/u.test(text)) return cyrillic(text, russian)
  if (/^[\p{Script=Latin}\s.'’-]+$/u.test(text)) return []
  if (/^[\p{Script=Arabic}\s\u200c-]+$/u.test(text)) return PERSIAN.test(text) ? ['fa'] : ['ar']
  const found = BY_SCRIPT.find(([script]) => script.test(text))
  return found ? [found[1]] : null
}

function cyrillic(text: string, russian: string | undefined): readonly string[] | null {
  if (OTHER_CYRILLIC.test(text) || ENDING_OF_OTHERS.test(text)) return null
  if (!/^\p{Lu}/u.test(text)) return null
  if (UKRAINIAN.test(text)) return NO_UKRAINIAN.test(text) ? null : ['uk']
  if (text === russian || RUSSIAN.test(text)) return ['ru']
  if (/ъ/iu.test(text)) return ['bg']
  return ['ru', 'uk']
}
