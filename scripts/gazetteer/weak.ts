import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { packs } from '../../src/kit/packs.ts'
import type { NameKind } from '../../src/model/gazetteer.ts'
import { type WordFilter, wordFilter } from '../../src/names/word-filter.ts'
import { fold } from '../../src/text/fold.ts'

const FOLDER = resolve(import.meta.dirname, '../../data/ordinary-words')
const ORDINARY = new Map<string, WordFilter>(
  ['en', 'ru', 'uk'].map((language) => [
    language,
    wordFilter(new Uint8Array(readFileSync(join(FOLDER, `${language}.bases.bin`)))),
  ]),
)
const CLOSED = new Set(packs.flatMap(({ functionWords }) => functionWords.map(fold)))
/** Names of fewer letters are met by chance. */
const LETTERS = 3

/** `weak` for a name of one word that is an ordinary word, closed-class or very short; else the kind it had. */
export function weakOr(kind: NameKind, text: string): NameKind {
  const form = fold(text)
  if (/[\s-]/u.test(form) || !/\p{Script=Latin}|\p{Script=Cyrillic}/u.test(form)) return kind
  if (form.length < LETTERS || CLOSED.has(form)) return 'weak'
  const languages = /\p{Script=Latin}/u.test(form) ? ['en'] : ['ru', 'uk']
  return languages.some((language) => ORDINARY.get(language)!.has(form)) ? 'weak' : kind
}
