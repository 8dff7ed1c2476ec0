import { NOMINATIVE } from './paradigm.ts'
import type { ReadingContext, ReadWord } from './read-person.ts'
import { bestReading, type NameReading, nameReading, type Part } from './reading.ts'

const STAYS: Part = { reading: null, points: 0 }

/**
 * The best reading of a name in a language where its last word alone shows the case: "Angela Merkels", "Jones'".
 * A last word that is known as it stands stays: "McDonald's".
 */
export function readLast(words: readonly ReadWord[], context: ReadingContext): NameReading | null {
  const last = words.at(-1)
  if (!last || context.isKnownBase(last.word.folded)) return null
  const before = words.slice(0, -1).map(() => STAYS)
  return bestReading(
    last.readings.map((reading) => {
      const name = reading.cases[0] ?? NOMINATIVE
      const at = { case: name, gender: reading.genders[0]! }
      return nameReading(at, [...before, { reading, points: reading.score }], 0)
    }),
  )
}
