import { asGiven, bitsOf, type Position } from './characters.ts'
import type { ChineseLine } from './chinese-line.ts'
import { addContext, addVote } from './context.ts'
import { type Piece, Reading } from './piece.ts'
import { FOREIGN, WORD } from './weights.ts'

/** Characters of one part of a name written by sound, at least and at most, and of its parts. */
const LEAST = 2
const MOST = 8
const MOST_PARTS = 4
/** Bits from which on a part of a name with dots is not one: 约翰 is, 我们 is not. */
const LEAST_PART = -3
/** Bits below which one without dots is none. */
const LEAST_BITS = -4

/** Readings of what begins at a place as a foreign name written by sound, whole with its dots. */
export function soundNames(line: ChineseLine, from: number): Piece[] {
  const found: Piece[] = []
  if (line.isDot(from - 1)) return found
  extend(line, from, { begin: from, parts: 1, bits: 0 }, found)
  return found
}

interface Growing {
  readonly begin: number
  readonly parts: number
  /** Of the parts before this one. */
  readonly bits: number
}

function extend(line: ChineseLine, from: number, part: Growing, found: Piece[]): void {
  const { begin, parts } = part
  if (!line.isHan(begin)) return
  let bits = part.bits + bitsAt(line, begin, 'first')
  for (let to = begin + 1; to <= begin + MOST && line.isHan(to - 1); to++) {
    if (to > begin + 2) bits += bitsAt(line, to - 2, 'inside')
    const whole = bits + (to > begin + 1 ? bitsAt(line, to - 1, 'last') : 0)
    if (bits < -2 * MOST) return
    if (line.isDot(to)) {
      if (whole > LEAST_PART && parts < MOST_PARTS)
        extend(line, from, { begin: to + 1, parts: parts + 1, bits: whole }, found)
      // A dot that a name goes on behind is no end of it.
      return
    }
    if (to - begin >= LEAST || (parts > 1 && line.isEdge(to, 'after')))
      found.push(...read(line, { from, to, parts }, whole))
  }
}

function bitsAt(line: ChineseLine, at: number, position: Position): number {
  const bits = bitsOf(line.at(at), position)
  // A word of grammar is no part of a name, unless names have it more often.
  if (bits < 0 && asGiven(line.at(at)) === 'never') return -Infinity
  return Math.max(FOREIGN.leastBits, Math.min(FOREIGN.mostBits, bits))
}

interface Stretch {
  readonly from: number
  readonly to: number
  readonly parts: number
}

function read(line: ChineseLine, stretch: Stretch, bits: number): Piece[] {
  const { from, to, parts } = stretch
  const sound = Math.min(FOREIGN.most * parts, bits * FOREIGN.bit)
  if (sound <= 0 && parts === 1 && bits < LEAST_BITS) return []
  const reading = new Reading(FOREIGN.base)
  reading.add(sound, 'sound', from, to)
  if (parts > 1) reading.add(FOREIGN.dot, 'dot', from, to)
  if (line.isOrdinary(from, to)) reading.points += FOREIGN.ordinary
  const voted = addVote(line, from, to, reading)
  const found = parts > 1 ? [] : asOther(line, stretch, reading)
  if (voted === 'place' || voted === 'organisation')
    found.push({ from, to, points: reading.points, type: voted, reasons: reading.reasons })
  else found.push(asPerson(line, stretch, reading))
  return found
}

/** What makes a name a person's. */
const OF_PERSONS = new Set(['title', 'title-behind', 'speech', 'dot', 'document'])

function asPerson(line: ChineseLine, { from, to }: Stretch, { points, reasons }: Reading): Piece {
  const reading = new Reading(points)
  reading.reasons.push(...reasons)
  addContext(line, from, to, { weights: FOREIGN, reading })
  const unsure = !reading.reasons.some(({ rule }) => OF_PERSONS.has(rule))
  return { from, to, points: reading.points, type: 'person', reasons: reading.reasons, unsure }
}

/** A place or a body, with the word behind that makes it one (州, 岛; 大学, 公司), or by the verb of motion before it. */
function asOther(line: ChineseLine, { from, to }: Stretch, { points, reasons }: Reading): Piece[] {
  const found: Piece[] = []
  for (const type of ['organisation', 'place'] as const) {
    const end = line.beginningAt(to, line.cues[type === 'place' ? 'placeLasts' : 'bodies'])
    if (end === null || line.isOrdinary(end - 1, end + 1)) continue
    const reading = new Reading(points)
    reading.reasons.push(...reasons)
    reading.add(FOREIGN.last + (end - to - 1) * WORD, 'last', to, end)
    found.push({ from, to: end, points: reading.points, type, reasons: reading.reasons })
  }
  const motion = line.endingAt(from, line.cues.motion)
  if (motion !== null) {
    const more = [...reasons, { rule: 'motion', from: motion, to: from }]
    found.push({ from, to, points: points + FOREIGN.motion, type: 'place', reasons: more })
  }
  return found
}
