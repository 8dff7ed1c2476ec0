import type { CutWord } from './cut-name.ts'
import type { Case, Gender } from './paradigm.ts'
import { NOMINATIVE } from './paradigm.ts'
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
  WRONG_CASE,
} from './weights.ts'

export type Sex = 'm' | 'f'

/** A word of a name with its readings. */
export interface ReadWord {
  readonly word: CutWord
  readonly readings: readonly WordReading[]
}

/** What a language's tables and lists say of all names of a type. */
export interface ReadingTables {
  readonly cases: readonly Case[]
  /** Endings of names that often stay as they are. */
  readonly indeclinable: readonly string[]
  /** Endings that no base form has. */
  readonly neverBase: readonly string[]
  /** Whether adjectives may follow their noun. */
  readonly adjectivesAfter: boolean
  isKnownBase(word: string): boolean
  sexOf(given: string): Sex | undefined
}

/** What the reading of a name goes by, beside its words. */
export interface ReadingContext extends ReadingTables {
  /** Cases that the preposition before the name asks for; null where none stands there. */
  readonly asked: readonly Case[] | null
  readonly sex: Sex | undefined
}

/** Points of a case after a preposition that asks for others; none where no preposition stands. */
export function casePoints(name: Case, { asked }: ReadingContext): number {
  return asked === null || asked.includes(name) ? 0 : WRONG_CASE
}

const ONE_WORD: readonly Gender[] = ['m', 'f', 'p']
const WORDS: readonly Gender[] = ['m', 'f']

/** The best reading of a person's name: all its words in one case, of one sex. Null for a name without words. */
export function readPerson(
  words: readonly ReadWord[],
  context: ReadingContext,
): NameReading | null {
  const { sex } = context
  const genders = (words.length === 1 ? ONE_WORD : WORDS).filter((one) => !sex || one === sex)
  const asTheyAre = words.map(({ word }) => unread(word, context))
  const columns = genders.map((gender) =>
    words.map(({ readings }, i) => waysOf(readings, asTheyAre[i]!, gender, context)),
  )
  let best: NameReading | null = null
  for (const name of context.cases) {
    if (name !== NOMINATIVE && !words.some(({ readings }) => standsIn(readings, name))) continue
    for (const [at, gender] of genders.entries()) {
      const parts = columns[at]!.map((ways) => partIn(ways, name))
      if (name !== NOMINATIVE && parts.every(({ reading }) => reading === null)) continue
      const extra = casePoints(name, context) + (gender === 'p' ? FAMILY : 0)
      if (best === null || pointsOf(parts, extra) > best.points)
        best = nameReading({ case: name, gender }, parts, extra)
    }
  }
  return best
}

/** What a word may be in a name of one gender. */
interface Ways {
  readonly declined: readonly ReadPart[]
  /** Left as it is, in the nominative and in other cases; fixed words are nothing else. */
  readonly base: Part
  readonly frozen: Part
}

function waysOf(
  readings: readonly WordReading[],
  asItIs: Unread,
  gender: Gender,
  context: ReadingContext,
): Ways {
  if (asItIs.fixed) return FIXED_WAYS
  return {
    declined: weighed(readings, (reading) => personPoints(reading, gender, context)),
    base: { reading: null, points: frozenPoints(asItIs, gender, true) },
    frozen: { reading: null, points: frozenPoints(asItIs, gender, false) },
  }
}

function partIn({ declined, base, frozen }: Ways, name: Case): Part {
  return orFrozen(bestIn(declined, name), name === NOMINATIVE ? base : frozen)
}

function personPoints(
  { genders, of, base, score }: WordReading,
  gender: Gender,
  { sexOf }: ReadingContext,
): number | null {
  const likeWoman =
    gender === 'm' && of === 'noun' && genders.includes('f') && WOMAN_LIKE.includes(base.at(-1)!)
  if (!genders.includes(gender) && !likeWoman) return null
  if (of === 'adjective' && gender === 'p') return null
  const sex = sexOf(base)
  const sexPoints =
    sex === undefined || gender === 'p' ? 0 : sex === gender ? SEX_AGREES : SEX_DIFFERS
  return score + sexPoints + (likeWoman && sex !== 'm' ? MAN_LIKE_WOMAN : 0)
}

/** Letters that names of women end in, and all that men's seldom do. */
const WOMAN_LIKE = 'аяa'
const NOT_MAN_LIKE = 'аяйaáé'

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
    likeMan: !NOT_MAN_LIKE.includes(folded.at(-1)!),
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
const FIXED_WAYS: Ways = { declined: [], base: STAYS, frozen: STAYS }

function frozenPoints(
  { sex, ending, stays, known, likeMan }: Unread,
  gender: Gender,
  nominative: boolean,
): number {
  const agrees = sex === undefined ? 0 : sex === gender ? SEX_AGREES : SEX_DIFFERS
  const own = agrees + ending
  if (stays) return own + FROZEN_LIKELY + known
  if (gender === 'f' && likeMan) return own + FROZEN_WOMAN
  return own + (nominative ? FROZEN_LIKELY : FROZEN)
}

function isLower(text: string): boolean {
  return text === text.toLowerCase()
}
