import { describe, expect, it } from 'vitest'
import { compareToResult } from '../../src/cli/compare.ts'
import { createIdentifier } from '../../src/kit/identify.ts'
import { lexiconsOf } from '../../src/kit/lexicons.ts'
import { packOf } from '../../src/kit/packs.ts'
import { checkQuotation, quotationWords } from '../../src/views/check.ts'

const HARBOUR = `Bridge talks fail in Morrin

MORRIN, 4 March 2031 – The bridge stays shut. "We will not pay 40 million for a bridge," said Ada Quill, the mayor, "and nobody in Orlenka ever asked us to." She left at noon.

Some four hundred passengers slept in the waiting hall, the council said.
`
const RUSSIAN = `Мост закрыт

Переговоры в Моррине сорвались. «Мы не станем платить за ваш мост», — заявила мэр Ада Квилл журналистам во вторник.
`

const inputs = [
  { text: HARBOUR, path: 'harbour.txt' },
  { text: RUSSIAN, path: 'most.txt' },
]
const identify = await createIdentifier()
const compared = compareToResult(inputs, { keepRaw: false })

async function check(quotation: string) {
  const { result, report } = await compared
  return checkQuotation(quotationWords(quotation), { result, report, pack: packOf })
}

/** Verdict, speaker, and each difference as its kind and words. */
async function told(quotation: string) {
  return (await check(quotation)).map(({ verdict, speaker, differences }) => [
    verdict,
    speaker,
    ...differences.map(({ kind, from, to }) => `${kind}: ${from} > ${to}`),
  ])
}

describe('a quotation', () => {
  it.each<[string, (string | null)[][]]>([
    ['we will NOT pay 40 million', [['exact', 'Ada Quill']]],
    [
      '“We will not pay 40 million for a bridge and nobody in Orlenka ever asked us to”',
      [['exact', 'Ada Quill']],
    ],
    ['The bridge stays shut', [['exact', null]]],
    [
      'We will not pay 90 million for a bridge',
      [['altered', 'Ada Quill', 'number: 90 million > 40 million']],
    ],
    ['We will pay 40 million for a bridge', [['altered', 'Ada Quill', 'negation:  > not']]],
    [
      'We will not pay 40 million for that bridge',
      [['altered', 'Ada Quill', 'reworded: that > a']],
    ],
    ['nobody in Kamenor ever asked us to', [['altered', 'Ada Quill', 'name: Kamenor > Orlenka']]],
    [
      'We will not pay 40 million for a bridge this year',
      [['altered', 'Ada Quill', 'truncated: this year > ']],
    ],
    ['We will not pay 40 for a bridge', [['altered', 'Ada Quill', 'number: 40 > 40 million']]],
    ['Мы станем платить за ваш мост', [['altered', 'Ada Quill', 'negation:  > не']]],
    ['Nothing of this kind was ever said by anyone', []],
  ])('%s', async (quotation, found) => {
    expect(await told(quotation)).toEqual(found)
  })

  it('that is nowhere is told with the nearest', async () => {
    const [nearest, ...others] = await told(
      'Some passengers waited in the hall of the old harbour until the council met',
    )
    expect(nearest?.[0]).toBe('similar')
    expect(others).toEqual([])
  })

  it('has every place provable: in the text, and in the words asked for', async () => {
    const asked = 'We will not pay 90 million for a bridge'
    const [found] = await check(asked)
    expect(HARBOUR.slice(found!.at.start, found!.at.end)).toBe(found!.text)
    const [{ from, to, fromAt, toAt } = { from: '', to: '' }] = found!.differences
    expect(asked.slice(fromAt!.start, fromAt!.end)).toBe(from)
    expect(fromAt!.source).toBe('quotation')
    expect(HARBOUR.slice(toAt!.start, toAt!.end)).toBe(to)
    const { report } = await compared
    expect(report.quotes.some(({ id }) => id === found!.quote)).toBe(true)
  })
})

describe('a quotation in another language', () => {
  const across = {
    languageOf: (text: string) => identify(text)[0]!.language,
    lexicon: lexiconsOf(),
  }

  async function translated(quotation: string) {
    const { result, report } = await compared
    const asked = quotationWords(quotation)
    return checkQuotation(asked, { result, report, pack: packOf, across }).filter(
      ({ verdict }) => verdict === 'translated',
    )
  }

  it.each([
    ['Ми не будемо платити за ваш міст', 'Мы не станем платить за ваш мост'],
    ['We are not going to pay for your bridge', 'Мы не станем платить за ваш мост'],
  ])('%s', async (asked, text) => {
    const [found] = await translated(asked)
    expect(found!.text).toContain(text)
    expect(found!.speaker).toBe('Ada Quill')
    expect(found!.differences).toMatchObject([{ kind: 'translated', from: asked }])
  })

  it('is not found where nobody says it', async () => {
    expect(await translated('Школы города получат новые автобусы до конца года')).toEqual([])
  })
})
