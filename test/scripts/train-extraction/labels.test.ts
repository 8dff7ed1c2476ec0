import { describe, expect, it } from 'vitest'
import { labelBlocks } from '../../../scripts/train-extraction/labels.ts'

const words = (text: string): string[] => text.toLowerCase().match(/\p{L}+/gu) ?? []

describe('labelBlocks', () => {
  const gold = words(
    'The otter crossed the bay at noon on Tuesday. Background. Boats had waited there since early morning hours.',
  )

  it.each<[string, string[], number[]]>([
    [
      'finds blocks in order, short ones between them too',
      [
        'Menu',
        'The otter crossed the bay at noon on Tuesday.',
        'Background',
        'Boats had waited there since early morning hours.',
      ],
      [0, 1, 1, 1],
    ],
    [
      'takes the text, not the teaser that repeats its start',
      [
        'The otter crossed the bay',
        'Weather',
        'The otter crossed the bay at noon on Tuesday. Background. Boats had waited there since early morning hours.',
      ],
      [0, 0, 1],
    ],
    [
      'finds a long block that stands out of order',
      [
        'Boats had waited there since early morning hours.',
        'The otter crossed the bay at noon on Tuesday.',
      ],
      [1, 1],
    ],
    [
      'finds nothing in an empty block',
      ['', 'The otter crossed the bay at noon on Tuesday.'],
      [0, 1],
    ],
  ])('%s', (_, blocks, expected) => {
    expect(labelBlocks(blocks.map(words), gold)).toEqual(expected)
  })
})
