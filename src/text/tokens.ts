import type { Token } from '../model/layers.ts'
import { fold } from './fold.ts'

/*
 * One pass, first alternative first:
 *  1. a number, its groups parted by single blanks in threes ("1 000 000") or by . , : ' ("3,5", "10:05", "12.01.2022");
 *     not where a letter or "-е" goes on, which makes it a word ("5G", "70-е");
 *  2. one Han character, since Chinese and Japanese do not space words; a run of kana;
 *  3. a word: letters, marks and digits, held together by inner apostrophes and hyphens;
 *  4. a run of one and the same mark of punctuation, or a single other sign.
 */
const NUMBER = String.raw`\p{Nd}{1,3}(?:[ \u00A0\u2009\u202F]\p{Nd}{3}(?![\p{Nd}]))+(?:[.,]\p{Nd}+)?|\p{Nd}+(?:[.,:'’]\p{Nd}+)*`
const NOT_A_WORD = String.raw`(?![\p{L}\p{M}\p{N}]|[-‑]\p{L})`
const HAN = String.raw`\p{Script=Han}`
const KANA = String.raw`[\p{Script=Hiragana}\p{Script=Katakana}ー]+`
const LETTERS = String.raw`[\p{L}\p{M}\p{N}\u00AD\u200C\u200D]+`
const WORD = String.raw`[\p{L}\p{M}\p{N}]+(?:${LETTERS})?(?:['’ʼ‑-]+(?=[\p{L}\p{N}])${LETTERS})*`
const TOKEN = new RegExp(
  `(?:(?:${NUMBER})${NOT_A_WORD})|${HAN}|${KANA}|(?:${WORD})|([^\\s\\p{L}\\p{N}])\\1*`,
  'gu',
)

/** Splits text into words, numbers and marks, with offsets. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = []
  for (const match of text.matchAll(TOKEN)) {
    const surface = match[0]
    const form = fold(surface)
    if (form === '') continue
    const span = { start: match.index, end: match.index + surface.length }
    tokens.push({ span, kind: kindOf(surface), form })
  }
  return tokens
}

function kindOf(surface: string): Token['kind'] {
  if (/\p{L}/u.test(surface)) return 'word'
  return /\p{N}/u.test(surface) ? 'number' : 'mark'
}
