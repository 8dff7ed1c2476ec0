import type { Known } from '../matches.ts'
import { isAdjective, WELL_KNOWN } from '../scene.ts'
import type { ChineseLine } from './chinese-line.ts'
import { LONGEST_CUE } from './cues.ts'
import type { Piece } from './piece.ts'
import { CUE, KNOWN, KNOWN_CHARACTER, KNOWN_SMALL, OFFICE, OFFICE_ALONE, WORD } from './weights.ts'

/** Characters of an ordinary word, at most. */
const LONGEST_WORD = 4
/** A single character (北) is a part of other words far more often than a name. */
const SHORTEST = 2

/** What the gazetteer has from a place on, with the words of place and state behind it; bodies of state that stand alone. */
export function knownNames(line: ChineseLine, from: number): Piece[] {
  const found: Piece[] = []
  for (const known of line.scene.matches.from(from)) {
    if (known.to - from < SHORTEST || known.part || line.isCovered(known)) continue
    found.push(...readKnown(line, known))
  }
  const alone = line.beginningAt(from, line.cues.alone)
  if (alone !== null) {
    const reasons = [{ rule: 'office', from, to: alone }]
    const points = OFFICE_ALONE + (alone - from - 1) * WORD
    found.push({ from, to: alone, points, type: 'organisation', reasons })
  }
  return found
}

function readKnown(line: ChineseLine, known: Known): Piece[] {
  const { from, to, readings } = known
  const best = readings.reduce((a, b) => (b.entry.rank > a.entry.rank ? b : a))
  const { type } = best.entry
  const large = type !== 'place' || best.entry.rank >= WELL_KNOWN
  if (!large && (line.isOrdinary(from, to) || line.cues.noNames.has(line.textOf(from, to))))
    return []
  const points = (large ? KNOWN : KNOWN_SMALL) + KNOWN_CHARACTER * (to - from)
  const reasons = [{ rule: 'gazetteer', from, to }]
  const found: Piece[] = [{ from, to, points, type, reasons }]
  if (type !== 'place' || isAdjective(known)) return found
  const last = line.beginningAt(to, line.cues.placeLasts)
  if (last !== null && !line.isOrdinary(to, last + 1)) {
    const more = [...reasons, { rule: 'last', from: to, to: last }]
    found.push({ from, to: last, points: points + KNOWN_CHARACTER, type, reasons: more })
  }
  for (const [rule, table] of [
    ['office', line.cues.offices],
    ['last', line.cues.bodies],
  ] as const) {
    const end = line.beginningAt(to, table)
    if (end === null || (end === to + 1 && line.isOrdinary(to, end + 1))) continue
    const more = [{ rule, from: to, to: end }, ...reasons]
    const body = { from, to: end, type: 'organisation', reasons: more } as const
    found.push({ ...body, points: points + OFFICE + (end - to - 1) * WORD })
  }
  return found
}

/** Ordinary words that begin at a place, and those that tell what stands beside them. */
export function ordinaryWords(line: ChineseLine, from: number): Piece[] {
  const found: Piece[] = []
  const { titles, speech, offices, behind } = line.cues
  for (let length = 2; length <= LONGEST_CUE && line.isHan(from + length - 1); length++) {
    const to = from + length
    const word = line.textOf(from, to)
    const isCue = titles.has(word) || speech.has(word) || offices.has(word) || behind.has(word)
    if (!isCue && (length > LONGEST_WORD || !line.isOrdinary(from, to))) continue
    const points = (length - 1) * WORD + (isCue ? CUE : 0)
    found.push({ from, to, points, type: null, reasons: [] })
  }
  return found
}
