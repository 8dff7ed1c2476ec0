import { describe, expect, test } from 'vitest'
import { writeText } from '../../src/write/text.ts'
import { displayWidth } from '../../src/write/width.ts'
import {
  emptyFixture,
  fixture,
  quotationsFixture,
  singleFixture,
  versionsFixture,
} from '../pages/fixture.ts'

const PLAIN = { width: 80, color: false, verbose: false }

describe('writeText', () => {
  const text = writeText(fixture, PLAIN)

  test('opens with counts that say of what', () => {
    expect(text.split('\n')[0]).toBe(
      '7 articles from 6 sources · 4 languages · 5 independent origins',
    )
  })

  test('codes run from the earliest article on', () => {
    expect(text).toContain('  A  en  LOCK AT ORLENKA OPENED AT NIGHT\n')
    expect(text).toContain('  B  ru  Баржа прошла шлюз без разрешения\n')
    expect(text).toContain('dump.txt · no date stated · quoted whole in D\n')
  })

  test('shows who shares text with whom as a tree', () => {
    expect(text).toContain(
      [
        '  A  Norwire',
        '  ├─ C  The Evening Ledger',
        '  │     near copy: 78 % of C is in A, longest passage 16 words, order not known',
        '  └─ E  dump.txt',
      ].join('\n'),
    )
    expect(text).toContain('also 100 % in C')
  })

  test('each reason for a story says which articles it is about', () => {
    expect(text).toContain('  · A, B: all name Orlenka and the lock\n')
    expect(text).toContain('  · A, C: A and B share 27 words\n')
  })

  test('standard input is called so', () => {
    const { report } = singleFixture
    const sources = report.sources.map((source) => ({ ...source, path: '-' }))
    const piped = { ...singleFixture, report: { ...report, sources } }
    const shown = writeText(piped, { ...PLAIN, verbose: true })
    expect(shown).toContain('  standard input  1 promotion')
    expect(shown).toContain('standard input:0-31')
  })

  test('parts stand in their order', () => {
    const headings = ['Who shares', 'Why they', 'Stand alone', 'What was left out', 'Issues']
    const places = headings.map((heading) => text.indexOf(`\n${heading}`))
    expect(places.every((place) => place > 0)).toBe(true)
    expect([...places].sort((a, b) => a - b)).toEqual(places)
    expect(text).toContain('ledger.txt  2 pieces: 1 cookie note, 1 related link')
    expect(text).toContain('  ! photo.jpg is not text and was skipped. (binary)')
  })

  test.each([40, 60, 80, 120])('no line is wider than %i cells', (width) => {
    for (const verbose of [false, true]) {
      const lines = writeText(quotationsFixture, { width, color: true, verbose }).split('\n')
      const tooWide = lines.filter((line) => displayWidth(line) > width)
      expect(tooWide).toEqual([])
    }
  })

  test('without colour there is no escape, with it only bold and underline', () => {
    expect(text).not.toContain('\u001b')
    const codes = writeText(fixture, { ...PLAIN, color: true }).match(/\u001b\[\d+m/g)
    expect(new Set(codes)).toEqual(new Set(['\u001b[1m', '\u001b[22m', '\u001b[4m', '\u001b[24m']))
  })

  test('versions of a page are told with what changed', () => {
    expect(writeText(versionsFixture, PLAIN)).toContain(
      [
        'Versions of one page',
        '  C is a later version of A: changed 2031-03-04, the earlier version 2031-03-03;',
        '  1 sentence changed, 1 added, 0 taken out',
        '    − It was 40 tonnes.',
        '    + It was 60 <tonnes>.',
        '    + The keeper slept.',
      ].join('\n'),
    )
    expect(text).not.toContain('Versions')
  })

  test('tells the most quoted speakers with their first words, and how much more there is', () => {
    expect(writeText(quotationsFixture, PLAIN)).toContain(
      [
        'Quotations',
        '  Ines Morrow',
        '    “We heard the chain before we saw the lamp”',
        '      direct · Ines Morrow (said) · Norwire [A]',
        '  No name known',
        '    Nobody was hurt',
        '      reported · the harbour office (said) · via Norwire · Norwire [A]',
      ].join('\n'),
    )
    const { report } = quotationsFixture
    const quotes = Array.from({ length: 30 }, (_, n) => {
      const parts = [{ ...report.quotes[0]!.parts[0]!, text: `${'word '.repeat(40)}${n}` }]
      return { ...report.quotes[0]!, id: `q${n}`, parts }
    })
    const many = writeText({ ...quotationsFixture, report: { ...report, quotes } }, PLAIN)
    expect(many).toContain('    … and 28 more\n')
    expect(many).toContain('word word…”\n')
    expect(text).not.toContain('Quotations')
  })

  test('verbose adds raw places that hold what they say', () => {
    const verbose = writeText(fixture, { ...PLAIN, verbose: true })
    expect(verbose).toContain('in/norwire.txt:0-31')
    expect(verbose).toContain('identical  in/norwire.txt:77-166 = in/ledger.txt:95-184')
    expect(verbose).toContain('promotion: the line asks the reader to follow')
    expect(fixture.raw('a'.repeat(64)).slice(0, 31)).toBe('LOCK AT ORLENKA OPENED AT NIGHT')
  })

  test('source text cannot steer the terminal', () => {
    const { report } = fixture
    const last = report.articles.at(-1)!
    const headline = { ...last.headline!, text: 'Red\u001b[2J \u202Eevil\u0007' }
    const evil = { ...fixture, report: { ...report, articles: [{ ...last, headline }] } }
    const shown = writeText({ ...evil, report: { ...evil.report, stories: [] } }, PLAIN)
    expect(shown).toContain('Red⟨U+001B⟩[2J ⟨U+202E⟩evil⟨U+0007⟩')
  })

  test('a report of nothing and of one article have no empty parts', () => {
    expect(writeText(emptyFixture, PLAIN)).toBe(
      '0 articles from 0 sources · 0 languages · 0 independent origins\n',
    )
    const single = writeText(singleFixture, PLAIN)
    expect(single).toContain('1 article from 1 source · 1 language · 1 independent origin\n')
    expect(single).toContain('\nArticles\n  A  en  LOCK')
    expect(single).not.toMatch(/Who shares|Why they|Issues|Stand alone/)
  })
})
