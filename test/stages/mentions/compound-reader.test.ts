import { describe, expect, test } from 'vitest'
import { CompoundReader } from '../../../src/stages/mentions/compound-reader.ts'

const ORDINARY = new Set(['based', 'owned', 'wide', 'term', 'long', 'china', 'run'])
const reader = new CompoundReader(
  { before: ['anti', 'non'], behind: ['led'] },
  { isOrdinary: (form) => ORDINARY.has(form), isName: (form) => form === 'china' },
)

describe('words that a hyphen ties to a name', () => {
  test.each([
    ['Velsha-based', 'Velsha'],
    ['UN-led', 'UN'],
    ['China-owned', 'China'],
    ['Al-Vere-run', 'Al-Vere'],
    ['Long-term', ''],
    ['Velsha-lumpur', ''],
    ['X-based', ''],
    ['Coca-Cola', ''],
  ])('%s: %j before the hyphen', (word, name) => {
    expect(word.slice(0, reader.parting(word))).toBe(name)
  })

  test.each([
    ['anti-Kessler', 'Kessler'],
    ['Anti-Kessler', 'Kessler'],
    ['non-EU', 'EU'],
    ['al-Vere', ''],
    ['non-stop', ''],
    ['Anti-based', ''],
  ])('%s: %j behind it', (word, name) => {
    const at = reader.parting(word)
    expect(at === 0 ? '' : word.slice(at + 1)).toBe(name)
  })
})
