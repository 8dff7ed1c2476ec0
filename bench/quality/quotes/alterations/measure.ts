import type { QuoteChange } from '../../../../src/model/edge.ts'
import type { Kit } from '../../../../src/model/kit.ts'
import type { Row } from '../../../row.ts'
import { seeded } from '../../cleaning/random.ts'
import { rowMaker } from '../sets.ts'
import { basesOf, type FoundBase } from './bases.ts'
import { harmlessChanges } from './harmless.ts'
import { KIND_OF, tells } from './judge.ts'
import { modalityAlterations } from './modality.ts'
import {
  ALTERATIONS,
  type Alter,
  type Alteration,
  type AlterationKind,
  type AlteredLanguage,
} from './model.ts'
import { nameAlterations, type SpelledName } from './name.ts'
import { negationAlterations } from './negation.ts'
import { numberAlterations } from './number.ts'
import { apply, differencesOf, printed } from './print.ts'
import { sourcesOf } from './sources.ts'
import { speakerAlterations } from './speaker.ts'
import { truncations } from './truncation.ts'

/** Quotations of a language. */
const BASES = 300
const RECALL = 0.9
const PRECISION = 0.95

/** A printing beside its base, and what the program made of it. */
export interface Outcome {
  readonly base: FoundBase['base']
  readonly alteration: Alteration
  readonly text: string
  /** Null where the program does not see that the two are one. */
  readonly changes: readonly QuoteChange[] | null
  /** Those of them that tell, and whether they are right. */
  readonly reported: readonly { readonly change: QuoteChange; readonly isRight: boolean }[]
  readonly isTold: boolean
}

/** Every second base may be looked into; the others are only measured. */
export type Half = 'all' | 'open' | 'kept aside'

/** All printings of a language with what is told of them; null without its sets. */
export function outcomes(language: AlteredLanguage, half: Half, kit: Kit): Outcome[] | null {
  const sources = sourcesOf(language)
  if (sources === null) return null
  return basesOf(sources.texts, { language, count: BASES, kit })
    .filter((_, i) => half === 'all' || (i % 2 === 0) === (half === 'open'))
    .flatMap((found) =>
      printingsOf(found, sources.pool).map((alteration) => outcome(found, alteration, kit)),
    )
}

/** Of each kind one alteration, of each harmless change one: which one the seed decides, first the way, then the place. */
function printingsOf({ base }: FoundBase, pool: readonly SpelledName[]): Alteration[] {
  const kinds: Readonly<Record<AlterationKind, Alter>> = {
    number: numberAlterations,
    negation: negationAlterations,
    name: nameAlterations(pool),
    truncation: truncations,
    speaker: speakerAlterations,
    modality: modalityAlterations,
  }
  const chosen = ALTERATIONS.flatMap((kind) => {
    const ways = byWay(kinds[kind](base))
    const random = seeded(`${base.name} ${base.parts[0]!.start} ${kind}`)
    return random.sample([...ways.values()], 2).map((own) => random.pick(own))
  })
  const harmless = [...byWay(harmlessChanges(base))].map(([way, own]) =>
    seeded(`${base.name} ${way}`).pick(own),
  )
  return [...chosen, ...harmless]
}

function byWay(alterations: readonly Alteration[]): Map<string, Alteration[]> {
  const ways = new Map<string, Alteration[]>()
  for (const one of alterations) ways.set(one.way, [...(ways.get(one.way) ?? []), one])
  return ways
}

function outcome(found: FoundBase, alteration: Alteration, kit: Kit): Outcome {
  const { base } = found
  const { text, places } = apply(base.text, alteration.edits)
  const other = printed(text, { language: base.language, id: 'printing', kit })
  const changes = differencesOf(found, other, alteration.edits, kit)
  const reported = (changes ?? [])
    .filter(({ kind }) => KIND_OF[kind] !== undefined)
    .map((change) => ({ change, isRight: tells(change, alteration, places) }))
  const isTold = reported.some(({ isRight }) => isRight)
  return { base, alteration, text, changes, reported, isTold }
}

/** Figures of a language. */
export function alterationRows(language: AlteredLanguage, found: readonly Outcome[]): Row[] {
  const row = rowMaker(`altered ${language}`)
  const harmless = found.filter(({ alteration }) => alteration.kind === 'harmless')
  const altered = found.filter(({ alteration }) => alteration.kind !== 'harmless')
  const reported = found.flatMap((one) => one.reported)
  const untouched = harmless.filter((one) => one.reported.length === 0)
  return [
    row(
      'recall',
      share(altered, ({ isTold }) => isTold),
      {
        goal: RECALL,
        note: 'a difference of the kind is told, touching the altered words on each side that has any',
      },
    ),
    row(
      'precision',
      share(reported, ({ isRight }) => isRight),
      {
        goal: PRECISION,
        note: 'of differences of these kinds over altered and harmless printings, those at an alteration of their kind',
      },
    ),
    row('harmless printings without a difference', {
      right: untouched.length,
      of: harmless.length,
    }),
    ...ALTERATIONS.map((kind) => {
      const own = altered.filter(({ alteration }) => alteration.kind === kind)
      const told = reported.filter(({ change }) => KIND_OF[change.kind] === kind)
      const right = told.filter(({ isRight }) => isRight).length
      return row(
        `${kind} recall`,
        share(own, ({ isTold }) => isTold),
        {
          note: `precision ${(right / Math.max(1, told.length)).toFixed(3)} of ${told.length}`,
        },
      )
    }),
  ]
}

function share<T>(all: readonly T[], test: (one: T) => boolean) {
  return { right: all.filter(test).length, of: all.length }
}
