import type { CutWord } from './cut-name.ts'
import type { Case, Gender } from './paradigm.ts'
import { NOMINATIVE } from './paradigm.ts'
import {
  bestIn,
  bestReading,
  type NameReading,
  nameReading,
  type Part,
  standsIn,
} from './reading.ts'
import type { WordReading } from './weigh-word.ts'
import {
  FAMILY,
  FROZEN,
  FROZEN_LIKELY,
  FROZEN_WOMAN,
  KNOWN,
  MAN_LIKE_WOMAN,
  NEVER_BASE,
  SEX_AGREES,
  SEX_DIFFERS,
} from './weights.ts'

export type Sex = 'm' | 'f'

/** A word of a name with its readings. */
export interface ReadWord {
  readonly word: CutWord
  readonly readings: readonly WordReading[]
}

/** What the reading of a name goes by, beside its words. */
export interface ReadingContext {
  readonly cases: readonly Case[]
  /** Points for a case after the word before the name. */
  casePoints(name: Case): number
  /** Endings of names that often stay as they are. */
  readonly indeclinable: readonly string[]
  /** Endings that no base form has. */
  readonly neverBase: readonly string[]
  /** Whether adjectives may follow their noun. */
  readonly adjectivesAfter: boolean
  readonly sex?: Sex
  isKnownBase(word: string): boolean
  sexOf(given: string): Sex | undefined
}

/** The best reading of a person's name: all its words in one case, of one sex. Null for a name without words. */
export function readPerson(
  words: readonly ReadWord[],
  context: ReadingContext,
): NameReading | null {
  return bestReading(readings(words, context))
}

function* readings(words: readonly ReadWord[], context: ReadingContext): Generator<NameReading> {
  const genders: readonly Gender[] = words.length === 1 ? ['m', 'f', 'p'] : ['m', 'f']
  for (const name of context.cases) {
    if (name !== NOMINATIVE && !words.some(({ readings }) => standsIn(readings, name))) continue
    for (const gender of genders) {
      if (context.sex && gender !== context.sex) continue
      const at = { case: name, gender }
      const parts = words.map((word) => personPart(word, at, context))
      const declines = name === NOMINATIVE || parts.some(({ reading }) => reading !== null)
      if (!declines) continue
      const extra = context.casePoints(name) + (gender === 'p' ? FAMILY : 0)
      yield nameReading(at, parts, extra)
    }
  }
}

function personPart(
  { word, readings }: ReadWord,
  at: { readonly case: Case; readonly gender: Gender },
  context: ReadingContext,
): Part {
  if (word.fixed || isLower(word.text)) return { reading: null, points: 0 }
  const declined = bestIn(readings, at, (reading) => personPoints(reading, at.gender, context))
  const frozen: Part = { reading: null, points: frozenPoints(word, at, context) }
  return declined && declined.points >= frozen.points ? declined : frozen
}

function personPoints(
  reading: WordReading,
  gender: Gender,
  { sexOf }: ReadingContext,
): number | null {
  const { genders, of, base, score } = reading
  const likeWoman = gender === 'm' && of === 'noun' && genders.includes('f') && /[аяa]$/u.test(base)
  if (!genders.includes(gender) && !likeWoman) return null
  if (of === 'adjective' && gender === 'p') return null
  const sex = sexOf(base)
  const sexPoints =
    sex === undefined || gender === 'p' ? 0 : sex === gender ? SEX_AGREES : SEX_DIFFERS
  return score + sexPoints + (likeWoman && sex !== 'm' ? MAN_LIKE_WOMAN : 0)
}

function frozenPoints(
  { folded }: CutWord,
  { case: name, gender }: { readonly case: Case; readonly gender: Gender },
  { indeclinable, neverBase, isKnownBase, sexOf }: ReadingContext,
): number {
  const sex = sexOf(folded)
  const agrees = sex === undefined ? 0 : sex === gender ? SEX_AGREES : SEX_DIFFERS
  const never = neverBase.some((ending) => folded.endsWith(ending))
  const own = agrees + (never ? NEVER_BASE : 0)
  if (indeclinable.some((ending) => folded.endsWith(ending)))
    return own + FROZEN_LIKELY + (isKnownBase(folded) ? KNOWN : 0)
  if (gender === 'f' && !/[аяйaáé]$/u.test(folded)) return own + FROZEN_WOMAN
  return own + (name === NOMINATIVE ? FROZEN_LIKELY : FROZEN)
}

function isLower(text: string): boolean {
  return text === text.toLowerCase()
}
