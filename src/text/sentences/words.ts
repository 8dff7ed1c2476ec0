import type { LanguagePack } from '../../model/kit.ts'
import { IS, isAt, startOfRun } from '../characters.ts'
import { fold } from '../fold.ts'

/** A pack's tables as sets, made once per pack. */
export interface SplittingWords {
  readonly never: ReadonlySet<string>
  readonly sometimes: ReadonlySet<string>
  readonly beforeNumber: ReadonlySet<string>
  readonly function: ReadonlySet<string>
  readonly months: ReadonlySet<string>
  /** Whether a stop makes a number an ordinal before a capital letter. */
  readonly ordinals: boolean
}

const made = new WeakMap<LanguagePack, SplittingWords>()

/** The tables the splitter looks words up in; parts of an abbreviation are closed up ("и т. д" as "и т.д"). */
export function splittingWords(pack: LanguagePack): SplittingWords {
  const known = made.get(pack)
  if (known) return known
  const words: SplittingWords = {
    never: closedUp(pack.abbreviations.never),
    sometimes: closedUp(pack.abbreviations.sometimes),
    beforeNumber: closedUp(pack.abbreviations.beforeNumber),
    function: new Set(pack.functionWords),
    months: new Set(Object.keys(pack.dates.months)),
    ordinals: pack.abbreviations.ordinals ?? false,
  }
  made.set(pack, words)
  return words
}

function closedUp(list: readonly string[]): ReadonlySet<string> {
  return new Set(list.map((entry) => fold(entry).replace(/\.\s+/gu, '.')))
}

/** Code units looked at to the left of a stop: no abbreviation with the word before it is longer. */
const REACH = 48
const WORD = IS.letter | IS.mark | IS.number
/** Ends as dotted parts do: most of what stands before a word does not. */
const ENDS_DOTTED = /\.[ \u00A0\u202F]?-?$/u
const DOTTED = /(?:^|[^\p{L}\p{N}])((?:\p{L}{1,4}\.[ \u00A0\u202F]?-?){1,3})$/u

/** What stands before a full stop. */
export interface Before {
  /** The last word as written, without inner stops: "S" of "U.S". */
  readonly word: string
  /** The word with the dotted parts before it, folded and closed up: "u.s", "т.д", "к.-ж". */
  readonly dotted: string
  /** The word before that, folded; with its stop where it is one more abbreviation. */
  readonly previous: string
}

/** Reads the word that ends at `end`, with what may belong to it, no further left than `from`. */
export function wordBefore(text: string, end: number, from: number): Before {
  const left = text.slice(Math.max(from, end - REACH), end)
  const word = left.slice(startOfRun(left, left.length, WORD, "'’ʼ№/-"))
  let rest = left.slice(0, left.length - word.length)
  let dotted = word
  if (isShort(word) && ENDS_DOTTED.test(rest)) {
    const parts = DOTTED.exec(rest)?.[1]
    if (parts !== undefined && (word.length <= 2 || !/\s$/u.test(parts))) {
      dotted = parts.replace(/\s/gu, '') + word
      rest = rest.slice(0, rest.length - parts.length)
    }
  }
  return { word, dotted: fold(dotted), previous: fold(wordBeforeBlank(rest)) }
}

/** Letters of the longest last part of an abbreviation. */
const SHORT = 5

function isShort(word: string): boolean {
  const start = word.startsWith('-') ? 1 : 0
  const letters = [...word.slice(start)]
  return (
    letters.length <= SHORT && letters.length > 0 && letters.every((l) => isAt(l, 0, IS.letter))
  )
}

const BLANKS = ' \u00A0\u202F'

/** The last word of a text that ends in blanks, with the stop behind it. */
function wordBeforeBlank(text: string): string {
  const end = startOfRun(text, text.length, 0, BLANKS)
  if (end === text.length) return ''
  const last = text[end - 1] === '.' ? end - 1 : end
  const start = startOfRun(text, last, WORD, "'’ʼ-")
  return start < last ? text.slice(start, end) : ''
}
