import table from './ukrainian-endings.json' with { type: 'json' }

/** Letters that a stem keeps at least; up to its first vowel where that is later. */
const LEAST_LETTERS = 3
const LONGEST = Math.max(...table.endings.map((ending) => ending.length))
const endings = new Set(table.endings)
const REFLEXIVE = new RegExp(`(?:${table.reflexive.join('|')})$`, 'u')
const VOWEL = /[аеєиіїоуюя]/u

/**
 * A folded Ukrainian word without its ending, by the longest of a table. Snowball has no Ukrainian, and what stands for
 * it elsewhere leaves the past and infinitive of most verbs as they are.
 */
export function stemUkrainian(word: string): string {
  const bare = word.replace(REFLEXIVE, '')
  const kept = Math.max(bare.search(VOWEL) + 1, LEAST_LETTERS)
  for (let length = Math.min(LONGEST, bare.length - kept); length > 0; length--) {
    if (endings.has(bare.slice(-length))) return plain(bare.slice(0, -length))
  }
  return plain(bare)
}

function plain(stem: string): string {
  return stem.replace(/(?<=..)[ьі]$/u, '').replace(/нн$/u, 'н')
}
