import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { collectFiles } from '../src/collect/files.ts'
import { loadKit } from '../src/kit/load.ts'
import type { Kit } from '../src/model/kit.ts'
import { type At, type Report, reportSchema } from '../src/model/report.ts'
import type { Source } from '../src/model/source.ts'
import { defaultPipeline } from '../src/pipeline/default.ts'
import { run } from '../src/pipeline/run.ts'
import { fold } from '../src/text/fold.ts'
import { buildReport } from '../src/views/report.ts'

/*
 * The promise of every report: whatever it shows has a place in a raw source, the place is in bounds,
 * and in plain text it holds exactly the text shown. The walk below finds places wherever the report has
 * them, so parts added later are held to it too.
 */

const ROOT = join(import.meta.dirname, '..')
const SHARED = process.env.SYNOPTIC_SHARED ?? join(ROOT, '../shared')
const SEEDS = join(SHARED, 'seeds')
const DEMO = join(ROOT, 'demo/documents')

let kit: Kit
const validate = new Ajv2020({ strict: false }).compile(
  z.toJSONSchema(reportSchema, { target: 'draft-2020-12' }),
)

beforeAll(async () => {
  kit = await loadKit()
})

function reportOf(sources: readonly Source[]): Report {
  return buildReport(run(defaultPipeline, sources, kit), '0.0.0')
}

function textSource(raw: string, path: string): Source {
  const id = createHash('sha256').update(`${path}\0${raw}`).digest('hex')
  return { id, raw, mediaType: 'text/plain', charset: 'utf-8', path }
}

/** A place found in a report, with the text shown beside it, where there is one. */
interface Place {
  readonly where: string
  readonly at: At
  readonly text: string | null
}

/** Every place anywhere in a report, by walking all of it. */
function placesIn(value: unknown, where = 'report'): Place[] {
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => placesIn(item, `${where}[${index}]`))
  }
  if (typeof value !== 'object' || value === null) return []
  const entries = Object.entries(value)
  const own = entries.flatMap(([key, inner]): Place[] => {
    if (!isAt(inner)) return placesIn(inner, `${where}.${key}`)
    const text = key === 'at' && 'text' in value ? String(value.text) : null
    return [{ where: `${where}.${key}`, at: inner, text }]
  })
  return own
}

function isAt(value: unknown): value is At {
  return typeof value === 'object' && value !== null && 'source' in value && 'start' in value
}

/** Faults of a report against its sources; empty where every word can be traced. */
function faultsOf(report: Report, sources: readonly Source[]): string[] {
  const raws = new Map(sources.map((source) => [source.id, source]))
  const faults = placesIn(report).flatMap(({ where, at, text }) => {
    const source = raws.get(at.source)
    if (!source) return [`${where}: names no source`]
    if (!(0 <= at.start && at.start < at.end && at.end <= source.raw.length)) {
      return [`${where}: ${at.start}–${at.end} is out of bounds`]
    }
    const found = source.raw.slice(at.start, at.end)
    const exact = source.mediaType === 'text/plain' && text !== null
    return exact && found !== text ? [`${where}: shows ${text}, has ${found}`] : []
  })
  return [...faults, ...unlocated(report), ...unequalPassages(report, raws)]
}

/** Statements without a place: an article with neither headline nor body, an empty list of positions. */
function unlocated(report: Report): string[] {
  return report.articles
    .filter(({ headline, body }) => headline === null && body.length === 0)
    .map(({ id }) => `article ${id} shows nothing`)
}

/** Passages called identical hold the same words. */
function unequalPassages(report: Report, raws: ReadonlyMap<string, Source>): string[] {
  const words = (at: At) =>
    fold(raws.get(at.source)!.raw.slice(at.start, at.end)).replace(/[^\p{L}\p{N}]+/gu, '')
  return report.reuse.flatMap(({ id, passages }) =>
    passages
      .filter(({ relation, from, to }) => relation === 'identical' && words(from) !== words(to))
      .map(({ from }) => `reuse ${id}: passage at ${from.start} is not identical`),
  )
}

function check(sources: readonly Source[]): Report {
  const report = reportOf(sources)
  expect(faultsOf(report, sources)).toEqual([])
  expect(validate(report), JSON.stringify(validate.errors)).toBe(true)
  return report
}

describe.skipIf(!existsSync(SEEDS))(`the seeds (skipped without ${SEEDS})`, () => {
  it('every place holds the text shown', async () => {
    const { sources } = await collectFiles([SEEDS])
    const report = check(sources)
    expect(report.articles.length).toBeGreaterThan(sources.length)
    expect(placesIn(report).length).toBeGreaterThan(200)
  })
})

