import table from './characters.json' with { type: 'json' }
import cues from './cues.json' with { type: 'json' }

/** Where in a name written by sound a character stands. */
export type Position = keyof typeof table

/** What a character says that the table does not have: it stands in names hardly ever. */
const UNLISTED = { first: -4, inside: -4, last: -4, common: 0 } as const
const weights = new Map<Position, ReadonlyMap<string, number>>()

/**
 * How much more often a character stands at a place of a name written by sound than in other text, in bits; for `common`
 * how much it speaks against a given name that the character is frequent in other text. Laid out when first asked for.
 */
export function bitsOf(character: string, position: Position): number {
  let known = weights.get(position)
  if (known === undefined) {
    known = new Map(
      Object.entries(table[position]).flatMap(([bits, characters]) =>
        [...characters].map((one): [string, number] => [one, Number(bits)]),
      ),
    )
    weights.set(position, known)
  }
  return known.get(character) ?? UNLISTED[position]
}

const GIVEN = new Set(cues.given)
const NEVER = new Set(cues.never)

/** Whether parents like to name children with a character; `never` for one that is a word of grammar. */
export function asGiven(character: string): 'liked' | 'never' | 'other' {
  return NEVER.has(character) ? 'never' : GIVEN.has(character) ? 'liked' : 'other'
}
