import pinyin from './pinyin.json' with { type: 'json' }

const SURNAMES: ReadonlyMap<string, string> = new Map(Object.entries(pinyin.surnames))
let readings: ReadonlyMap<string, string> | null = null

/** Reading of every character; made once, when first asked for. */
function readingsOfCharacters(): ReadonlyMap<string, string> {
  readings ??= new Map(
    Object.entries(pinyin.characters).flatMap(([syllable, characters]) =>
      [...characters].map((character): [string, string] => [character, syllable]),
    ),
  )
  return readings
}

/**
 * Pinyin syllables of a name in Chinese characters, without tones: `王毅` → `['wang', 'yi']`. With `name` the
 * first one or two characters are read as a surname (单 is shan, not dan). One reading a character, as CLDR has it;
 * what is no known character is left out.
 */
export function pinyinOfCharacters(text: string, name = true): readonly string[] {
  const characters = [...text]
  const compound = name ? SURNAMES.get(characters.slice(0, 2).join('')) : undefined
  const single = name ? SURNAMES.get(characters[0] ?? '') : undefined
  const table = readingsOfCharacters()
  const known = (from: number): string[] =>
    characters.slice(from).flatMap((character) => table.get(character) ?? [])
  if (compound !== undefined && characters.length > 2) return [compound, ...known(2)]
  if (single !== undefined && characters.length > 1) return [single, ...known(1)]
  return known(0)
}
