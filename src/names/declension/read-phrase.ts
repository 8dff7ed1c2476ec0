import type { CutWord } from './cut-name.ts'
import { type Case, type Gender, NOMINATIVE } from './paradigm.ts'
import type { ReadingContext, ReadWord } from './read-person.ts'
import {
  bestIn,
  bestReading,
  type NameReading,
  nameReading,
  type Part,
  standsIn,
} from './reading.ts'
import {
  ADJECTIVE_BEFORE,
  ADJECTIVE_HEAD,
  ADJECTIVE_SHARE,
  AGREES,
  FROZEN,
  FROZEN_LIKELY,
  KNOWN,
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
  const stays = words.some(({ word }) => word.fixed || mayStay(word, context))
  for (const name of context.cases) {
    // Else nothing can be its head in this case.
    const heads = stays || name === NOMINATIVE
    if (!heads && !words.some(({ readings }) => standsIn(readings, name))) continue
    for (const gender of GENDERS) {
      const at = { case: name, gender }
      const leading: Part[] = []
      for (let i = 0; i < words.length && i <= MOST_LEADING; i++) {
        const word = words[i]!
        const head = headPart(word, at, context, words.length - i - 1)
        if (head) {
          const after = afterHead(words.slice(i + 1), at, context)
          yield nameReading(at, [...leading, head, ...after], context.casePoints(name))
        }
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
  context: ReadingContext,
  after: number,
): Part | null {
  if (word.fixed) return STAYS
  const declined = bestIn(readings, at, ({ genders, of, score }) => {
    if (!genders.includes(at.gender) || of === 'patronymic' || of === 'surname') return null
    if (of !== 'adjective') return score
    return score + (after > 0 ? ADJECTIVE_BEFORE : ADJECTIVE_HEAD)
  })
  const likely = mayStay(word, context)
  if (at.case !== NOMINATIVE && !likely) return declined
  const known = likely && context.isKnownBase(word.folded) ? KNOWN : 0
  const frozen = { reading: null, points: known + (likely ? FROZEN_LIKELY : FROZEN) }
  return declined && declined.points >= frozen.points ? declined : frozen
}

/** Whether a word ends as those do that often stay as they are. */
function mayStay({ folded }: CutWord, { indeclinable }: ReadingContext): boolean {
  return indeclinable.some((ending) => folded.endsWith(ending))
}

/** Words after the head: they stay, but for adjectives that agree with it where the language puts them there. */
function afterHead(
  words: readonly ReadWord[],
  at: { readonly case: Case; readonly gender: Gender },
  { adjectivesAfter }: ReadingContext,
): Part[] {
  let agreeing = adjectivesAfter
  return words.map((word) => {
    const part: Part | null = agreeing ? agreeingPart(word, at) : null
    agreeing = part !== null
    return part ?? STAYS
  })
}

/** A word before the head: an adjective that agrees, or one that says nothing by itself and stays. */
function leadingPart(
  { word, readings }: ReadWord,
  at: { readonly case: Case; readonly gender: Gender },
): Part {
  const agreeing = agreeingPart({ word, readings }, at)
  if (agreeing) return agreeing
  const says = Math.max(0, ...readings.map(({ score }) => score))
  return { reading: null, points: word.fixed || says > LEADING_AT_MOST ? 2 * LEADING : LEADING }
}

function agreeingPart(
  { word, readings }: ReadWord,
  at: { readonly case: Case; readonly gender: Gender },
): Part | null {
  if (word.fixed) return null
  return bestIn(readings, at, ({ genders, of, score }) =>
    of === 'adjective' && genders.includes(at.gender) ? score * ADJECTIVE_SHARE + AGREES : null,
  )
}
