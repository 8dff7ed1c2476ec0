import { beforeAll, describe, expect, test } from 'vitest'
import { loadKit } from '../../../src/kit/load.ts'
import type { Kit } from '../../../src/model/kit.ts'
import { textReader } from '../../../src/read/text/index.ts'

let kit: Kit
beforeAll(async () => {
  kit = await loadKit()
})

const HEADLINE = 'Velinsk dam to be repaired before spring floods'
const PROSE = `The governor said on Tuesday that the dam near Velinsk would be repaired before the spring floods, since engineers had found cracks in two of its gates.

"We will not wait for the water to rise," Anna Kessler told reporters. She said 40 million euros had been set aside for the work.

Residents of the valley below have been told to prepare to leave, the civil protection agency said. About 12,000 people live there.`

/** What is kept of a text, and what was taken out of it with its kind. */
function reading(raw: string) {
  const source = { id: 'f'.repeat(64), raw, mediaType: 'text/plain', charset: 'utf-8' }
  const { documents } = textReader.read(source, kit)
  return {
    texts: documents.map(({ text }) => text),
    removed: documents.flatMap(({ removed }) =>
      removed.map(({ kind, raw: { start, end } }) => `${kind}: ${raw.slice(start, end)}`),
    ),
  }
}

const ARTICLE = `${HEADLINE}\n\n${PROSE}`

describe('lines around an article', () => {
  test.each([
    [
      'a ticker of headlines above',
      'LIVE: Shares slide as oil tops $90 • Storm Ines batters the coast • Ferry strike enters day 3',
      '',
      'ticker',
    ],
    [
      'one with strokes, in another language',
      'Гривня подешевшала до 41 | У порту згорів пором | Збірна вийшла у фінал чемпіонату',
      '',
      'ticker',
    ],
    [
      'one with crosses below',
      '',
      '+++ Oil tops 90 dollars +++ Ferry strike enters third day +++ Chess champion retires +++',
      'ticker',
    ],
    [
      'timed lines right above the headline',
      '14:20 Ferry burns in port\n14:05 Shares slide again\n13:50 Chess champion retires\n13:31 Giraffe born at zoo',
      '',
      'ticker',
    ],
    [
      'links in a list, one a question',
      '',
      "Related:\n- Explainer: how is a dam of this size repaired?\n- Valley's farmers count the cost\n- Water prices jump after flood",
      'related-links',
    ],
    ['where the text is from', '', 'Source: Harbour Post', 'other'],
    ['the same in Russian', '', 'Источник: «Вестник побережья»', 'other'],
    [
      'two rows of a menu that are parted in different ways',
      'Home / News / Society\nLog in  Search  Subscribe',
      '',
      'navigation',
    ],
  ])('%s', (_, above, below, kind) => {
    const raw = [above, ARTICLE, below].filter(Boolean).join('\n\n')
    const { texts, removed } = reading(raw)
    expect(texts).toEqual([ARTICLE])
    expect(removed).toEqual([`${kind}: ${above || below}`])
  })

  test('what a newsletter promises goes with the lines around it', () => {
    const form =
      'Sign up for Morning Brief\nThe news you need, every weekday at 7.\nEnter your email address'
    const [first, ...rest] = PROSE.split('\n\n')
    const { texts, removed } = reading([HEADLINE, first, form, ...rest].join('\n\n'))
    expect(texts).toEqual([ARTICLE])
    expect(removed).toEqual([`promo: ${form}`])
  })

  test('a caption with its credit parts no posts', () => {
    const caption =
      'The Velinsk dam seen from the valley on Monday. Photograph: Jane Roe/Harbour Post'
    const [first, second, ...rest] = PROSE.split('\n\n')
    const { texts, removed } = reading(
      [HEADLINE, first, second, caption, ...rest, second].join('\n\n'),
    )
    expect(texts).toEqual([ARTICLE])
    expect(removed[0]).toBe(`caption: ${caption}`)
  })

  test('a chronicle at times that rise stays', () => {
    const lines =
      '08:10 Engineers looked at the gates.\n09:40 The governor called her staff.\n11:05 The repair was announced.'
    const { texts } = reading(
      `${ARTICLE}\n\n${lines}\n\nThe dam was built in 1962, according to the archive.`,
    )
    for (const line of lines.split('\n')) expect(texts[0]).toContain(line)
  })

  test('facts of the article side by side stay', () => {
    const facts =
      'Velinsk dam has cracks in two gates • Governor Kessler sets aside 40 million euros • Residents of the valley prepare to leave'
    expect(reading(`${HEADLINE}\n\n${facts}\n\n${PROSE}`).texts[0]).toContain(facts)
  })
})

const choir = `Forty singers from six villages met on Saturday in the old school of Karwen. The festival was held for the twelfth time.
Next year it moves to the castle yard, since the roof of the school is to be mended.`
const tunnel = `Drivers will have to go round the mountain until Friday because water has entered the tunnel.
Engineers are pumping it out and hope that the cables have stayed dry.`

describe('a post that a channel prints twice', () => {
  test.each([
    [
      'cut short, under a time of its own',
      `Hill Echo | 14.03.2024 09:12\nCHOIRS MEET IN KARWEN\n${choir.slice(0, 60)}...\nRead more`,
    ],
    ['again, under another time', `Hill Echo | 14.03.2024 09:12\nCHOIRS MEET IN KARWEN\n${choir}`],
  ])('%s', (_, first) => {
    const raw = [
      first,
      `Hill Echo | 14.03.2024 09:15\nCHOIRS MEET IN KARWEN\n${choir}`,
      `Hill Echo | 14.03.2024 11:40\nTUNNEL UNDER WATER UNTIL FRIDAY\n${tunnel}`,
    ].join('\n\n')
    const { texts, removed } = reading(raw)
    expect(texts).toHaveLength(2)
    expect(texts[0]).toContain('Next year it moves to the castle yard')
    expect(removed.filter((line) => line.startsWith('repeat: Hill Echo'))).toHaveLength(1)
  })
})

describe('sentences run together', () => {
  test.each([
    ['behind a year', 'The ferry was built in 1998.It burned in the port.', '1998. It burned'],
    ['behind a bracket', 'It was sold (to a bank).It sank in the port.', 'bank). It sank'],
    ['not in an outlet', 'She told Tribune.Ru of the ferry on Monday.', 'told Tribune.Ru of'],
  ])('%s', (_, sentence, meant) => {
    expect(reading(`${ARTICLE} ${sentence}`).texts[0]).toContain(meant)
  })

  test('the rest of a broken line is no paragraph', () => {
    const raw = `${ARTICLE}\n\nThree vessels and forty rescuers were fighting the water at the gates, minister Ivan\npetrov said.`
    expect(reading(raw).texts[0]).toContain('minister Ivan petrov said.')
  })
})
