import { describe, expect, it } from 'vitest'
import { boost, type Settings } from '../../../scripts/train-extraction/boost.ts'
import { probability, sumTrees } from '../../../src/read/html/model/trees.ts'

const SETTINGS: Settings = {
  ...{ trees: 30, leaves: 4, rate: 0.3, tried: 1, used: 0.8 },
  ...{ leafWeight: 0.1, ridge: 1, seed: 1 },
}

/** Rows whose target is 1 where exactly one of two features is large: no single split tells. */
function rows() {
  const one = Float32Array.from({ length: 400 }, (_, i) => (i * 7) % 20)
  const two = Float32Array.from({ length: 400 }, (_, i) => (i * 13) % 19)
  const targets = one.map((value, i) => (value > 9 !== two[i]! > 9 ? 1 : 0))
  return {
    names: ['one', 'two'],
    columns: [one, two],
    targets,
    weights: new Float32Array(400).fill(1),
  }
}

describe('boost', () => {
  it('learns what only two features together tell', () => {
    const data = rows()
    const trees = boost(data, SETTINGS)
    const column = (name: string) => data.columns[data.names.indexOf(name)]!
    const found = sumTrees(trees, column, 400).map(probability)
    const right = [...found].filter((p, i) => p > 0.5 === (data.targets[i] === 1)).length
    expect(right).toBeGreaterThan(390)
  })

  it('learns the same from the same', () => {
    expect(boost(rows(), SETTINGS)).toEqual(boost(rows(), SETTINGS))
  })
})
