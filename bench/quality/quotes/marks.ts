import type { Span } from '../../../src/model/span.ts'
import type { Finder } from './model.ts'
import { Words } from './words.ts'

/** What may close a stretch that was opened by a mark. ‘ and ' are left alone: they are apostrophes more often. */
const CLOSERS: Readonly<Record<string, string>> = {
  '«': '»',
  '»': '«',
  '„': '“”"',
  '“': '”"',
  '"': '"”',
  '”': '”',
}
/** Marked stretches of fewer words are mostly titles and scare quotes. */
const LEAST_WORDS = 6

/**
 * Stretches inside quotation marks, without the marks, one of them never longer than its line. Written for the bench alone,
 * so that what counts as marked does not depend on the program. A stretch nobody closes runs to the end of its line where
 * the next line opens another, as in a speech of several paragraphs, and is none elsewhere.
 */
export function markedStretches(text: string): Span[] {
  // Two straight apostrophes, or two grave accents, are one mark; what fills its second place is no blank.
  const plain = text.replace(/''|``/g, '"\u2060')
  const lines = [...plain.matchAll(/[^\n]+/g)].filter(({ 0: line }) => line.trim() !== '')
  return lines.flatMap(({ 0: line, index }, i) => {
    const speechGoesOn = /^\s*["“«„]/u.test(lines[i + 1]?.[0] ?? '')
    return stretchesOf(line, speechGoesOn).map(({ start, end }) => ({
      start: index + start,
      end: index + end,
    }))
  })
}

function stretchesOf(line: string, speechGoesOn: boolean): Span[] {
  const found: Span[] = []
  for (let at = 0; at < line.length; at++) {
    if (!opens(line, at)) continue
    const end = closeOf(line, at)
    if (end < 0) {
      if (speechGoesOn) found.push({ start: at + 1, end: line.length })
      break
    }
    found.push({ start: at + 1, end })
    at = end
  }
  return found
}

function opens(line: string, at: number): boolean {
  const mark = line[at]!
  if (!(mark in CLOSERS)) return false
  return /\S/u.test(line[at + 1] ?? ' ') && !/[\p{L}\p{N}]/u.test(line[at - 1] ?? ' ')
}

/** Where the stretch that opens here is closed, past those nested in it of the same kind. @returns −1 for nowhere */
function closeOf(line: string, opened: number): number {
  const mark = line[opened]!
  const closers = CLOSERS[mark]!
  let depth = 0
  for (let at = opened + 1; at < line.length; at++) {
    const one = line[at]!
    if (!closers.includes(one)) {
      if (one === mark) depth += 1
    } else if (depth > 0) depth -= 1
    else return at
  }
  return -1
}

/** The peer: every marked stretch of some length is a direct quotation, of nobody. */
export const marksOnly: Finder = ({ text }) => {
  const words = new Words(text)
  return markedStretches(text)
    .filter((span) => words.within([span]).size >= LEAST_WORDS)
    .map((span) => ({ form: 'direct', parts: [span], cue: null, speaker: null, name: null }))
}
