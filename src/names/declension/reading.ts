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

/** The best of a word's readings in a case and gender; `points` weighs a reading, and null where none fits. */
export function bestIn(
  readings: readonly WordReading[],
  at: { readonly case: Case; readonly gender: Gender },
  points: (reading: WordReading) => number | null,
): Part | null {
  let best: Part | null = null
  for (const reading of readings) {
    if (!reading.cases.includes(at.case)) continue
    const value = points(reading)
    if (value !== null && (best === null || value > best.points)) best = { reading, points: value }
  }
  return best
}

/** The reading with most points; of equals the first, and the nominative is tried first. */
export function bestReading(readings: Iterable<NameReading>): NameReading | null {
  let best: NameReading | null = null
  for (const reading of readings) if (best === null || reading.points > best.points) best = reading
  return best
}

/** A reading of parts, with what the preposition before it asks for. */
export function nameReading(
  at: { readonly case: Case; readonly gender: Gender },
  parts: readonly Part[],
  extra: number,
): NameReading {
  // Hundreds are made for a name.
  let points = extra
  for (const part of parts) points += part.points
  return { case: at.case, gender: at.gender, parts, points }
}
