import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { NameWords } from '../model/name-words.ts'
import { wordFilter } from '../names/word-filter.ts'
import { fold } from '../text/fold.ts'

/** Languages with lists of their own. */
const LANGUAGES = ['en', 'ru', 'uk'] as const

/**
 * Given names, surnames and ordinary words that come with the program, by language. Files are read whole; a list of names
 * is parsed when its language is first asked for. Throws where a file is missing.
 */
export async function loadNameWords(): Promise<ReadonlyMap<string, NameWords>> {
  const data = join(packageFolder(), 'data')
  const loaded = await Promise.all(
    LANGUAGES.map(async (language) => {
      const names = await readFile(join(data, 'person-names', `${language}.tsv`), 'utf8')
      const forms = await readFile(join(data, 'ordinary-words', `${language}.forms.bin`))
      return [language, nameWords(names, forms)] as const
    }),
  )
  return new Map(loaded)
}

function nameWords(table: string, forms: Uint8Array): NameWords {
  const ordinary = wordFilter(forms)
  let names: Names | undefined
  const read = (): Names => {
    names ??= readNames(table)
    return names
  }
  return {
    given: (name) => read().given.get(name),
    isSurname: (name) => read().surnames.has(name),
    isOrdinary: (form) => ordinary.has(form),
  }
}

interface Names {
  readonly given: ReadonlyMap<string, 'female' | 'male' | 'both'>
  readonly surnames: ReadonlySet<string>
}

/** A table with the columns name, kind (g, s), sex (f, m, -) and how many bear it; its first row is its head. */
function readNames(table: string): Names {
  const given = new Map<string, 'female' | 'male' | 'both'>()
  const surnames = new Set<string>()
  for (const line of table.split('\n').slice(1)) {
    const [name = '', kind, sex] = line.split('\t')
    if (name === '' || name.endsWith('.')) continue
    if (kind === 'g') given.set(fold(name), sex === 'f' ? 'female' : sex === 'm' ? 'male' : 'both')
    else surnames.add(fold(name))
  }
  return { given, surnames }
}

/** Where the nearest package.json above this file lies, whether it runs from `src` or built. */
function packageFolder(): string {
  let folder = import.meta.dirname
  while (!existsSync(join(folder, 'package.json')) && dirname(folder) !== folder) {
    folder = dirname(folder)
  }
  return folder
}
