import type { QuoteChange } from '../../../../src/model/edge.ts'
import type { Kit } from '../../../../src/model/kit.ts'
import type { Span } from '../../../../src/model/span.ts'
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
  type Edit,
} from './model.ts'
import { nameAlterations, type SpelledName } from './name.ts'
import { negationAlterations } from './negation.ts'
import { numberAlterations } from './number.ts'
import { apply, differencesOf, printed } from './print.ts'
import { sourcesOf } from './sources.ts'
import { speakerAlterations } from './speaker.ts'
import { lostWith, truncations } from './truncation.ts'

/** Quotations of a language. */
const BASES = 300
/** Ways of each kind that one quotation is altered in. */
const WAYS = 2
/** Characters between two alterations of one printing. */
const APART = 25
const RECALL = 0.9
const PRECISION = 0.95

/** A printing beside its base, and what the program made of it. */
export interface Outcome {
  readonly base: FoundBase['base']
  /** What was altered; several things at once in some printings. */
  readonly alterations: readonly Alteration[]
  readonly text: string
  /** Null where the program does not see that the two are one. */
  readonly changes: readonly QuoteChange[] | null
  /** Those of them that tell, and whether they are right. */
  readonly reported: readonly { readonly change: QuoteChange; readonly isRight: boolean }[]
  /** Of the alterations, those that a difference tells. */
  readonly told: readonly Alteration[]
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
      printingsOf(found, sources.pool).map((alterations) => outcome(found, alterations, kit)),
    )
}

/**
 * Of each kind two alterations in two ways and of each harmless change one, each a printing of its own; then two alterations
 * at once, and an alteration with a harmless change. The seed decides, first on the way, then on the place.
 */
function printingsOf({ base }: FoundBase, pool: readonly SpelledName[]): Alteration[][] {
  const kinds: Readonly<Record<AlterationKind, Alter>> = {
    number: numberAlterations,
    negation: negationAlterations,
    name: nameAlterations(pool),
    truncation: truncations,
    speaker: speakerAlterations,
    modality: modalityAlterations,
  }
  const seed = `${base.name} ${base.parts[0]!.start}`
  const chosen = ALTERATIONS.flatMap((kind) => {
    const random = seeded(`${seed} ${kind}`)
    return random
      .sample([...byWay(kinds[kind](base)).values()], WAYS)
      .map((own) => random.pick(own))
  })
  const harmless = [...byWay(harmlessChanges(base))].map(([way, own]) =>
    seeded(`${base.name} ${way}`).pick(own),
  )
  const random = seeded(`${seed} at once`)
  const pairs = [
    random.sample(chosen, 2),
    [...random.sample(chosen, 1), ...random.sample(harmless, 1)],
  ]
  const apart = pairs.filter((pair) => pair.length === 2 && areApart(pair[0]!, pair[1]!))
  return [...chosen.map((one) => [one]), ...harmless.map((one) => [one]), ...apart]
}

/** Whether two alterations change words that are not next to each other. */
function areApart(a: Alteration, b: Alteration): boolean {
  return a.edits.every((one) =>
    b.edits.every((other) => one.end + APART <= other.start || other.end + APART <= one.start),
  )
}

/** Alterations by what was done. */
export function byWay(alterations: readonly Alteration[]): Map<string, Alteration[]> {
  const ways = new Map<string, Alteration[]>()
  for (const one of alterations) ways.set(one.way, [...(ways.get(one.way) ?? []), one])
  return ways
}

function outcome(found: FoundBase, alterations: readonly Alteration[], kit: Kit): Outcome {
  const { base } = found
  const edits = alterations.flatMap((one) => one.edits).sort((a, b) => a.start - b.start)
  const { text, places } = apply(base.text, edits)
  const placeOf = (edit: Edit): Span => places[edits.indexOf(edit)]!
  const other = printed(text, { language: base.language, id: 'printing', kit })
  const changes = differencesOf(found, other, edits, kit)
  const telling = (changes ?? []).filter(({ kind }) => KIND_OF[kind] !== undefined)
  const isOf = (change: QuoteChange, one: Alteration): boolean =>
    tells(change, one, one.edits.map(placeOf))
  const reported = telling.map((change) => {
    return { change, isRight: alterations.some((one) => isOf(change, one)) }
  })
  const told = alterations.filter((one) => telling.some((change) => isOf(change, one)))
  return { base, alterations, text, changes, reported, told }
}

/** Figures of a language. */
export function alterationRows(language: AlteredLanguage, found: readonly Outcome[]): Row[] {
  const row = rowMaker(`altered ${language}`)
  const harmless = found.filter(({ alterations }) => alterations.every(isHarmless))
  const altered = found.flatMap(({ alterations, told }) =>
    alterations
      .filter((one) => !isHarmless(one))
      .map((one) => ({ kind: one.kind, isTold: told.includes(one) })),
  )
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
    row('lost conditions and negations said', flagged(found), {
      note: 'of those that stand in words cut off',
    }),
    ...ALTERATIONS.map((kind) => {
      const own = altered.filter((one) => one.kind === kind)
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

/** Whether a printing with this change alone says the same. */
export function isHarmless({ kind }: Alteration): boolean {
  return kind === 'harmless'
}

/** Truncations that take a condition or a negation away, and how many of the differences that tell them say so. */
function flagged(found: readonly Outcome[]) {
  const cuts = found.flatMap(({ base, alterations, reported }) => {
    const [cut, ...others] = alterations
    if (cut?.kind !== 'truncation' || others.length > 0) return []
    const [edit] = cut.edits as [Edit]
    const lost = lostWith(base.text.slice(edit.start, edit.end), base.language)
    const details = reported.filter(({ isRight }) => isRight).map(({ change }) => change.detail)
    return lost.map((what) => details.some((detail) => detail.includes(what)))
  })
  return share(cuts, (isSaid) => isSaid)
}

function share<T>(all: readonly T[], test: (one: T) => boolean) {
  return { right: all.filter(test).length, of: all.length }
}
