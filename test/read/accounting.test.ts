import { existsSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { beforeAll, describe, expect, it, test } from 'vitest'
import { textCases } from '../../bench/quality/cleaning/cases.ts'
import { openKit, textSource } from '../../bench/quality/cleaning/reader.ts'
import { collectFiles } from '../../src/collect/files.ts'
import type { Document } from '../../src/model/document.ts'
import type { Kit } from '../../src/model/kit.ts'
import type { Span } from '../../src/model/span.ts'
import { textReader } from '../../src/read/text/index.ts'

/*
 * The promise of the reader: nothing is dropped silently. Every character of a plain-text source is in a
 * block, in a removal, or is what the headline, publisher, byline or date was read from. Three things may be
 * missing, all of them layout and none of them words:
 *   white space;
 *   invisible characters (soft hyphens, zero-width marks, marks of direction, byte order marks);
 *   the bullets and quoting marks that a line of a block begins with.
 * Where a source holds no article at all, an issue has to say so.
 */

const ROOT = join(import.meta.dirname, '../..')
const SHARED = process.env.SYNOPTIC_SHARED ?? join(ROOT, '../shared')
const SEEDS = join(SHARED, 'seeds')

let kit: Kit
beforeAll(async () => {
  kit = await openKit()
})

const LAYOUT = /[\s\u0085\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/u

/** Raw ranges the blocks of a document are made of. */
function blockRanges({ layers, alignment }: Document): Span[] {
  return (layers.blocks ?? []).flatMap(({ span }) =>
    alignment
      .filter(({ text }) => text.end > span.start && text.start < span.end)
      .map(({ text, raw, exact }) =>
        exact
          ? {
              start: raw.start + Math.max(0, span.start - text.start),
              end: raw.end - Math.max(0, text.end - span.end),
            }
          : raw,
      ),
  )
}

function otherRanges({ removed, publisher, byline, published }: Document): Span[] {
  const metadata = [publisher?.raw, byline?.raw, published?.raw]
  return [...removed.map(({ raw }) => raw), ...metadata].filter((span) => span !== undefined)
}

/** Stretches of a source that are accounted for nowhere; a source without articles says so in an issue. */
function unaccounted(raw: string): string[] {
  const { documents, issues } = textReader.read(textSource(raw, 'any.txt'), kit)
  if (documents.length > 0) return missingFrom(raw, documents)
  return issues.some(({ code }) => code === 'no-article') ? [] : ['no article and no issue']
}

function missingFrom(raw: string, documents: readonly Document[]): string[] {
  const seen = new Uint8Array(raw.length)
  const blocks = documents.flatMap(blockRanges)
  for (const { start, end } of [...blocks, ...documents.flatMap(otherRanges)]) {
    seen.fill(1, start, end)
  }
  for (const { start } of blocks) markBullets(raw, seen, start)
  return stretches(raw, seen)
}

/** A bullet or quoting mark stands between the start of a line and a block, and holds no letter or digit. */
function markBullets(raw: string, seen: Uint8Array, blockStart: number): void {
  let start = blockStart
  while (start > 0 && !/[\n\r\u000B\u000C\u0085\u2028\u2029]/u.test(raw[start - 1]!)) start--
  if (!/[\p{L}\p{N}]/u.test(raw.slice(start, blockStart))) seen.fill(1, start, blockStart)
}

function stretches(raw: string, seen: Uint8Array): string[] {
  const lost: string[] = []
  let from = -1
  for (let at = 0; at <= raw.length; at++) {
    const missing = at < raw.length && seen[at] === 0 && !LAYOUT.test(raw[at]!)
    if (missing && from < 0) from = at
    if (missing || from < 0) continue
    lost.push(`${from}–${at} ${JSON.stringify(raw.slice(from, at))}`)
    from = -1
  }
  return lost
}

describe('the check itself', () => {
  it('finds a removal and a block that are not there', () => {
    const first =
      'The weir at Ansel gave way before dawn, and the miller walked to town in his socks.'
    const raw = `${first}\n\n• Two fields are under water, the warden said.\n\nShare on Facebook\n`
    const { documents } = textReader.read(textSource(raw, 'any.txt'), kit)
    expect(missingFrom(raw, documents)).toEqual([])
    const bare = documents.map((document) => ({ ...document, removed: [], layers: { blocks: [] } }))
    expect(missingFrom(raw, bare).join(' ')).toContain('"Share" ')
    expect(missingFrom(raw, bare).join(' ')).toContain('"•" ')
  })
})

describe('nothing is dropped silently', () => {
  test.each(textCases())('case $name', ({ gold }) => {
    expect(unaccounted(gold.raw)).toEqual([])
  })

  it('the documents of the demo', async () => {
    const { sources } = await collectFiles([join(ROOT, 'demo/documents')])
    const texts = sources.filter(({ mediaType }) => mediaType === 'text/plain')
    expect(texts.length).toBeGreaterThan(5)
    for (const { raw, path } of texts) expect(unaccounted(raw), path).toEqual([])
  })

  it.skipIf(!existsSync(SEEDS))(`the seeds (skipped without ${SEEDS})`, async () => {
    const { sources } = await collectFiles([SEEDS])
    for (const { raw, path } of sources) expect(unaccounted(raw), path).toEqual([])
  })
})

const LINES = [
  'The weir at Ansel gave way before dawn, and the miller walked into town in his socks to say so.',
  'Two fields of beets are under water. Nobody was hurt, the warden said, but the ducks are confused.',
  'Плотина в Анселе не выдержала под утро, и мельник пришёл в город в одних носках, чтобы сказать об этом.',
  'Под водой два поля свёклы. Никто не пострадал, заявила смотрительница, но утки в растерянности.',
  'Загата в Анселі не витримала вдосвіта, і мельник прийшов до міста в самих шкарпетках, щоб про це сказати.',
  'Під водою два поля буряків. Ніхто не постраждав, каже доглядачка, але качки розгублені.',
  'Details: The lock keeper had asked for new timber in May.',
  'Подробности: Сторож шлюза просил новые брусья ещё в мае.',
  'WEIR GONE AT ANSEL',
  'ПЛОТИНЫ БОЛЬШЕ НЕТ',
  'Загати більше немає',
  'Ansel Lantern, [02.06.2021 07:55]',
  'Forwarded from Ansel Millers',
  '17 октября 2021, 09:20',
  '08:15 Вода спадає',
  'By Tamsin Reeve',
  'Автор: Лука Сохань',
  'ANSEL, June 2 (Lantern Press) - The weir had stood since 1871.',
  'Источник: «Ансельский мельник»',
  'Read also: Ducks of the valley',
  'Читайте також:',
  'Related stories',
  'Share Tweet Comments (3)',
  'Home  News  Weather  Archive',
  'Млин	Рік	Стан',
  '1. New timber for the weir',
  '— Как вы узнали?',
  '• Мешки с песком у рынка',
  '> Two fields of beets are under water.',
  '#ansel #weir',
  '@ansel_lantern',
  '* * *',
  '__________',
  'Photo: Tamsin Reeve',
  '© 2021 Ansel Lantern',
  '1.2K views',
  '👍 12 ❤️ 3',
  '…',
]

const INVISIBLE = ['\u00AD', '\u200B', '\u200F', '\u2060', '\uFEFF']
const STARTS = ['', '', '', '> ', '• ', '– ', '🔥 ', '⚡️', '  ', '3) ', '\u00A0', ':: ']

const line = fc.oneof(
  {
    weight: 8,
    arbitrary: fc
      .record({
        text: fc.constantFrom(...LINES),
        start: fc.constantFrom(...STARTS),
        hidden: fc.constantFrom('', '', ...INVISIBLE),
        place: fc.nat(40),
        form: fc.constantFrom('NFC', 'NFD' as const),
      })
      .map(({ text, start, hidden, place, form }) => {
        const whole = start + text.slice(0, place) + hidden + text.slice(place)
        return whole.normalize(form)
      }),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 20 }) },
  { weight: 1, arbitrary: fc.constantFrom('', ' ', '\t') },
)

const mixture = fc
  .array(fc.tuple(line, fc.constantFrom('\n', '\n', '\n\n', '\r\n', '\r', '\u2028')), {
    minLength: 1,
    maxLength: 24,
  })
  .map((lines) => lines.map(([text, end]) => text + end).join(''))

describe('nothing of a mixture is dropped silently', () => {
  it('lines of all kinds in any order', () => {
    fc.assert(
      fc.property(mixture, (raw) => {
        expect(unaccounted(raw)).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  it('lines of all kinds, twice', () => {
    fc.assert(
      fc.property(mixture, fc.boolean(), (raw, apart) => {
        expect(unaccounted(raw + (apart ? '\n\n' : '') + raw)).toEqual([])
      }),
      { numRuns: 100 },
    )
  })

  it('any string at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (raw) => {
        expect(unaccounted(raw)).toEqual([])
      }),
      { numRuns: 100 },
    )
  })
})
