import table from './cognate.json' with { type: 'json' }

const letters = new Map(Object.entries(table.letters))
const latin = Object.entries(table.latin).sort(([a], [b]) => b.length - a.length)
const LATIN = new RegExp(latin.map(([from]) => from).join('|'), 'gu')
const sounds = new Map(latin)
/** Fewest letters of a spelling that is told from chance. */
const LEAST_LETTERS = 3
/** Least Dice coefficient of spellings by which words are taken for cognates, and what it counts for. */
const LEAST_DICE = 0.5
const COGNATE = 0.7

/**
 * A coarse Latin spelling in which words that languages share look alike: "parliament" and «парламент» give "parliament"
 * and "parlament". Empty for what is too short, or of another script.
 */
export function coarseSpelling(stem: string): string {
  const spelled = /\p{Script=Cyrillic}/u.test(stem)
    ? [...stem].map((letter) => letters.get(letter) ?? '').join('')
    : stem
        .normalize('NFD')
        .replace(/\p{M}/gu, '')
        .replace(LATIN, (from) => sounds.get(from)!)
  const single = spelled.replace(/(.)\1+/gu, '$1')
  return /^[a-z]+$/u.test(single) && single.length >= LEAST_LETTERS ? single : ''
}

/** Runs of two and three letters of a spelling, its edges marked, each once. */
export function gramsOf(spelling: string): string[] {
  if (spelling === '') return []
  const padded = `_${spelling}_`
  const grams = new Set<string>()
  for (let at = 0; at < padded.length - 1; at++) {
    grams.add(padded.slice(at, at + 2))
    if (at < padded.length - 2) grams.add(padded.slice(at, at + 3))
  }
  return [...grams]
}

/** How surely two words are cognates, 0..1, by the Dice coefficient of their runs: 0 where they are too unlike. */
export function cognateLikeness(shared: number, first: number, second: number): number {
  const dice = (2 * shared) / (first + second)
  return dice >= LEAST_DICE ? COGNATE * dice : 0
}
