import { type Found, merged, wordsInside } from './found.ts'
import { has, isAdjective, type Scene, strength } from './scene.ts'
import type { Candidate } from './split.ts'
import { TRAIT } from './traits.ts'
import { OFFICE } from './weights.ts'

/** Small words between an office and the place it is of: "министерство иностранных дел", "ministry of the". */
const MOST_BETWEEN = 6

/**
 * Bodies named by what they are and whose, in small letters too: "the Kazakh government", «правительства Казахстана». What
 * they hold of names goes into them.
 */
export function withOffices(found: readonly Found[], scenes: readonly Scene[]): Found[] {
  const own = scenes.filter(({ line }) => (line.traits & TRAIT.office) !== 0)
  if (own.length === 0) return [...found]
  const starts = new Map(found.map((one) => [one.candidate.from, one]))
  const inside = wordsInside(found)
  const offices: Found[] = []
  for (const scene of own) {
    const { from, to } = scene.line
    for (let i = from; i < to; i++) {
      if (!has(scene.words[i], TRAIT.office) || inside[i]) continue
      const office = officeAt(scene, i, starts)
      if (!office) continue
      offices.push({ scene, candidate: office })
      i = office.to - 1
    }
  }
  if (offices.length === 0) return [...found]
  const rest = found.filter(
    ({ candidate: { from, to } }) =>
      !offices.some(({ candidate }) => candidate.from <= from && to <= candidate.to),
  )
  return merged(rest, offices)
}

function officeAt(scene: Scene, at: number, starts: ReadonlyMap<number, Found>): Candidate | null {
  const from = ownerBefore(scene, at, starts)
  const to = ownerAfter(scene, at, starts)
  if (from === at && to === at + 1) return null
  const notes = [{ rule: 'office', word: at, points: OFFICE }]
  return { from, to, type: 'organisation', points: OFFICE, notes }
}

/** Where the adjective or place begins that stands before an office; the office itself where there is none. */
function ownerBefore(
  { words, line, matches }: Scene,
  at: number,
  starts: ReadonlyMap<number, Found>,
): number {
  let first = at
  while (
    first - 1 >= line.from &&
    has(words[first - 1], TRAIT.officePart) &&
    words[first - 1]!.shape === 'lower'
  )
    first--
  for (let i = first - 1; i >= line.from && i >= first - 3; i--) {
    const own = starts.get(i)?.candidate
    if (
      own &&
      own.to === first &&
      own.type === 'place' &&
      !words[own.to - 1]!.form.endsWith("'s")
    ) {
      return line.lexicon.language === 'en' || isAdjective(matches.at(words, own.from, own.to))
        ? i
        : at
    }
    if (i === first - 1 && isAdjective(matches.at(words, i, i + 1))) return i
  }
  return at
}

/** Where the place ends that an office is of; behind the office itself where there is none. */
function ownerAfter(
  { words, line, matches }: Scene,
  at: number,
  starts: ReadonlyMap<number, Found>,
): number {
  for (let i = at + 1; i < line.to && i <= at + MOST_BETWEEN; i++) {
    const own = starts.get(i)?.candidate
    if (own)
      return own.type === 'place' && strength(matches.at(words, own.from, own.to), 'place') > 0
        ? own.to
        : at + 1
    const word = words[i]!
    const joins = has(word, TRAIT.tail) || word.form === 'of' || word.form === 'the'
    if (word.shape !== 'lower' || !joins) return at + 1
  }
  return at + 1
}
