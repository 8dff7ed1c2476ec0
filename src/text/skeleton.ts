import table from './skeleton.json' with { type: 'json' }

/** Sounds of a skeleton that are compared: more would meet word endings. */
const SOUNDS = 5
/** Letters a word must keep before an ending is cut from it. */
const ROOT_LETTERS = 3

const letters = new Map(Object.entries(table.letters))
const latin = Object.entries(table.latin).sort(([a], [b]) => b.length - a.length)
const LATIN = new RegExp(latin.map(([from]) => from).join('|'), 'gu')
const latinSounds = new Map(latin)
const endings = [...table.endings.cyrillic].sort((a, b) => b.length - a.length)

/**
 * A coarse key of a name by its consonants, alike in Latin and Cyrillic spellings: "Kharkiv", "Харьков"
 * and "Харкову" all give "grkv". A folded word in; at most five sounds out, `a` for an opening vowel.
 * Empty in other scripts. Many names share a key: it is a reason to look closer, never a proof.
 */
export function skeleton(word: string): string {
  const plain = /\p{Script=Cyrillic}/u.test(word) ? romanise(word) : simplify(word)
  const opening = /^[aeiou]/.test(plain) ? 'a' : ''
  const sounds = plain.replace(/[^a-z]/g, '').replace(/[aeiou]/g, '.')
  return (opening + joinDoubles(sounds)).slice(0, SOUNDS)
}

/** Drops vowels and says each sound once: "n" of "ng" too, which Cyrillic spells without a "g". */
function joinDoubles(sounds: string): string {
  return sounds
    .replace(/\.+/g, '.')
    .replace(/ng(?=\.?$)/, 'n')
    .replace(/(.)\1+/g, '$1')
    .replaceAll('.', '')
    .replace(/s+/g, 's')
}

function romanise(word: string): string {
  const ending = endings.find(
    (end) => word.endsWith(end) && word.length - end.length >= ROOT_LETTERS,
  )
  const root = ending ? word.slice(0, -ending.length) : word
  return [...root].map((letter) => letters.get(letter) ?? letter).join('')
}

function simplify(word: string): string {
  return word
    .replace(/'s?$/u, '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(LATIN, (from) => latinSounds.get(from)!)
}
