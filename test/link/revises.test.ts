import { describe, expect, test } from 'vitest'
import { loadKit } from '../../src/kit/load.ts'
import { revises } from '../../src/link/revises.ts'
import { isEdge } from '../../src/model/edge.ts'
import { doc, type TestDocument } from '../document.ts'

const kit = await loadKit()
const PAGE = 'https://harbour-gazette.example/dredger'
const SAME = ['The dredger left at dawn.', 'Its crew of nine was rescued.']

function version(
  id: string,
  paragraphs: readonly string[],
  more: Partial<TestDocument>,
): TestDocument {
  return { ...doc(id, paragraphs), url: PAGE, ...more }
}

function link(...documents: readonly TestDocument[]) {
  return revises.link(documents, [], kit).filter((edge) => isEdge(edge, 'revises'))
}

describe('revises', () => {
  test('ties versions of one page with what changed', () => {
    const older = version('b.1', [...SAME, 'Two are missing.', 'A search goes on.'], {
      modified: { value: '2031-05-04T08:00Z', basis: 'metadata' },
    })
    const newer = version(
      'a.1',
      [...SAME, 'One is missing.', 'A helicopter came.', 'A search goes on.'],
      {
        url: `http://www.harbour-gazette.example/dredger/?utm_source=x`,
        modified: { value: '2031-05-04T11:30Z', basis: 'metadata' },
      },
    )
    const [edge, ...rest] = link(newer, older)
    expect(rest).toEqual([])
    expect(edge).toMatchObject({ from: 'a.1', to: 'b.1', detail: { direction: 'known' } })
    const shown = edge!.detail.changes.map(({ from, to }) => [
      from && newer.text.slice(from.start, from.end),
      to && older.text.slice(to.start, to.end),
    ])
    expect(shown).toEqual([
      ['One is missing.', 'Two are missing.'],
      ['A helicopter came.', null],
    ])
    expect(edge!.evidence.map(({ detail }) => detail)).toEqual([
      `both stand at ${PAGE}`,
      'changed 2031-05-04T11:30Z, the earlier version 2031-05-04T08:00Z',
      '1 sentence changed, 1 added, 0 taken out',
    ])
  })

  test.each([
    [
      'fetched later',
      { retrievedAt: '2031-05-05T00:00:00Z' },
      { retrievedAt: '2031-05-04T00:00:00Z' },
      'known',
    ],
    ['no times', {}, {}, 'undetermined'],
    ['one time only', { retrievedAt: '2031-05-05T00:00:00Z' }, {}, 'undetermined'],
    [
      'a time without a zone is one of UTC',
      { retrievedAt: '2031-05-04T08:00' },
      { retrievedAt: '2031-05-04T08:00Z' },
      'undetermined',
    ],
    ['equal times', { retrievedAt: '2031-05-05' }, { retrievedAt: '2031-05-05' }, 'undetermined'],
  ] as const)('direction: %s', (_, first, second, direction) => {
    const edges = link(version('b.1', SAME, first), version('a.1', SAME, second))
    expect(edges.map(({ detail }) => detail)).toEqual([{ direction, changes: [] }])
  })

  test('a chain of versions is tied one by one, whatever the order they come in', () => {
    const versions = ['01', '03', '02'].map((day) =>
      version(`${day}.1`, [...SAME, `Day ${day}.`], { retrievedAt: `2031-05-${day}` }),
    )
    const expected = [
      ['02.1', '01.1'],
      ['03.1', '02.1'],
    ]
    expect(link(...versions).map(({ from, to }) => [from, to])).toEqual(expected)
    expect(link(...versions.reverse()).map(({ from, to }) => [from, to])).toEqual(expected)
  })

  test('other pages, pages without an address and entries of a live blog are no versions', () => {
    expect(link(version('a.1', SAME, {}), version('b.1', SAME, { url: `${PAGE}/2` }))).toEqual([])
    expect(link(doc('a.1', SAME), doc('b.1', SAME))).toEqual([])
    expect(
      link(version('a.1', SAME, {}), version('a.2', SAME, {}), version('b.1', SAME, {})),
    ).toEqual([])
  })
})
