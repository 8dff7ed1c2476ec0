import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Lexicon } from '../model/lexicon.ts'
import { openLexicon } from '../translation/lexicon.ts'
import { packageFolder } from './package-folder.ts'

/**
 * The bilingual lexicons that come with the program, each read when it is first asked for.
 * @returns the lexicon of two languages, whatever their order; null where there is none
 */
export function lexiconsOf(
  folder = join(packageFolder(), 'data/translation'),
): (first: string, second: string) => Lexicon | null {
  const files = new Set(readdirSync(folder))
  const open = new Map<string, Lexicon>()
  return (first, second) => {
    const languages = first < second ? ([first, second] as const) : ([second, first] as const)
    const file = `${languages.join('-')}.bin`
    if (!files.has(file)) return null
    let lexicon = open.get(file)
    if (!lexicon) {
      lexicon = openLexicon(readFileSync(join(folder, file)), languages)
      open.set(file, lexicon)
    }
    return lexicon
  }
}
