import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCharacterData } from '../../src/markup/character-data.ts'
import { readPage } from '../../src/markup/page.ts'
import type { Alignment } from '../../src/model/document.ts'
import {
  type AlignedText,
  composeAlignments,
  composed,
  sliceAligned,
} from '../../src/text/aligned.ts'
import { toRaw } from '../../src/text/compose.ts'
import { readJsonString } from '../../src/text/json-string.ts'

/** Faults of a way back from a text to another; empty where there are none. */
function faultsOf({ text, alignment }: AlignedText, raw: string): string[] {
  const faults: string[] = []
  let at = 0
  let from = 0
  for (const run of alignment) {
    if (run.text.start !== at || run.raw.start < from || run.raw.end > raw.length) {
      faults.push(`${JSON.stringify(run)} after ${at}, ${from}`)
    }
    const own = text.slice(run.text.start, run.text.end)
    if (run.exact && own !== raw.slice(run.raw.start, run.raw.end)) faults.push(own)
    at = run.text.end
    from = run.raw.end
  }
  if (at !== text.length) faults.push(`ends at ${at} of ${text.length}`)
  return faults
}

const whole = (raw: string) => ({ start: 0, end: raw.length })

describe('character data', () => {
  it.each<[string, string]>([
    ['a &amp; b', 'a & b'],
    ['&lt;p&gt;x&amp;nbsp;y&lt;/p&gt;', '<p>x&nbsp;y</p>'],
    ['&eacute;&#x41;&#66;&unknown; &', 'éAB&unknown; &'],
    ['<![CDATA[<p>a &amp; b</p>]]> c', '<p>a &amp; b</p> c'],
    ['<![CDATA[not closed', 'not closed'],
    ['a<!-- gone -->b', 'ab'],
    ['', ''],
  ])('%s', (raw, text) => {
    const read = readCharacterData(raw, whole(raw))
    expect(read.text).toBe(text)
    expect(faultsOf(read, raw)).toEqual([])
  })
})

describe('JSON strings', () => {
  it.each<[string, string]>([
    [String.raw`a\u0041\n\"\/`, 'aA\n"/'],
    [String.raw`\ud83d\ude00`, '😀'],
    [String.raw`\q\u12`, 'qu12'],
    ['\\', ''],
  ])('%s', (raw, text) => {
    const read = readJsonString(raw, whole(raw))
    expect(read.text).toBe(text)
    expect(faultsOf(read, raw)).toEqual([])
  })

  it('of any text come back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const raw = JSON.stringify(text)
        expect(readJsonString(raw, { start: 1, end: raw.length - 1 }).text).toBe(text)
      }),
    )
  })
})

describe('ways back in a row', () => {
  const piece = fc.constantFrom(
    '<p>',
    '</p>',
    '&lt;p>',
    '&amp;amp;',
    '&amp;',
    'a',
    'e\u0301',
    ' ',
    '\n',
    '<![CDATA[',
    ']]>',
    '&lt;b>',
    '\u00AD',
    '&#65;',
    'é',
  )

  it('lead from a page inside character data to the file', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const raw = pieces.join('')
        const data = readCharacterData(raw, whole(raw))
        for (const block of readPage(data.text).blocks) {
          const alignment = composeAlignments(block.alignment, data.alignment)
          expect(faultsOf({ text: block.text, alignment }, raw)).toEqual([])
          for (let start = 0; start < block.text.length; start++) {
            const span = { start, end: start + 1 }
            const direct = toRaw(alignment, span)
            const stepwise = toRaw(data.alignment, toRaw(block.alignment, span))
            expect(direct.start).toBeLessThanOrEqual(stepwise.start)
            expect(direct.end).toBeGreaterThanOrEqual(stepwise.end)
          }
        }
      }),
      { numRuns: 300 },
    )
  })

  it('join pieces of one inexact run', () => {
    const inner: Alignment[] = [
      { text: { start: 0, end: 2 }, raw: { start: 0, end: 6 }, exact: false },
      { text: { start: 2, end: 4 }, raw: { start: 6, end: 8 }, exact: true },
    ]
    const outer: Alignment[] = [
      { text: { start: 0, end: 1 }, raw: { start: 0, end: 1 }, exact: true },
      { text: { start: 1, end: 2 }, raw: { start: 1, end: 3 }, exact: false },
      { text: { start: 2, end: 3 }, raw: { start: 3, end: 4 }, exact: true },
    ]
    expect(composeAlignments(outer, inner)).toEqual([
      { text: { start: 0, end: 2 }, raw: { start: 0, end: 7 }, exact: false },
      { text: { start: 2, end: 3 }, raw: { start: 7, end: 8 }, exact: true },
    ])
  })

  it('refuse a place outside the middle text', () => {
    const run = { text: { start: 0, end: 3 }, raw: { start: 0, end: 3 }, exact: true }
    expect(() => composeAlignments([run], [])).toThrow(RangeError)
  })

  it('keep NFC and slices', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('e', '\u0301', 'ᄀ', 'ᅡ', 'a', '\u0323', ' ')),
        (letters) => {
          const text = letters.join('')
          const run = { text: whole(text), raw: whole(text), exact: true }
          const normal = composed({ text, alignment: text === '' ? [] : [run] })
          expect(normal.text).toBe(text.normalize('NFC'))
          expect(faultsOf(normal, text)).toEqual([])
          const slice = sliceAligned(normal, { start: 0, end: Math.ceil(normal.text.length / 2) })
          expect(faultsOf(slice, text)).toEqual([])
        },
      ),
    )
  })
})
