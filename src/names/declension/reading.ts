import type { Case, Gender } from './paradigm.ts'
import type { WordReading } from './weigh-word.ts'

/** One word's part in the reading of a name: how it is read, or null where it stays as it is; with its points. */
export interface Part {
  readonly reading: WordReading | null
  readonly points: number
}

/** A way to read a whole name. */
export interface NameReading {
  readonly case: Case
  readonly gender: Gender
  /** One for each word. */
  readonly parts: readonly Part[]
  readonly points: number
}

/** Whether a form is one of a case by any of its readings: most are of one or two. */
export function standsIn(readings: readonly WordReading[], name: Case): boolean {
  return readings.some(({ cases }) => cases.includes(name))
}

/** A word read in some way. */
export interface ReadPart extends Part {
  readonly reading: WordReading
}

/** The readings of a word that fit, each with its points; `weigh` gives null for one that does not. */
export function weighed(
  readings: readonly WordReading[],
  weigh: (reading: WordReading) => number | null,
): readonly ReadPart[] {
  const parts: ReadPart[] = []
  for (const reading of readings) {
    const points = weigh(reading)
    if (points !== null) parts.push({ reading, points })
  }
  return parts
}

/** The best of these in a case; null where none stands in it. */
export function bestIn(parts: readonly ReadPart[], name: Case): ReadPart | null {
  let best: ReadPart | null = null
  for (const part of parts)
    if (part.reading.cases.includes(name) && (best === null || part.points > best.points))
      best = part
  return best
}

/** The best reading in a case, or the word left as it is where that says as much. */
export function orFrozen(declined: Part | null, frozen: Part): Part {
  return declined && declined.points >= frozen.points ? declined : frozen
}

/** The reading with most points; of equals the first, and the nominative is tried first. */
export function bestReading(readings: Iterable<NameReading>): NameReading | null {
  let best: NameReading | null = null
  for (const reading of readings) if (best === null || reading.points > best.points) best = reading
  return best
}

/** Points of parts together with others; hundreds of readings are weighed for a name. */
export function pointsOf(parts: readonly Part[], others: number): number {
  let points = others
  for (const part of parts) points += part.points
  return points
}

/** A reading of parts, with what the preposition before it asks for. */
export function nameReading(
  at: { readonly case: Case; readonly gender: Gender },
  parts: readonly Part[],
  extra: number,
): NameReading {
  return { case: at.case, gender: at.gender, parts, points: pointsOf(parts, extra) }
}
