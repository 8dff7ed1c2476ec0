/*
 * Writes data/ordinary-words/<tag>.{bases,forms}.bin: the ordinary words of a language, as filters that can be asked
 * whether they have a word (src/names/word-filter.ts). `bases` has dictionary forms, of names too; `forms` has the forms
 * of ordinary words in use: words a dictionary writes with a small letter, of whose forms one is among a list's most frequent 50,000.
 * Usage: npx tsx scripts/build-ordinary-words.ts DICTIONARIES LISTS FORMS
 * DICTIONARIES holds npm's dictionary-en and dictionary-ru as `en/package`, `ru/package`; LISTS the lists of
 * FrequencyWords (`ru_50k.txt`); FORMS tables "form, tab, base" of Wiktionary (`Ukrainian.forms.tsv`).
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { BITS_A_WORD, packWords } from '../src/names/word-filter.ts'
import { fold } from '../src/text/fold.ts'
import { type Entry, hunspellEntries } from './ordinary-words/hunspell.ts'

const OUT = resolve(import.meta.dirname, '../data/ordinary-words')
const WORD = /^\p{Ll}[\p{Ll}\p{M}'’-]+$/u

/** Entries of a table of forms, by base. */
function* tableEntries(path: string): Generator<Entry> {
  const forms = new Map<string, string[]>()
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    const [form = '', base = ''] = line.split('\t')
    if (base) forms.set(base, [...(forms.get(base) ?? [base]), form])
  }
  for (const [base, all] of forms) yield { base, forms: all }
}

function build(tag: string, entries: Iterable<Entry>, list: string): void {
  const frequent = new Set(
    readFileSync(list, 'utf8')
      .split('\n')
      .map((line) => fold(line.split(' ')[0]!)),
  )
  const bases = new Set<string>()
  const forms = new Set<string>()
  for (const { base, forms: written } of entries) {
    const isName = /^\p{Lu}\p{Ll}/u.test(base)
    if (!isName && !WORD.test(base)) continue
    const all = written.filter((form) => WORD.test(form.replace(/\u0301/gu, ''))).map(plain)
    // A dictionary lists forms it has no rule for as entries of their own, which decline no further.
    if (written.length > 1) bases.add(plain(base))
    if (!isName && all.some((form) => frequent.has(form))) for (const form of all) forms.add(form)
  }
  // A word wrongly taken for a base form costs more than one wrongly taken for ordinary.
  writeFileSync(join(OUT, `${tag}.bases.bin`), packWords(bases, BITS_A_WORD.strict))
  writeFileSync(join(OUT, `${tag}.forms.bin`), packWords(forms, BITS_A_WORD.loose))
  console.log(tag, bases.size, 'bases', forms.size, 'forms')
}

/** Folded, without the accents that mark stress. */
function plain(word: string): string {
  return fold(
    word
      .normalize('NFD')
      .replace(/\u0301/gu, '')
      .normalize('NFC'),
  )
}

const [dictionaries = '', lists = '', forms = ''] = process.argv.slice(2)
for (const tag of ['en', 'ru'])
  build(tag, hunspellEntries(join(dictionaries, tag, 'package')), join(lists, `${tag}_50k.txt`))
build('uk', tableEntries(join(forms, 'Ukrainian.forms.tsv')), join(lists, 'uk_50k.txt'))
