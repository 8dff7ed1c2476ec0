import { type Case, type Gender, NOMINATIVE } from './paradigm.ts'
import type { ReadingContext, ReadWord } from './read-person.ts'
import { bestIn, bestReading, type NameReading, nameReading, type Part } from './reading.ts'
import {
  ADJECTIVE_HEAD,
  ADJECTIVE_SHARE,
  AGREES,
  FROZEN,
  FROZEN_LIKELY,
  LEADING,
  LEADING_AT_MOST,
} from './weights.ts'

const GENDERS: readonly Gender[] = ['m', 'f', 'n', 'p']
/** Words before the head that are looked at. */
const MOST_LEADING = 4
const STAYS: Part = { reading: null, points: 0 }

/**
 * The best reading of a name that is no person's: adjectives that agree with a head, and the words after the head,
 * which stay as they are ("Верховного | суда | Англии и Уэльса").
 */
export function readPhrase(
  words: readonly ReadWord[],
  context: ReadingContext,
): NameReading | null {
  return bestReading(readings(words, context))
}

function* readings(words: readonly ReadWord[], context: ReadingContext): Generator<NameReading> {
  for (const name of context.cases) {
    for (const gender of GENDERS) {
      const at = { case: name, gender }
      const leading: Part[] = []
      for (const [i, word] of words.slice(0, MOST_LEADING + 1).entries()) {
        const head = headPart(word, at, context)
        const after = words.slice(i + 1).map(() => STAYS)
        if (head) yield nameReading(at, [...leading, head, ...after], context.casePoints(name))
        // An acronym heads what follows: "МИД Германии".
        if (word.word.fixed) break
        leading.push(leadingPart(word, at))
      }
    }
  }
}

function headPart(
  { word, readings }: ReadWord,
  at: { readonly case: Case; readonly gender: Gender },
  { indeclinable }: ReadingContext,
): Part | null {
  if (word.fixed) return STAYS
  const declined = bestIn(readings, at, ({ genders, of, score }) => {
    if (!genders.includes(at.gender) || of === 'patronymic' || of === 'surname') return null
    return of === 'adjective' ? score + ADJECTIVE_HEAD : score
  })
  if (at.case !== NOMINATIVE) return declined
  const likely = indeclinable.some((ending) => word.folded.endsWith(ending))
  const frozen = { reading: null, points: likely ? FROZEN_LIKELY : FROZEN }
  return declined && declined.points >= frozen.points ? declined : frozen
}

/** A word before the head: an adjective that agrees, or one that says nothing by itself and stays. */
function leadingPart(
  { word, readings }: ReadWord,
  at: { readonly case: Case; readonly gender: Gender },
): Part {
  if (!word.fixed) {
    const agreeing = bestIn(readings, at, ({ genders, of, score }) =>
      of === 'adjective' && genders.includes(at.gender) ? score * ADJECTIVE_SHARE + AGREES : null,
    )
    if (agreeing) return agreeing
  }
  const says = Math.max(0, ...readings.map(({ score }) => score))
  return { reading: null, points: word.fixed || says > LEADING_AT_MOST ? 3 * LEADING : LEADING }
}
