import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { changed, textCases } from '../../bench/quality/cleaning/cases.ts'
import { difference } from '../../bench/quality/cleaning/diff.ts'
import { foundInDocuments } from '../../bench/quality/cleaning/found.ts'
import { asFound } from '../../bench/quality/cleaning/peers.ts'
import { openReader } from '../../bench/quality/cleaning/reader.ts'
import { rates, scoreSource } from '../../bench/quality/cleaning/score.ts'

const cases = textCases()

describe('expectations of the cases', () => {
  // `textCases` has already thrown where a text is not in its source or not in order.
  test('there are enough, in every language, a third of them held out', () => {
    expect(cases.length).toBeGreaterThanOrEqual(30)
    const heldOut = cases.filter(({ expected }) => expected.heldOut)
    expect(heldOut.length / cases.length).toBeGreaterThan(0.3)
    for (const language of ['en', 'ru', 'uk']) {
      const own = cases.filter(({ expected }) => expected.articles[0]?.language === language)
      expect(own.length, language).toBeGreaterThanOrEqual(8)
    }
  })

  test.each(cases)('$name: removed text is never body text', ({ gold }) => {
    const places = gold.articles.flatMap(({ headline, body, removed, metadata, embeddedIn }) =>
      embeddedIn === null
        ? [
            ...(headline ? [headline] : []),
            ...body,
            ...removed.map(({ span }) => span),
            ...metadata,
          ]
        : [],
    )
    places.sort((a, b) => a.start - b.start)
    for (const [index, place] of places.entries()) {
      expect(place.start).toBeGreaterThanOrEqual(places[index - 1]?.end ?? 0)
    }
  })
})

describe('the scorer', () => {
  test.each(cases)('gives $name full marks for what is expected', ({ gold }) => {
    const found = asFound(gold)
    const score = scoreSource(gold, found)
    const full = { exactSources: 1, articles: 1, headlines: 1, f1: 1, loss: 0 }
    expect(rates(score)).toEqual({ ...full, sourceF1: 1, removed: 1, kinds: 1 })
    expect(difference(gold, found)).toEqual({ errors: [], remarks: [] })
  })
})

describe('plain text as it comes', () => {
  let read: Awaited<ReturnType<typeof openReader>>
  beforeAll(async () => {
    read = await openReader()
  })

  test.each(cases.filter(({ expected }) => !expected.heldOut))('$name', (item) => {
    const documents = read(item.gold.raw, item.name)
    const found = foundInDocuments(documents)
    const score = scoreSource(item.gold, found)
    const { errors } = difference(item.gold, found)
    const wrong =
      score.exactSources < 1 ||
      score.exactHeadlines < score.headlines ||
      rates(score).f1 < (item.expected.atLeast ?? 1)
    const file = join(item.folder, 'expected.changed.json')
    if (wrong) writeFileSync(file, `${JSON.stringify(changed(item, documents), null, 2)}\n`)
    else rmSync(file, { force: true })
    expect(wrong ? errors : []).toEqual([])
  })
})
