import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { packPersonNames, personName } from '../../src/names/person-names.ts'

const table = [
  'name\tkind\tsex\tpersons',
  'Vere\ts\t-\t3',
  'Robin\tg\t-\t9',
  'Anna\tg\tf\t8',
  'Олег\tg\tm\t8',
  'Paul\tg\tm\t5',
  'Paul\ts\t-\t5',
  'J.\tg\tm\t5',
].join('\n')

describe('person names', () => {
  const packed = packPersonNames(table)
  it.each([
    ['anna', { given: 'female', surname: false }],
    ['олег', { given: 'male', surname: false }],
    ['robin', { given: 'both', surname: false }],
    ['vere', { given: null, surname: true }],
    ['paul', { given: 'male', surname: true }],
    ['j.', null],
    ['name', null],
    ['aaron', null],
    ['', null],
  ])('says of %j what the table says', (name, expected) => {
    expect(personName(packed, name)).toEqual(expected)
  })

  it.each(['en', 'ru', 'uk'])('of %s are packed as their table stands', (language) => {
    const path = new URL(`../../data/person-names/${language}`, import.meta.url).pathname
    const made = packPersonNames(readFileSync(`${path}.tsv`, 'utf8'))
    expect(new Uint8Array(readFileSync(`${path}.bin`))).toEqual(new Uint8Array(made.buffer))
  })
})
