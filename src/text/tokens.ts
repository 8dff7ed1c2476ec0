import type { Annotation, AnnotationList, Token } from '../model/layers.ts'
import { fold } from './fold.ts'
import { CLASS, characterAt, classAt, widthAt } from './tokens/classes.ts'
import { PackedTokens, TokenPacker } from './tokens/packed.ts'

/**
 * Splits stretches of a text into words, numbers and marks, with offsets in the text, in one pass. Words keep inner
 * hyphens and apostrophes ("COVID-19", "п'ять"); numbers keep their separators ("1 000", "3,5", "10:05");
 * equal marks in a row are one token ("..."). Every letter and digit is in exactly one token.
 * @param stretches ascending and apart; no token crosses the edge of one
 */
export function tokenize(text: string, stretches: Iterable<Annotation>): AnnotationList<Token> {
  const packer = new TokenPacker()
  for (const { span } of stretches) {
    packer.offset = span.start
    addTokens(text.slice(span.start, span.end), packer)
  }
  return new PackedTokens(text, packer.finish())
}

function addTokens(text: string, packer: TokenPacker): void {
  for (let at = 0; at < text.length; ) {
    const kind = characterAt(text, at)
    if (kind === CLASS.space || kind === CLASS.invisible) at += 1
    else if (kind === CLASS.other || kind === CLASS.unknown) {
      const end = endOfMarks(text, at)
      if (fold(text.slice(at, end)) !== '') packer.add(at, end, 'mark')
      at = end
    } else at = addWord(text, at, kind, packer)
  }
}

/** Adds the word or number that starts here. @returns where it ends */
function addWord(text: string, start: number, kind: number, packer: TokenPacker): number {
  const endOfDigits = kind === CLASS.digit ? endOfNumber(text, start) : 0
  if (endOfDigits > 0) {
    packer.add(start, endOfDigits, 'number')
    return endOfDigits
  }
  const end =
    kind === CLASS.han
      ? start + widthAt(text, start)
      : kind === CLASS.kana
        ? endOf(text, start, CLASS.kana)
        : endOfWord(text, start)
  packer.add(start, end, wordKind(text, start, end, kind))
  return end
}

/** A run of numerals is a number; combining marks with no letter to stand on are no word. */
function wordKind(text: string, start: number, end: number, kind: number): Token['kind'] {
  if (isNumeral(text, start, end)) return 'number'
  const bare = kind === CLASS.mark && !/\p{L}/u.test(text.slice(start, end))
  return bare ? 'mark' : 'word'
}

function endOf(text: string, start: number, kind: number): number {
  let end = start
  for (;;) {
    if (characterAt(text, end) !== kind) return end
    end += widthAt(text, end)
  }
}

/** Apostrophes and hyphens that hold a word together. */
const JOINERS = new Set("'’ʼ-‑")

function inWord(kind: number): boolean {
  return kind >= CLASS.letter && kind <= CLASS.digit
}

function endOfWord(text: string, start: number): number {
  let end = start
  for (let at = start; at < text.length; ) {
    const kind = characterAt(text, at)
    if (inWord(kind)) {
      at += widthAt(text, at)
      end = at
    } else if (kind === CLASS.invisible) at += 1
    else if (at === end && JOINERS.has(text[at]!) && inWord(characterAt(text, at + 1))) at += 1
    else break
  }
  return end
}

/** "²" or "IV" in its own sign: a numeral without a letter. */
function isNumeral(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const kind = classAt(text, at)
    if (kind !== CLASS.mark && kind !== CLASS.digit) return false
  }
  return /\p{N}/u.test(text.slice(start, end))
}

/** Where a number ends that starts here; 0 where letters make it a word ("5G", "70-е"). */
function endOfNumber(text: string, start: number): number {
  let end = endOf(text, start, CLASS.digit)
  end = endOfGroups(text, start, end)
  for (;;) {
    const next = text[end]
    if (next === undefined || !".,:'’".includes(next)) break
    if (classAt(text, end + 1) !== CLASS.digit) break
    end = endOf(text, end + 1, CLASS.digit)
  }
  const after = characterAt(text, end)
  if (after === CLASS.letter || after === CLASS.mark) return 0
  const hyphen = text[end] === '-' || text[end] === '‑'
  return hyphen && characterAt(text, end + 1) === CLASS.letter ? 0 : end
}

/** Blanks that part thousands. */
const GROUP_BLANKS = new Set(' \u00A0\u2009\u202F')

/** "1 000 000": one to three digits, then groups of exactly three behind single blanks. */
function endOfGroups(text: string, start: number, first: number): number {
  if (first - start > 3) return first
  let end = first
  while (GROUP_BLANKS.has(text[end] ?? '') && endOf(text, end + 1, CLASS.digit) === end + 4)
    end += 4
  return end
}

function endOfMarks(text: string, start: number): number {
  const width = widthAt(text, start)
  const mark = text.slice(start, start + width)
  let end = start + width
  while (text.startsWith(mark, end)) end += width
  return end
}
