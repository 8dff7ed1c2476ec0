import { foldWord } from '../../text/fold.ts'

/** A word of a name with what stands before it. */
export interface CutWord {
  /** As it stands, NFC. */
  readonly text: string
  readonly folded: string
  /** Blanks, marks and digits between the word before and this one. */
  readonly gap: string
  /** Never declines: an initial, an acronym, a word inside quotation marks. */
  readonly fixed: boolean
}

/** A name cut into words; `tail` is what stands after the last. */
export interface CutName {
  readonly words: readonly CutWord[]
  readonly tail: string
}

const WORD = /\p{L}[\p{L}\p{M}]*(?:['’ʼ`-]\p{L}[\p{L}\p{M}]*)*/gu
const OPEN = /[«„“"]/u
const CLOSE = /[»”“"]/u
/** Longest word in capitals that is taken for an acronym. */
const ACRONYM = 5

/** Cuts a name into words. With `apostrophe` a mark at a word's end is the word's: "Jones'". */
export function cutName(name: string, apostrophe: boolean): CutName {
  const plain = plainWords(name)
  if (plain) return { words: plain, tail: '' }
  const text = name.normalize('NFC')
  const words: CutWord[] = []
  const wrapped = isWrapped(text)
  let end = 0
  let quoted = false
  for (const match of text.matchAll(WORD)) {
    const gap = text.slice(end, match.index)
    if (!wrapped) quoted = stillQuoted(gap, quoted)
    const mark = apostrophe
      ? (/^['’]/u.exec(text.slice(match.index + match[0].length))?.[0] ?? '')
      : ''
    const word = match[0] + mark
    end = match.index + word.length
    const fixed = quoted || isAcronym(word) || (word.length === 1 && text[end] === '.')
    words.push({ text: word, folded: foldWord(word), gap, fixed })
  }
  return { words, tail: text.slice(end) }
}

/** The words of a name of plain letters and single blanks, as nearly all are; null for others. */
function plainWords(name: string): CutWord[] | null {
  for (let i = 0; i < name.length; i++) if (!isPlain(name.charCodeAt(i))) return null
  const words: CutWord[] = []
  for (const text of name.split(' ')) {
    if (text === '') return null
    const gap = words.length === 0 ? '' : ' '
    words.push({ text, folded: foldWord(text), gap, fixed: isAcronym(text) })
  }
  return words
}

/** A blank, or a letter of the Latin or Cyrillic alphabets without marks. */
function isPlain(unit: number): boolean {
  const latin = unit | 0x20
  return unit === 0x20 || (latin >= 0x61 && latin <= 0x7a) || (unit >= 0x400 && unit <= 0x45f)
}

/** A word turned into its base; letters that stay keep their case, others are capitals where all of the word is. */
export function withEnding({ text, folded }: CutWord, base: string): string {
  const most = Math.min(base.length, folded.length)
  let start = 0
  while (start < most && base[start] === folded[start]) start++
  let end = 0
  while (end < most - start && base.at(-1 - end) === folded.at(-1 - end)) end++
  const added = base.slice(start, base.length - end)
  const capitals = text.length > 1 && text === text.toUpperCase()
  return (
    text.slice(0, start) + (capitals ? added.toUpperCase() : added) + text.slice(text.length - end)
  )
}

function isAcronym(word: string): boolean {
  return word.length > 1 && word.length <= ACRONYM && word === word.toUpperCase()
}

/** Whether one pair of quotation marks holds all of a name. */
function isWrapped(text: string): boolean {
  return OPEN.test(text[0] ?? '') && text.slice(1).search(CLOSE) === text.length - 2
}

function stillQuoted(gap: string, before: boolean): boolean {
  let quoted = before
  for (const mark of gap) quoted = quoted ? !CLOSE.test(mark) : OPEN.test(mark)
  return quoted
}
