import { asGiven, bitsOf } from './characters.ts'
import type { ChineseLine } from './chinese-line.ts'
import { addContext, addVote } from './context.ts'
import { type Piece, Reading } from './piece.ts'
import { PERSON, WORD } from './weights.ts'

/** Characters of a given name, at most. */
const MOST_GIVEN = 2
const LIST = '、'
const OPENING = new Set('“‘"「『《〈')
const CLOSING = new Set('”’"」』》〉')

/** Readings of what begins at a place as a Chinese name: a surname of one or two characters and a given name of as many. */
export function nativeNames(line: ChineseLine, from: number): Piece[] {
  const found: Piece[] = []
  for (const surname of [2, 1]) {
    const worth = surnameWorth(line, from, surname)
    if (worth === null) continue
    for (let given = 1; given <= MOST_GIVEN; given++) {
      const piece = read(line, from, { surname, given, worth })
      if (piece) found.push(piece, ...asBody(line, piece))
    }
  }
  return found
}

function surnameWorth(line: ChineseLine, from: number, length: number): number | null {
  const { clear, doubtful, double } = line.cues.surnames
  const own = line.textOf(from, from + length)
  if (length === 2) return double.has(own) ? PERSON.doubleSurname : null
  if (clear.has(own)) return PERSON.clearSurname
  return doubtful.has(own) ? PERSON.doubtfulSurname : null
}

function read(
  line: ChineseLine,
  from: number,
  { surname, given, worth }: { surname: number; given: number; worth: number },
): Piece | null {
  const begin = from + surname
  const to = begin + given
  const reading = new Reading(PERSON.base)
  reading.points += worth
  reading.reasons.push({ rule: 'surname', from, to: begin })
  for (let i = begin; i < to; i++) {
    if (!line.isHan(i)) return null
    const liking = asGiven(line.at(i))
    if (liking === 'never') return null
    const { worth: own, common } = liking === 'liked' ? PERSON.liked : PERSON.other
    reading.points += own + common * bitsOf(line.at(i), 'common')
  }
  if (line.isOrdinary(from, to)) reading.points += PERSON.ordinary
  else if (given === 2 && line.isOrdinary(from, begin + 1)) reading.points += PERSON.ordinary
  addContext(line, from, to, { weights: PERSON, reading })
  if (line.at(from - 1) === LIST || line.at(to) === LIST) reading.points += PERSON.listed
  if (isQuoted(line, from, to)) reading.points += PERSON.quoted
  const voted = addVote(line, from, to, reading)
  if (voted === 'organisation' || voted === 'place')
    return { from, to, points: reading.points, type: voted, reasons: reading.reasons }
  return { from, to, points: reading.points, type: 'person', reasons: reading.reasons }
}

/** Titles of works and nicknames are quoted, persons seldom. */
function isQuoted(line: ChineseLine, from: number, to: number): boolean {
  return OPENING.has(line.at(from - 1)) && CLOSING.has(line.at(to))
}

/** With the word behind it that makes it a body: 柯达公司. */
function asBody(line: ChineseLine, { from, to, points, reasons }: Piece): Piece[] {
  const end = line.beginningAt(to, line.cues.bodies)
  if (end === null || line.isOrdinary(end - 1, end + 1)) return []
  const more = [
    ...reasons.filter(({ rule }) => rule !== 'surname'),
    { rule: 'last', from: to, to: end },
  ]
  return [
    {
      from,
      to: end,
      points: points + PERSON.body + (end - to - 1) * WORD,
      type: 'organisation',
      reasons: more,
    },
  ]
}
