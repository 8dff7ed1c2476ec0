import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { paragraphs } from '../../../src/read/text/paragraphs.ts'

const texts = (raw: string): string[] => paragraphs(raw).map(({ text }) => text)

describe('paragraphs', () => {
  test.each([
    ['one line each', 'First.\nSecond.', ['First.', 'Second.']],
    ['mixed line ends', 'a b\r\nc d\re f\n\ng h', ['a b', 'c d', 'e f', 'g h']],
    ['rare line ends', 'a b\u2028c d\u0085e f', ['a b', 'c d', 'e f']],
    ['white space only', ' \n\t\n\u00A0\n', []],
    [
      'a paragraph cut inside a name goes on',
      'The council met on Monday in the old town hall. Its speaker, Deputy Mayor Anna\n\nVeresova promised that the bridge would open before the winter sets in.',
      [
        'The council met on Monday in the old town hall. Its speaker, Deputy Mayor Anna Veresova promised that the bridge would open before the winter sets in.',
      ],
    ],
    [
      'a line that says where, when and by whom is whole',
      'Велмарк, 12 марта 2024 года, 18:40. Корреспондент Мария Верова\n\nМэр города Пётр Лунин заявил во вторник, что мост закрыт, и попросил всех жителей набраться терпения.',
      [
        'Велмарк, 12 марта 2024 года, 18:40. Корреспондент Мария Верова',
        'Мэр города Пётр Лунин заявил во вторник, что мост закрыт, и попросил всех жителей набраться терпения.',
      ],
    ],
    [
      'a paragraph that goes on with a small letter',
      'Жители посёлка третий день ждут воду, которую обещали дать ещё в понедельник утром, но\n\nпока привозят её только в бочках и только к школе, рассказали в сельсовете.',
      [
        'Жители посёлка третий день ждут воду, которую обещали дать ещё в понедельник утром, но пока привозят её только в бочках и только к школе, рассказали в сельсовете.',
      ],
    ],
    [
      'rules part wrapped lines and say nothing of the column',
      `${'-'.repeat(64)}\nBridge closed\n\nThe bridge over the Ostra was closed on Monday because of\nice. It had been opened with a brass band only three days\nbefore, and the mayor had promised that it would last for\nthe hundred years that the old one had stood there, or at\nleast until the next election.\n${'-'.repeat(64)}\nFerry runs`,
      [
        '-'.repeat(64),
        'Bridge closed',
        'The bridge over the Ostra was closed on Monday because of ice. It had been opened with a brass band only three days before, and the mayor had promised that it would last for the hundred years that the old one had stood there, or at least until the next election.',
        '-'.repeat(64),
        'Ferry runs',
      ],
    ],
    [
      'a headline in capitals does not run into its text',
      'HARVEST MAY ROT. PICKERS FROM THE EAST KEPT AWAY BY NEW RULES\nHarvest Help, an agency with farms in four counties, has found half the pickers it needs this year.',
      [
        'HARVEST MAY ROT. PICKERS FROM THE EAST KEPT AWAY BY NEW RULES',
        'Harvest Help, an agency with farms in four counties, has found half the pickers it needs this year.',
      ],
    ],
    [
      'a headline does not run into its text',
      'Bridge closed for the winter\nThe bridge over the Ostra was closed on Monday because of ice.',
      [
        'Bridge closed for the winter',
        'The bridge over the Ostra was closed on Monday because of ice.',
      ],
    ],
  ])('%s', (_, raw, expected) => {
    expect(texts(raw)).toEqual(expected)
  })

  test('hard-wrapped lines are one paragraph, separate lines are not', () => {
    const wrapped = `The harbour office said on Tuesday that the ferry would not sail
again before the end of the month, since the second engine had to
be taken out and sent to the yard. Passengers can use the morning
bus, which leaves from the market square at half past six and at
eight, or ask for their money back at the counter.`
    expect(texts(wrapped)).toHaveLength(1)
    expect(texts('Milk 40\nBread 25\nSalt 10\nTea 80\nSugar 60\nFlour 33')).toHaveLength(6)
  })

  test('blank lines are counted', () => {
    expect(paragraphs('a\n\n\nb\nc').map(({ blankBefore }) => blankBefore)).toEqual([0, 2, 0])
  })

  test('property: paragraphs are trimmed, in order, and only white space lies between them', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('Слово ', 'word. ', '\n', '\r\n', ' ', '> ', 'A')),
        (parts) => {
          const raw = parts.join('')
          let end = 0
          for (const { raw: span } of paragraphs(raw)) {
            expect(raw.slice(end, span.start).trim()).toBe('')
            expect(raw.slice(span.start, span.end).trim()).toBe(raw.slice(span.start, span.end))
            end = span.end
          }
          expect(raw.slice(end).trim()).toBe('')
        },
      ),
    )
  })
})
