import { beforeAll, describe, expect, it } from 'vitest'
import { loadKit } from '../../../src/kit/load.ts'
import type { Kit } from '../../../src/model/kit.ts'
import type { Stated } from '../../../src/model/source.ts'
import { checkDocument } from '../../../src/pipeline/contract.ts'
import { fastHtmlReader } from '../../../src/read/html/index.ts'

let kit: Kit
beforeAll(async () => {
  kit = await loadKit()
})

const BESIDE: Stated = {
  headline: 'Lock keepers of Velm go back to work',
  published: '2023-05-16T07:30:00Z',
  publisher: 'Velm Courier',
  language: 'en-GB',
}

const TEXT = [
  'The keepers of the three locks at Velm went back to work on Tuesday after two days in which no barge had passed.',
  'The council promised them a second crew for the nights, which they had asked for since the flood in spring.',
  'More than forty barges were waiting above the upper lock when the gates were opened at six in the morning.',
]
  .map((line) => `<p>${line}</p>`)
  .join('')
const HEADING = '<h3>Lock keepers of Velm go back to work</h3>'

function readBeside(markup: string, stated?: Stated) {
  const source = {
    id: 'f'.repeat(64),
    raw: markup,
    mediaType: 'text/html',
    charset: 'utf-8',
    ...(stated ? { stated } : {}),
  }
  const [document, ...more] = fastHtmlReader.read(source, kit).documents
  checkDocument(fastHtmlReader, document!, source)
  expect(more).toEqual([])
  const block = document!.layers.blocks!.find(({ role }) => role === 'headline')
  const headline = block && document!.text.slice(block.span.start, block.span.end)
  return { ...document!, headline }
}

describe('what came beside a page', () => {
  it('is taken where the page says nothing', () => {
    expect(readBeside(`<h2>Velm</h2>${HEADING}${TEXT}`, BESIDE)).toMatchObject({
      headline: BESIDE.headline,
      publisher: { text: 'Velm Courier' },
      published: { value: '2023-05-16T07:30:00Z', basis: 'metadata' },
    })
  })

  it('has no place in the page', () => {
    const { publisher, published } = readBeside(TEXT, BESIDE)
    expect(publisher).toEqual({ text: 'Velm Courier' })
    expect(published).not.toHaveProperty('raw')
  })

  it.each<[string, string, object]>([
    [
      'the publisher',
      '<meta property="og:site_name" content="Locks Today">',
      { publisher: { text: 'Locks Today' } },
    ],
    ['the date', '<meta name="date" content="2023-05-17">', { published: { value: '2023-05-17' } }],
    [
      'the date it shows',
      '<h1>Velm locks open again after strike</h1><p class="date">17 May 2023, 09:15</p>',
      { published: { value: '2023-05-17T09:15', basis: 'stated' } },
    ],
    [
      'the headline',
      '<meta property="og:title" content="Velm locks open again"><h1>Velm locks open again</h1>',
      { headline: 'Velm locks open again' },
    ],
  ])('the page wins with %s', (_, head, expected) => {
    expect(readBeside(`${head}${TEXT}`, BESIDE)).toMatchObject(expected)
  })

  it('is nothing where nothing came, or what came is no date', () => {
    expect(readBeside(TEXT)).not.toHaveProperty('published')
    expect(readBeside(TEXT, { published: 'soon' })).not.toHaveProperty('published')
  })
})
