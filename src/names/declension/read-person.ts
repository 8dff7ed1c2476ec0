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
  const asTheyAre = words.map(({ word }) => unread(word, context))
  for (const name of context.cases) {
    if (name !== NOMINATIVE && !words.some(({ readings }) => standsIn(readings, name))) continue
    for (const gender of genders) {
      if (context.sex && gender !== context.sex) continue
      const at = { case: name, gender }
      const parts = words.map((word, i) => personPart(word, asTheyAre[i]!, at, context))
      const declines = name === NOMINATIVE || parts.some(({ reading }) => reading !== null)
      if (!declines) continue
      const extra = context.casePoints(name) + (gender === 'p' ? FAMILY : 0)
      yield nameReading(at, parts, extra)
    }
  }
}

function personPart(
  { readings }: ReadWord,
  asItIs: Unread,
  at: { readonly case: Case; readonly gender: Gender },
  context: ReadingContext,
): Part {
  if (asItIs.fixed) return STAYS
  const declined = bestIn(readings, at, (reading) => personPoints(reading, at.gender, context))
  const frozen: Part = { reading: null, points: frozenPoints(asItIs, at) }
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

/** What a word of a name says where it is left as it is, whatever its case. */
interface Unread {
  /** Declines in no name. */
  readonly fixed: boolean
  readonly sex: Sex | undefined
  /** Points for its ending. */
  readonly ending: number
  /** It ends like those that do not decline; with points for being known as one. */
  readonly stays: boolean
  readonly known: number
  readonly likeMan: boolean
}

function unread(
  { text, folded, fixed }: CutWord,
  { indeclinable, neverBase, isKnownBase, sexOf }: ReadingContext,
): Unread {
  if (fixed || isLower(text)) return FIXED
  const stays = indeclinable.some((ending) => folded.endsWith(ending))
  return {
    fixed: false,
    sex: sexOf(folded),
    ending: neverBase.some((ending) => folded.endsWith(ending)) ? NEVER_BASE : 0,
    stays,
    known: stays && isKnownBase(folded) ? KNOWN : 0,
    likeMan: !/[аяйaáé]$/u.test(folded),
  }
}

const FIXED: Unread = {
  fixed: true,
  sex: undefined,
  ending: 0,
  stays: true,
  known: 0,
  likeMan: false,
}
const STAYS: Part = { reading: null, points: 0 }

function frozenPoints(
  { sex, ending, stays, known, likeMan }: Unread,
  { case: name, gender }: { readonly case: Case; readonly gender: Gender },
): number {
  const agrees = sex === undefined ? 0 : sex === gender ? SEX_AGREES : SEX_DIFFERS
  const own = agrees + ending
  if (stays) return own + FROZEN_LIKELY + known
  if (gender === 'f' && likeMan) return own + FROZEN_WOMAN
  return own + (name === NOMINATIVE ? FROZEN_LIKELY : FROZEN)
}

function isLower(text: string): boolean {
  return text === text.toLowerCase()
}
