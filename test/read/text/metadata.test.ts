import { beforeAll, describe, expect, test } from 'vitest'
import { loadKit } from '../../../src/kit/load.ts'
import type { Kit } from '../../../src/model/kit.ts'
import { textReader } from '../../../src/read/text/index.ts'

let kit: Kit
beforeAll(async () => {
  kit = await loadKit()
})

const body = `The ferry Lida ran aground off Cape Torun on Sunday evening with ninety people on board.
All of them were taken off in boats before midnight, the coast guard said. The ferry lies on sand.`
const тело = `Паром «Лида» сел на мель у мыса Торун в воскресенье вечером, на борту было девяносто человек.
Всех сняли на лодках до полуночи, сообщили в береговой охране. Паром лежит на песке.`

function metadata(raw: string): Record<string, string | undefined> {
  const source = { id: 'f'.repeat(64), raw, mediaType: 'text/plain', charset: 'utf-8' }
  const [document] = textReader.read(source, kit).documents
  const head = document?.layers.blocks?.find(({ role }) => role === 'headline')
  for (const found of [document?.publisher, document?.byline]) {
    if (found) expect(raw.slice(found.raw!.start, found.raw!.end)).toBe(found.text)
  }
  return {
    headline: head && document?.text.slice(head.span.start, head.span.end),
    publisher: document?.publisher?.text,
    byline: document?.byline?.text,
    published: document?.published?.value,
  }
}

describe('what an article says of itself', () => {
  test.each([
    [
      'a channel with a stroke in its name, as a chat exports it',
      `Cape | News, [4.03.2023 18:05]\nFerry Lida runs aground off Cape Torun\n\n${body}`,
      {
        headline: 'Ferry Lida runs aground off Cape Torun',
        publisher: 'Cape | News',
        published: '2023-03-04T18:05',
      },
    ],
    [
      'masthead, author, date',
      `Cape Herald\n\nFerry Lida runs aground off Cape Torun\n\nBy Mara Lund\n4 March 2023\n\n${body}`,
      {
        headline: 'Ferry Lida runs aground off Cape Torun',
        publisher: 'Cape Herald',
        byline: 'Mara Lund',
        published: '2023-03-04',
      },
    ],
    [
      'masthead in capitals',
      `THE CAPE HERALD\nFerry Lida runs aground off Cape Torun\n${body}`,
      { headline: 'Ferry Lida runs aground off Cape Torun', publisher: 'THE CAPE HERALD' },
    ],
    [
      'chat export',
      `Вести мыса, [12.01.2023 14:35]\nПаром «Лида» сел на мель\n${тело}`,
      {
        headline: 'Паром «Лида» сел на мель',
        publisher: 'Вести мыса',
        published: '2023-01-12T14:35',
      },
    ],
    [
      'author below the text',
      `Паром «Лида» сел на мель\n${тело}\nМарина Ветлова, специальный корреспондент`,
      { headline: 'Паром «Лида» сел на мель', byline: 'Марина Ветлова' },
    ],
    [
      'dateline of an agency',
      `Ferry Lida runs aground off Cape Torun\n\nTORUN, March 4, 2023 (Norpress) - ${body}`,
      {
        headline: 'Ferry Lida runs aground off Cape Torun',
        publisher: 'Norpress',
        published: '2023-03-04',
      },
    ],
    [
      'dateline with the correspondent',
      `Паром «Лида» сел на мель\n\nТОРУН, 4 марта 2023. /Корр. НВА Марина Ветлова/. ${тело}`,
      {
        headline: 'Паром «Лида» сел на мель',
        publisher: 'НВА',
        byline: 'Марина Ветлова',
        published: '2023-03-04',
      },
    ],
    [
      'author and day of the week before the date',
      `Паром «Лида» сел на мель\nМарина Ветлова — суббота, 4 марта 2023, 18:05\n${тело}`,
      {
        headline: 'Паром «Лида» сел на мель',
        byline: 'Марина Ветлова',
        published: '2023-03-04T18:05',
      },
    ],
    ['nothing stated', body, { headline: undefined, publisher: undefined, byline: undefined }],
  ])('%s', (_, raw, expected) => {
    expect(metadata(raw)).toMatchObject(expected)
  })

  test('a date in the text is not the date of publication', () => {
    const dated = `Ferry Lida runs aground\n${body}\n4 March 2019\n${body.replaceAll('Lida', 'Runa')}`
    expect(metadata(dated).published).toBeUndefined()
  })
})
