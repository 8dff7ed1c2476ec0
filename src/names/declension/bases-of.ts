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

/** The base forms of `basesOf` with the length of the stem each shares with the folded word; some stand there several times. */
export function stemsOf(
  folded: string,
  pack: LanguagePack,
): readonly { readonly base: string; readonly stem: number }[] {
  const found: { base: string; stem: number }[] = []
  eachReading(folded, pack, ({ base }, at) => {
    found.push({ base: folded.slice(0, at) + base, stem: at })
  })
  return found
}

/** Calls back for every paradigm that has a folded word's ending, with where the stem ends; short endings first. */
function eachReading(
  word: string,
  pack: LanguagePack,
  read: (paradigm: Paradigm, stemEnd: number) => void,
): void {
  if (!pack.declension) return
  const { byEnding, longest } = paradigmsOf(pack.declension)
  // Of a word with a hyphen the last part declines: its stem is what must be long enough.
  const part = word.length - (word.lastIndexOf('-') + 1)
  const most = Math.min(longest, part - LEAST_STEM)
  for (let length = 0; length <= most; length++) {
    const at = word.length - length
    const paradigms = byEnding.get(word.slice(at))
    if (!paradigms) continue
    const last = word[at - 1]!
    for (const paradigm of paradigms) if (paradigm.suits(last)) read(paradigm, at)
  }
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
