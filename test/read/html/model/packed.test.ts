import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { packTrees, unpackTrees } from '../../../../src/read/html/model/packed.ts'
import { probability, sumTrees, type Tree } from '../../../../src/read/html/model/trees.ts'

const FEATURES = ['links', 'size', 'unused']

/** A tree of two splits: on `size`, then below it on `links`. */
function treeOf(size: number, links: number, values: readonly number[]): Tree {
  return {
    features: [1, 0, -1, -1, -1],
    values: [size, links, values[0]!, values[1]!, values[2]!],
    left: [1, 3, 0, 0, 0],
  }
}

const row = (name: string): Float32Array =>
  Float32Array.from(name === 'size' ? [10, 200, 10] : name === 'links' ? [0, 0, 0.8] : [0, 0, 0])

describe('packed trees', () => {
  it('sends each row down to its leaf', () => {
    const trees = [treeOf(100, 0.5, [3, 1, -2])]
    expect([...sumTrees({ features: FEATURES, start: 0.5, trees }, row, 3)]).toEqual([
      1.5, 3.5, -1.5,
    ])
  })

  it('keeps only the features that are asked for', () => {
    const packed = packTrees({ features: FEATURES, start: 0, trees: [treeOf(1, 2, [0, 0, 0])] })
    expect(packed.features).toEqual(['links', 'size'])
  })

  it('says the same packed and unpacked', () => {
    const number = fc.float({ noNaN: true, min: -1000, max: 1000 })
    fc.assert(
      fc.property(number, number, fc.tuple(number, number, number), (size, links, values) => {
        const trees = { features: FEATURES, start: 0, trees: [treeOf(size, links, values)] }
        const again = unpackTrees(packTrees(trees))
        const [one, two] = [sumTrees(trees, row, 3), sumTrees(again, row, 3)]
        for (const [i, value] of one.entries()) expect(two[i]).toBeCloseTo(value, 3)
      }),
    )
  })

  it('turns log-odds into a probability', () => {
    expect(probability(0)).toBe(0.5)
    expect(probability(-800)).toBeCloseTo(0)
    expect(probability(800)).toBe(1)
  })
})