describe.skipIf(!existsSync(DEMO))('the demo', () => {
  it('every place holds the text shown', async () => {
    const { sources } = await collectFiles([DEMO])
    expect(check(sources).articles.length).toBeGreaterThanOrEqual(10)
  })
})

const WORDS = {
  en: 'the ferry left Morrin harbour at dawn and nobody on board had heard of the strike that the dockers called',
  ru: 'паром вышел из гавани на рассвете и никто на борту ещё не слышал о забастовке которую объявили докеры',
  uk: 'пором вийшов із гавані на світанку й ніхто на борту ще не чув про страйк який оголосили докери',
}
const NOISE = [
  'READ ALSO: Harbour dues to rise again',
  'Читайте также: В гавани снова дорожает стоянка',
  'Читайте також: У гавані знову дорожчає стоянка',
  'Share  Tweet  Comments (12)',
  '-----',
  '* * *',
  '12.03.2021 18:40',
  'Updated 3 May 2020, 09:15',
  '© 2021 Morrin Ledger. All rights reserved.',
  'Фото: Я. Ґудзь / Morrin',
  '🔥🔥🔥 ПІДПИСУЙТЕСЬ',
  '',
  '   ',
  '\u00A0\u200B',
  '#ferry #strike https://morrin.example/a?b=1',
]

const sentence = fc
  .record({
    language: fc.constantFrom('en', 'ru', 'uk' as const),
    from: fc.nat(8),
    length: fc.integer({ min: 2, max: 12 }),
    end: fc.constantFrom('.', '!', '?', '…', '.»', '."', '', '.Some'),
    capitals: fc.boolean(),
    joint: fc.constantFrom(' ', '  ', '\u00A0', '\u00AD', ' — ', ', ', '-\n'),
  })
  .map(({ language, from, length, end, capitals, joint }) => {
    const words = WORDS[language as keyof typeof WORDS].split(' ').slice(from, from + length)
    const [first = '', ...rest] = words
    const text = [first.charAt(0).toUpperCase() + first.slice(1), ...rest].join(' ')
    const joined = text.replace(' ', joint)
    return (capitals && length < 6 ? joined.toUpperCase() : joined) + end
  })
const paragraph = fc
  .array(sentence, { minLength: 1, maxLength: 5 })
  .chain((sentences) => fc.constantFrom(' ', '', '\n').map((joint) => sentences.join(joint)))
const damage = fc.string({ unit: 'grapheme', maxLength: 12 })
const line = fc.oneof(
  { weight: 6, arbitrary: paragraph },
  { weight: 3, arbitrary: fc.constantFrom(...NOISE) },
  { weight: 1, arbitrary: damage },
)
const noisyText = fc
  .array(line, { minLength: 1, maxLength: 14 })
  .chain((lines) =>
    fc.record({
      lines: fc.shuffledSubarray([...lines, ...lines.slice(0, 3)], { minLength: 1 }),
      breaks: fc.constantFrom('\n', '\r\n', '\n\n', '\r', '\n \n\n'),
    }),
  )
  .map(({ lines, breaks }) => lines.join(breaks))

describe('the check itself', () => {
  it('finds a place out of bounds, a wrong text and an unknown source', () => {
    const sources = [textSource('The ferry left at dawn. Nobody knew why.', 'a.txt')]
    const report = structuredClone(reportOf(sources))
    const [first] = report.articles[0]!.sentences
    const faulty = { ...report, articles: [{ ...report.articles[0]!, sentences: [first!] }] }
    first!.at.start++
    expect(faultsOf(faulty, sources)).toEqual([expect.stringContaining('sentences[0].at: shows')])
    first!.at.end = 1000
    expect(faultsOf(faulty, sources)).toEqual([expect.stringContaining('out of bounds')])
    expect(faultsOf(faulty, []).length).toBeGreaterThan(0)
  })
})

describe('generated noise', () => {
  it('every place holds the text shown, and the order of the sources makes no difference', () => {
    fc.assert(
      fc.property(fc.array(noisyText, { minLength: 1, maxLength: 4 }), (texts) => {
        const sources = texts.map((raw, index) => textSource(raw, `${index}.txt`))
        const report = check(sources)
        expect(reportOf([...sources].reverse())).toEqual(report)
      }),
      { numRuns: 60 },
    )
  })

  it('any string at all can be read', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (raw) => {
        check([textSource(raw, 'any.txt')])
      }),
      { numRuns: 60 },
    )
  })
})
