import { beforeAll, describe, expect, test } from 'vitest'
import { openReader } from '../../../bench/quality/cleaning/reader.ts'

let read: Awaited<ReturnType<typeof openReader>>
beforeAll(async () => {
  read = await openReader()
})

const PROSE = [
  'The ferry to Gull Island has been suspended after engineers found a crack in its hull, the operator said.',
  'About four hundred islanders depend on the ferry for school and groceries, and a fishing boat will carry the mail.',
  'The operator said that the ferry would not sail until the plate of the hull has been replaced by engineers.',
]
const links = (word: string): string =>
  Array.from({ length: 15 }, (_, i) => `${word} beats rival number ${i} in quiet final`).join('\n')

describe('texts copied whole', () => {
  test('lists of links around the prose are taken out, the headline stays', () => {
    const headline = 'Ferry suspended after crack in hull'
    const raw = `${links('Rowing')}\n\n${headline}\n\n${PROSE.join('\n')}\n${links('Tennis')}\n`
    const [page, ...more] = read(raw, 'page.txt')
    expect(more).toEqual([])
    expect(page?.text).toBe([headline, ...PROSE].join('\n\n'))
  })

  test('a counter of comments above the text does not make the text comments', () => {
    const [page] = read(
      `Ferry suspended after crack in hull\nComments 5\n${PROSE.join('\n')}\n`,
      'page.txt',
    )
    for (const paragraph of PROSE) expect(page?.text).toContain(paragraph)
  })

  test('a short sentence below a link goes on with the text', () => {
    const raw = `${PROSE[0]}\n${PROSE[1]}\nRead also:\nIsland school moves lessons online\nThe repair takes ten days.\n${PROSE[2]}\n`
    expect(read(raw, 'page.txt')[0]?.text).toContain('The repair takes ten days.')
  })
})

describe('what parts posts', () => {
  test.each([
    ['slugs', (i: number) => `ABC041${i} 4 gen 38\nFerry report number ${i} from the island`, 3],
    ['a channel above', () => 'Gull Island Alerts', 3],
    ['datelines', (i: number) => `PORT ELM, March ${i} (Norwire) -`, 3],
  ])('%s', (name, head, count) => {
    const glue = name === 'datelines' ? ' ' : '\n'
    const raw = PROSE.map((text, i) => `${head(i + 1)}${glue}${text}`).join('\n')
    expect(read(raw, 'dump.txt')).toHaveLength(count)
  })
})
