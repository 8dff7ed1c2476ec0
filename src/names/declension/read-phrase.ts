import type { CutWord } from './cut-name.ts'
import { type Case, type Gender, NOMINATIVE } from './paradigm.ts'
import { casePoints, type ReadingContext, type ReadWord } from './read-person.ts'
import {
  bestIn,
  type NameReading,
  nameReading,
  orFrozen,
  type Part,
  pointsOf,
  type ReadPart,
  standsIn,
  weighed,
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
/** A word before the head that stays, though it says something of itself, and one that says nothing. */
const LEADS: Part = { reading: null, points: 2 * LEADING }
const SAYS_NOTHING: Part = { reading: null, points: LEADING }

/**
 * The best reading of a name that is no person's: adjectives that agree with a head, and the words after the head,
 * which stay as they are ("Верховного | суда | Англии и Уэльса").
 */
export function readPhrase(
  words: readonly ReadWord[],
  context: ReadingContext,
): NameReading | null {
  const frozen = words.map(({ word }) => frozenPart(word, context))
  const stays = frozen.some((part, i) => words[i]!.word.fixed || part.likely)
  const columns = GENDERS.map((gender) =>
    words.map((word, i) => waysOf(word, frozen[i]!, gender, i === words.length - 1)),
  )
  let best: NameReading | null = null
  for (const name of context.cases) {
    // Else nothing can be its head in this case.
    const heads = stays || name === NOMINATIVE
    if (!heads && !words.some(({ readings }) => standsIn(readings, name))) continue
    for (const [at, ways] of columns.entries())
      best = better(best, { case: name, gender: GENDERS[at]! }, ways, context)
  }
  return best
}

/** The best reading so far or a better one in a case and gender, whichever of the first words is the head. */
function better(
  best: NameReading | null,
  at: Pick<NameReading, 'case' | 'gender'>,
  ways: readonly Ways[],
  context: ReadingContext,
): NameReading | null {
  let found = best
  const leading: Part[] = []
  const extra = casePoints(at.case, context)
  for (let i = 0; i < ways.length && i <= MOST_LEADING; i++) {
    const word = ways[i]!
    const head = headPart(word, at.case)
    if (head) {
      const parts = [...leading, head, ...afterHead(ways, i + 1, at.case, context)]
      if (found === null || pointsOf(parts, extra) > found.points)
        found = nameReading(at, parts, extra)
    }
    // An acronym heads what follows: "МИД Германии".
    if (word.fixed) break
    leading.push(bestIn(word.agreeing, at.case) ?? word.leading)
  }
  return found
}

/** What a word may be in a phrase of one gender. */
interface Ways {
  readonly fixed: boolean
  readonly heads: readonly ReadPart[]
  readonly frozen: Frozen
  readonly agreeing: readonly ReadPart[]
  /** Before the head, where it does not agree with it. */
  readonly leading: Part
}

/** A word left as it is, as the head. */
interface Frozen extends Part {
  /** It ends as those do that often stay as they are. */
  readonly likely: boolean
}

function frozenPart({ folded }: CutWord, { indeclinable, isKnownBase }: ReadingContext): Frozen {
  const likely = indeclinable.some((ending) => folded.endsWith(ending))
  const known = likely && isKnownBase(folded) ? KNOWN : 0
  return { reading: null, points: known + (likely ? FROZEN_LIKELY : FROZEN), likely }
}

function waysOf(
  { word: { fixed }, readings }: ReadWord,
  frozen: Frozen,
  gender: Gender,
  isLast: boolean,
): Ways {
  if (fixed) return { fixed, heads: [], frozen, agreeing: [], leading: LEADS }
  let says = 0
  for (const { score } of readings) says = Math.max(says, score)
  return {
    fixed,
    heads: weighed(readings, ({ genders, of, score }) => {
      if (!genders.includes(gender) || of === 'patronymic' || of === 'surname') return null
      if (of !== 'adjective') return score
      return score + (isLast ? ADJECTIVE_HEAD : ADJECTIVE_BEFORE)
    }),
    frozen,
    agreeing: weighed(readings, ({ genders, of, score }) =>
      of === 'adjective' && genders.includes(gender) ? score * ADJECTIVE_SHARE + AGREES : null,
    ),
    leading: says > LEADING_AT_MOST ? LEADS : SAYS_NOTHING,
  }
}

function headPart({ fixed, heads, frozen }: Ways, name: Case): Part | null {
  if (fixed) return STAYS
  const declined = bestIn(heads, name)
  return name === NOMINATIVE || frozen.likely ? orFrozen(declined, frozen) : declined
}

/** Words after the head: they stay, but for adjectives that agree with it where the language puts them there. */
function afterHead(
  ways: readonly Ways[],
  from: number,
  name: Case,
  { adjectivesAfter }: ReadingContext,
): Part[] {
  const parts: Part[] = []
  let agreeing = adjectivesAfter
  for (let i = from; i < ways.length; i++) {
    const part = agreeing ? bestIn(ways[i]!.agreeing, name) : null
    agreeing = part !== null
    parts.push(part ?? STAYS)
  }
  return parts
}
