import type { Evidence } from '../../../model/edge.ts'
import type { Mention } from '../../../model/mention.ts'
import type { ChineseLine } from './chinese-line.ts'
import type { Piece } from './piece.ts'
import { EVEN, STEEPNESS, SUREST, UNSURE } from './weights.ts'

/** What each rule says, with the characters it speaks of. */
const DETAILS: Readonly<Record<string, (own: string) => string>> = {
  again: (own) => `"${own}" stands in the text several times`,
  document: (own) => `"${own}" is clearly such a name elsewhere in the text`,
  dot: () => 'a dot parts it, as it parts names of foreigners',
  gazetteer: (own) => `the gazetteer has the name "${own}"`,
  last: (own) => `"${own}" stands behind it, as behind such names`,
  motion: (own) => `"${own}" leads to places`,
  office: (own) => `"${own}" is a body of the state`,
  sound: (own) => `"${own}" is in characters that write foreign names by sound`,
  speech: (own) => `"${own}" goes with persons`,
  surname: (own) => `"${own}" is a Chinese surname`,
  title: (own) => `the title "${own}" stands before it`,
  'title-behind': (own) => `the title "${own}" stands behind it`,
}

/** The mention that a name of a Chinese sentence becomes. */
export function chineseMention(line: ChineseLine, piece: Piece): Mention {
  const { from, to, points } = piece
  const type = piece.type!
  const { words, matches } = line.scene
  const span = { start: words[from]!.start, end: words[to - 1]!.end }
  const readings = (matches.at(words, from, to)?.readings ?? [])
    .filter(({ entry }) => entry.type === type)
    .sort((a, b) => b.entry.rank - a.entry.rank)
  const base = readings[0] ? matches.baseOf(readings[0], 'zh') : line.textOf(from, to)
  const share = 1 / (1 + Math.exp(-STEEPNESS * (points - EVEN)))
  const title = type === 'person' ? line.endingAt(from, line.cues.titles) : null
  return {
    span,
    type,
    form: 'name',
    language: 'zh',
    base,
    ...(title === null ? {} : { title: { start: words[title]!.start, end: span.start } }),
    entries: [...new Set(readings.map(({ entry }) => entry.id))],
    sureness: Math.round(Math.min(share, piece.unsure ? UNSURE : SUREST) * 1000) / 1000,
    evidence: evidenceOf(line, piece),
  }
}

function evidenceOf(line: ChineseLine, { reasons }: Piece): readonly Evidence[] {
  const told = reasons.map(({ rule, from, to }) => ({
    rule,
    detail: DETAILS[rule]!(line.textOf(from, to)),
  }))
  return told.length > 0
    ? told
    : [{ rule: 'context', detail: 'the words around it are those around names' }]
}
