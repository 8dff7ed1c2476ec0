import { describe, expect, it } from 'vitest'
import { readPage } from '../../../../src/markup/page.ts'
import { bodyBlocks } from '../../../../src/read/html/model/body-blocks.ts'

const LONG = 'The otter crossed the harbour before noon and nobody saw it leave. '.repeat(3)

function chosen(markup: string, scores: readonly number[]): number[] {
  return bodyBlocks(readPage(markup), Float64Array.from(scores))
}

describe('bodyBlocks', () => {
  const four = '<p>Alpha</p><p>Beta</p><p>Gamma</p><p>Delta</p>'

  it.each([
    ['blocks from the threshold on', [0.9, 0.95, 0.39, 0.01], [0, 1]],
    ['all of a page that is hardly sure of anything', [0.3, 0.3, 0.3, 0.3], [0, 1, 2, 3]],
    ['the likeliest of a page where nothing is likely', [0.01, 0.2, 0.01, 0.01], [1]],
  ])('takes %s', (_, scores, expected) => {
    expect(chosen(four, scores)).toEqual(expected)
  })

  it('leaves out a long block that was said before, and keeps a short one', () => {
    const markup = `<p>${LONG}</p><p>Ingredients</p><p>${LONG}</p><p>Ingredients</p>`
    expect(chosen(markup, [0.9, 0.9, 0.9, 0.9])).toEqual([0, 1, 3])
  })

  it('takes nothing of an empty page', () => {
    expect(chosen('', [])).toEqual([])
  })
})
