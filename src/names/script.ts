/** Scripts whose names can be compared with one another, by their ISO 15924 codes; `Zzzz` is any other. */
export type Script = 'Latn' | 'Cyrl' | 'Grek' | 'Geor' | 'Arab' | 'Hebr' | 'Hani' | 'Zzzz'

/** First code point of a block, the one after its last, script. Latin ends where combining marks start. */
const BLOCKS: readonly (readonly [number, number, Script])[] = [
  [0x41, 0x300, 'Latn'],
  [0x370, 0x400, 'Grek'],
  [0x400, 0x530, 'Cyrl'],
  [0x590, 0x600, 'Hebr'],
  [0x600, 0x780, 'Arab'],
  [0x10a0, 0x1100, 'Geor'],
  [0x1e00, 0x1f00, 'Latn'],
  [0x1f00, 0x2000, 'Grek'],
  [0x3400, 0xa000, 'Hani'],
]

/** The script of the first letter of a word. Digits and marks have none. */
export function scriptOf(word: string): Script {
  for (const character of word) {
    const code = character.codePointAt(0)!
    const block = BLOCKS.find(([first, end]) => code >= first && code < end)
    if (block && /\p{L}/u.test(character)) return block[2]
  }
  return 'Zzzz'
}
