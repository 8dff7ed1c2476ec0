import { stemmer as bulgarian } from '@orama/stemmers/bulgarian'
import { stemmer as english } from '@orama/stemmers/english'
import { stemmer as french } from '@orama/stemmers/french'
import { stemmer as german } from '@orama/stemmers/german'
import { stemmer as russian } from '@orama/stemmers/russian'
import { stemmer as spanish } from '@orama/stemmers/spanish'
import { stemmer as turkish } from '@orama/stemmers/turkish'
import { stemUkrainian } from './stem-ukrainian.ts'

export type Stemmer = (word: string) => string

/** Stemmers by the primary subtag of a language, all of the Snowball family (Porter 2001). */
const STEMMERS: Readonly<Record<string, Stemmer>> = {
  ...{ bg: bulgarian, de: german, en: english, es: spanish, fr: french },
  ...{ ru: russian, tr: turkish, uk: stemUkrainian },
}
/** Letters of a word in a language without a stemmer that are kept, as a share, and at least. */
const KEPT_SHARE = 0.65
const LEAST_KEPT = 4

/** What takes the endings off folded words of a language; one without a stemmer loses a third of its letters. */
export function stemmerOf(language: string): Stemmer {
  return STEMMERS[language] ?? cut
}

function cut(word: string): string {
  return word.slice(0, Math.max(LEAST_KEPT, Math.ceil(word.length * KEPT_SHARE)))
}
