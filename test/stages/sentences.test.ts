import { beforeAll, describe, expect, it } from 'vitest'
import { loadKit } from '../../src/kit/load.ts'
import type { Kit } from '../../src/model/kit.ts'
import type { Block } from '../../src/model/layers.ts'
import { sentences } from '../../src/stages/sentences.ts'
import { tokens } from '../../src/stages/tokens.ts'
import { doc, type TestBlock } from '../document.ts'

let kit: Kit
beforeAll(async () => {
  kit = await loadKit()
})

function run(blocks: readonly TestBlock[], language: string) {
  const document = doc('d.1', blocks, { language })
  return { document, found: sentences.run(document, kit).sentences }
}

describe('stage sentences', () => {
  it('keeps blocks apart and tells each sentence its language', () => {
    const { document, found } = run(
      [
        { text: 'Міст упав', role: 'headline' },
        'Річка вийшла з берегів уночі. Постраждалих немає, повідомили рятувальники.',
        'The bridge was closed on Tuesday after engineers had found deep cracks in it.',
      ],
      'uk',
    )
    expect([...found].map(({ span }) => document.text.slice(span.start, span.end))).toEqual([
      'Міст упав',
      'Річка вийшла з берегів уночі.',
      'Постраждалих немає, повідомили рятувальники.',
      'The bridge was closed on Tuesday after engineers had found deep cracks in it.',
    ])
    expect(found.map(({ language }) => language)).toEqual(['uk', 'uk', 'uk', 'en'])
  })

  it('reads a run-in label with the sentence it opens', () => {
    const text = 'Details: According to Mr. Holm, the road is closed. It opens in May.'
    const block = (start: number, end: number, role: Block['role']): Block => ({
      span: { start, end },
      role,
    })
    const document = doc('d.1', [text])
    const labelled = {
      ...document,
      layers: {
        ...document.layers,
        blocks: [block(0, 8, 'label'), block(9, text.length, 'paragraph')],
      },
    }
    const found = sentences.run(labelled, kit).sentences
    expect(found.map(({ span }) => text.slice(span.start, span.end))).toEqual([
      'Details: According to Mr. Holm, the road is closed.',
      'It opens in May.',
    ])
  })

  it('reads an article quoted whole in its own language', () => {
    const { found } = run(
      [
        'Так пишет столичная газета о событиях последней недели в провинции.',
        { text: 'The governor declined to comment on the report.', role: 'embedded' },
        { text: 'OK, he said.', role: 'embedded' },
      ],
      'ru',
    )
    expect(found.map(({ language }) => language)).toEqual(['ru', 'en', 'en'])
  })
})

describe('stage tokens', () => {
  it('gives the tokens of the sentences, with offsets in the document', () => {
    const document = doc('d.1', ['One two.', 'Three'])
    const layer = sentences.run(document, kit).sentences
    const found = tokens.run(
      { ...document, layers: { ...document.layers, sentences: layer } },
      kit,
    ).tokens
    expect([...found].map(({ span }) => document.text.slice(span.start, span.end))).toEqual([
      'One',
      'two',
      '.',
      'Three',
    ])
  })
})
