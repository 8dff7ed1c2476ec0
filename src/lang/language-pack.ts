import type { LanguagePack } from '../model/kit.ts'

/** A language's tables as they are imported from JSON, where a pair is no more than a list. */
export type LanguageTables = Omit<LanguagePack, 'quotes'> & {
  readonly quotes: {
    readonly pairs: readonly (readonly string[])[]
    readonly dashDialogue: boolean
  }
}

/** The pack that a folder's tables make; test/contract/language.ts checks what types cannot. */
export function languagePack(tables: LanguageTables): LanguagePack {
  const { pairs, dashDialogue } = tables.quotes
  return { ...tables, quotes: { pairs: pairs.map(pair), dashDialogue } }
}

function pair([open = '', close = '']: readonly string[]): readonly [string, string] {
  return [open, close]
}
