import ukrainian from '../person-names/ukrainian.json' with { type: 'json' }

const GIVEN = new Map(Object.entries(ukrainian.given))
const RULES = ukrainian.rules.map(([from = '', to = '']) => [new RegExp(from, 'gu'), to] as const)

/** A Russian name as Ukrainian press would write it: given names by list, other words letter by letter. */
export function toUkrainian(name: string): string {
  return name.replace(/\p{L}+/gu, (word) => {
    const plain = word.toLowerCase().replaceAll('ё', 'е')
    const turned =
      GIVEN.get(plain) ?? RULES.reduce((text, [from, to]) => text.replace(from, to), plain)
    return /^\p{Lu}/u.test(word) ? turned[0]!.toUpperCase() + turned.slice(1) : turned
  })
}
