import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadKit } from '../../../src/kit/load.ts'
import type { Note } from '../../../src/model/step.ts'
import { mentions } from '../../../src/stages/mentions.ts'
import { quotes } from '../../../src/stages/quotes.ts'
import { sentences } from '../../../src/stages/sentences.ts'
import { tokens } from '../../../src/stages/tokens.ts'
import { doc } from '../../document.ts'

const kit = await loadKit()

function staged(paragraphs: readonly string[], language = 'en') {
  const bare = doc('a', paragraphs, { language })
  const split = { ...bare, layers: { ...bare.layers, ...sentences.run(bare, kit) } }
  const worded = { ...split, layers: { ...split.layers, ...tokens.run(split, kit) } }
  return { ...worded, layers: { ...worded.layers, ...mentions.run(worded, kit) } }
}

/** Words, marks and cues as they come, in three languages, in no sensible order. */
const PIECES = [
  ...'«»“”„"’‘,.:;-—!?()'.split(''),
  ...'said that according to Anna Vere the mayor he adding "',
  ...['said', 'that', 'according to', 'Anna Vere', 'the mayor', 'he', 'adding', 'as', '\n'],
  ...['заявил', 'что', 'по его словам', 'Олег Ветров', 'мэр', 'он', 'добавив', 'как'],
  ...['заявив', 'що', 'за її словами', 'Остап Вітрук', 'вона', 'мост', 'bridge', 'closed'],
]
const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((all) => all.join(' '))

describe('a mark that opens and is never closed', () => {
  const notesOn = (paragraphs: readonly string[]): Note[] => {
    const notes: Note[] = []
    quotes.run(staged(paragraphs), kit, (note) => notes.push(note))
    return notes
  }

  it('is told once a document, at the first of them', () => {
    const lines = ['Anna Vere said: “The bridge is closed.', 'Nobody spoke.', 'A “town waits.']
    const message =
      '2 quotation marks are never closed; a quotation may be missing here, or cut short'
    const at = { start: 16, end: 17 }
    expect(notesOn(lines)).toEqual([{ code: 'quotation-open', message, at }])
  })

  it.each([
    ['closed', ['“The bridge is closed,” Anna Vere said.']],
    ['closed paragraphs later', ['“The bridge is closed.', '“Nobody spoke,” Anna Vere said.']],
    ['apostrophes and inches', ['The town’s bridge is 5" wide; ’tis closed, in the ’90s.']],
  ])('is not told where all are %s', (_, paragraphs) => {
    expect(notesOn(paragraphs)).toEqual([])
  })
})

describe('quotations of any text', () => {
  it('stand in the text, in order, with parts, cue and speaker in bounds', () => {
    fc.assert(
      fc.property(text, fc.constantFrom('en', 'ru', 'uk', 'de'), (raw, language) => {
        const document = staged(raw.split('\n'), language)
        const found = quotes.run(document, kit).quotes
        for (const { span, parts, cue, speaker, evidence } of found) {
          const inner = [...parts, ...(cue ? [cue] : []), ...(speaker ? [speaker.span] : [])]
          for (const { start, end } of inner) {
            expect(start).toBeGreaterThanOrEqual(0)
            expect(end).toBeGreaterThan(start)
            expect(end).toBeLessThanOrEqual(document.text.length)
          }
          expect(span).toEqual({ start: parts[0]!.start, end: parts.at(-1)!.end })
          parts.slice(1).forEach((part, i) => {
            expect(part.start).toBeGreaterThanOrEqual(parts[i]!.end)
          })
          expect(evidence.length).toBeGreaterThan(0)
        }
        const starts = found.map(({ span }) => span.start)
        expect(starts).toEqual([...starts].sort((a, b) => a - b))
      }),
      { numRuns: 400 },
    )
  })

  it.each([
    ['marks', '" '],
    ['marks that open', '«'],
    ['fragments', '“a b” '],
    ['verbs', 'said that '],
    ['names and verbs', 'Anna Vere said, '],
    ['dashes', '«да, — сказал он, — '],
  ])('take no longer than their length: %s in one line', (_, piece) => {
    const time = (count: number): number => {
      const document = staged([piece.repeat(count)])
      const start = process.cpuUsage().user
      quotes.run(document, kit)
      return process.cpuUsage().user - start
    }
    time(500)
    // Ten times as much may take ten times as long, with room for noise; twice as long each would be a hundred times.
    expect(time(10_000)).toBeLessThan(40 * Math.max(time(1000), 5000))
  })

  it('never lets a mark that stays open swallow what follows', () => {
    const document = staged([
      'Anna Vere said: “The bridge is closed.',
      'The town has waited for years.',
      'Nobody spoke.',
    ])
    const ends = quotes.run(document, kit).quotes.map(({ span }) => span.end)
    for (const end of ends) expect(end).toBeLessThanOrEqual(38)
  })
})
