import { describe, expect, it } from 'vitest'
import { plainDocument } from '../../../bench/quality/names-spans/plain-document.ts'
import { loadKit } from '../../../src/kit/load.ts'
import { SURE } from '../../../src/model/mention.ts'
import { mentions } from '../../../src/stages/mentions.ts'
import { ENGLISH } from './english-cases.ts'
import { markOf, readMarked } from './marked.ts'

/** Share of marked names that must be found with their borders and kind, and of those found that must be marked. */
const FLOOR = 0.95

describe('names in English', async () => {
  const kit = await loadKit()
  const read = (marked: string) => {
    const { text, names } = readMarked(marked)
    const document = plainDocument(text, 'en', kit, marked.startsWith('#'))
    const found = mentions.run(document, kit).mentions.filter(({ sureness }) => sureness >= SURE)
    const show = (mark: string, start: number, end: number) => `${mark} ${text.slice(start, end)}`
    return {
      expected: names.map(({ mark, start, end }) => show(mark, start, end)),
      found: found.map((one) => show(markOf(one), one.span.start, one.span.end)),
    }
  }

  it('are found in most invented paragraphs', () => {
    let right = 0
    let all = 0
    for (const marked of Object.values(ENGLISH)) {
      const { expected, found } = read(marked)
      const open = [...found]
      for (const name of expected) {
        const at = open.indexOf(name)
        if (at >= 0) open.splice(at, 1)
      }
      right += found.length - open.length
      all += found.length + expected.length
    }
    expect((2 * right) / all).toBeGreaterThanOrEqual(FLOOR)
  })

  it.each([
    'possessives',
    'surnames that are names of places and bodies',
    'institutions',
    'hyphenated names',
    'particles inside names',
    'a surname alone after the full name',
    'speech verbs',
    'initials and suffixes',
    'sentence starts that are no names',
    'a headline in title case',
    'compounds',
    'what somebody is mayor of',
    'what somebody has',
    'a word inside a title',
    'bodies named after persons',
    'an article before a surname',
    'a sentence of many names',
  ])('%s', (name) => {
    const { expected, found } = read(ENGLISH[name]!)
    expect(found).toEqual(expected)
  })

  it('of parts of the world are of places, of faiths and movements of groups', () => {
    const text = 'European and Central Asian envoys met Muslim clerics; Islamists stayed away.'
    const found = mentions.run(plainDocument(text, 'en', kit, false), kit).mentions
    expect(found.map(({ type, entries }) => [type, entries[0]])).toEqual([
      ['place', 'place:europe'],
      ['place', 'place:central-asia'],
      ['group', 'group:muslim'],
      ['group', 'group:islamist'],
    ])
  })
})
