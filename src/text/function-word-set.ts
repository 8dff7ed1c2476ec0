import type { LanguagePack } from '../model/kit.ts'

const known = new WeakMap<LanguagePack, ReadonlySet<string>>()

/** A pack's function words, as its table writes them, as a set made once. */
export function functionWordSet(pack: LanguagePack): ReadonlySet<string> {
  const words = known.get(pack) ?? new Set(pack.functionWords)
  known.set(pack, words)
  return words
}
