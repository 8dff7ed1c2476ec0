import type { LanguagePack } from '../../model/kit.ts'
import { foldWord } from '../../text/fold.ts'
import {
  type Case,
  type Gender,
  NOMINATIVE,
  type Paradigm,
  paradigmsOf,
  type WordClass,
} from './paradigm.ts'

/** Letters that must stand before an ending: shorter stems meet too many words. */
const LEAST_STEM = 2

/** What a word form may be a form of. */
export interface BaseGuess {
  /** The base form, folded. */
  readonly base: string
  readonly of: WordClass
  readonly genders: readonly Gender[]
  /** Cases the form may stand in; `nom` where it is the base itself. */
  readonly cases: readonly Case[]
  readonly paradigm: Paradigm
}

/**
 * Every base a form may belong to by the language's table of endings, the form itself among them where it has the
 * look of one. Letters alone decide: most guesses are wrong, and `baseForms` weighs them. Empty for a language
 * without a table and for words of another script.
 */
export function basesOf(form: string, pack: LanguagePack): readonly BaseGuess[] {
  const word = foldWord(form)
  const guesses: BaseGuess[] = []
  eachReading(word, pack, (paradigm, at) => {
    const { of, genders, base, endings } = paradigm
    const cases = endings.get(word.slice(at))!
    guesses.push({ base: word.slice(0, at) + base, of, genders, cases, paradigm })
  })
  return guesses
}

/** The base forms of `basesOf` alone, each once and in the same order, behind the folded form itself. */
export function baseWordsOf(folded: string, pack: LanguagePack): readonly string[] {
  const found = [folded]
  eachReading(folded, pack, ({ base }, at) => {
    const word = folded.slice(0, at) + base
    if (!found.includes(word)) found.push(word)
  })
  return found
}

/** Letters of the shortest stem that a folded word may have by its endings; all of them where it has no ending. */
export function leastStem(folded: string, pack: LanguagePack): number {
  if (!pack.declension) return folded.length
  const { byEnding, longest } = paradigmsOf(pack.declension)
  for (let at = leastEnd(folded, longest); at < folded.length; at++) {
    const last = folded[at - 1]!
    if (byEnding.get(folded.slice(at))?.some((paradigm) => paradigm.suits(last))) return at
  }
  return folded.length
}

/** Calls back for every paradigm that has a folded word's ending, with where the stem ends; short endings first. */
function eachReading(
  word: string,
  pack: LanguagePack,
  read: (paradigm: Paradigm, stemEnd: number) => void,
): void {
  if (!pack.declension) return
  const { byEnding, longest } = paradigmsOf(pack.declension)
  const least = leastEnd(word, longest)
  for (let at = word.length; at >= least; at--) {
    const paradigms = byEnding.get(word.slice(at))
    if (!paradigms) continue
    const last = word[at - 1]!
    for (const paradigm of paradigms) if (paradigm.suits(last)) read(paradigm, at)
  }
}

/** Where a stem may end at the earliest: of a word with a hyphen the last part declines, whose stem must be long enough. */
function leastEnd(word: string, longestEnding: number): number {
  return Math.max(word.length - longestEnding, word.lastIndexOf('-') + 1 + LEAST_STEM)
}

/** A form of a base, as `formsOf` lists them. */
export interface WordForm {
  /** Folded. */
  readonly form: string
  readonly cases: readonly Case[]
  readonly genders: readonly Gender[]
}

/**
 * The forms of a base by every paradigm it fits, the base first and each form once for each paradigm that makes it;
 * `kinds` leaves only such paradigms. A base that fits none is its only form.
 */
export function formsOf(
  base: string,
  pack: LanguagePack,
  kinds?: readonly WordClass[],
): readonly WordForm[] {
  const word = foldWord(base)
  const forms: WordForm[] = [{ form: word, cases: [NOMINATIVE], genders: [] }]
  if (!pack.declension) return forms
  const { byBase, longest } = paradigmsOf(pack.declension)
  for (let length = 0; length <= Math.min(longest, word.length - LEAST_STEM); length++) {
    const stem = word.slice(0, word.length - length)
    for (const paradigm of byBase.get(word.slice(stem.length)) ?? []) {
      if (!paradigm.suits(stem.at(-1)!)) continue
      if (kinds && !kinds.includes(paradigm.of)) continue
      for (const [ending, cases] of paradigm.endings)
        if (stem + ending !== word || cases.length > 1)
          forms.push({ form: stem + ending, cases, genders: paradigm.genders })
    }
  }
  return forms
}
