import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { NameWords } from '../model/name-words.ts'
import { personName } from '../names/person-names.ts'
import { type WordFilter, wordFilter } from '../names/word-filter.ts'
import { packageFolder } from './package-folder.ts'

/** Languages with lists of their own. */
const LANGUAGES = ['en', 'ru', 'uk'] as const
/** Of these the ones whose words decline, so that base forms are asked for. */
const DECLINING: readonly string[] = ['ru', 'uk']

/** Given names, surnames and ordinary words that come with the program, by language. Throws where a file is missing. */
export async function loadNameWords(): Promise<ReadonlyMap<string, NameWords>> {
  const data = join(packageFolder(), 'data')
  const loaded = await Promise.all(
    LANGUAGES.map(async (language) => {
      const names = await readFile(join(data, 'person-names', `${language}.bin`))
      const forms = await readFile(join(data, 'ordinary-words', `${language}.forms.bin`))
      const bases = DECLINING.includes(language)
        ? await readFile(join(data, 'ordinary-words', `${language}.bases.bin`))
        : null
      return [language, nameWords(new Uint8Array(names), forms, bases)] as const
    }),
  )
  return new Map([...loaded, ['zh', chineseWords(join(data, 'ordinary-words/zh.forms.bin'))]])
}

/** Ordinary words of Chinese, read when first asked for: few runs meet any. Names are told without lists there. */
function chineseWords(path: string): NameWords {
  let ordinary: WordFilter | undefined
  return {
    person: () => null,
    isBase: () => false,
    isOrdinary(form) {
      ordinary ??= wordFilter(readFileSync(path))
      return ordinary.has(form)
    },
  }
}

function nameWords(
  names: Uint8Array<ArrayBuffer>,
  forms: Uint8Array,
  bases: Uint8Array | null,
): NameWords {
  const ordinary = wordFilter(forms)
  const base = bases && wordFilter(bases)
  const packed = new Uint32Array(names.buffer)
  return {
    person: (name) => personName(packed, name),
    isOrdinary: (form) => ordinary.has(form),
    isBase: (word) => base?.has(word) ?? false,
  }
}
