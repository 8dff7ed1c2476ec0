import confusable from './confusable.json' with { type: 'json' }

/** Letters that stand for one another between spellings cost this much instead of 1. */
const CONFUSED = 0.4
/** Letters that come and go between spellings: doubled ones, h, signs. */
const FLEETING = 0.4
/** A slip of the pen: two letters swapped. */
const SWAPPED = 0.6
const VOWELS = new Set('aeiouyаеиоуыэюяіїє')
const VOWEL_FOR_VOWEL = 0.7
const COMING_AND_GOING = new Set(confusable.fleeting)
const PAIRS = new Set(
  confusable.pairs
    .split(' ')
    .flatMap((pair) => [pairCode(pair, 0, pair, 1), pairCode(pair, 1, pair, 0)]),
)

function pairCode(a: string, i: number, b: string, j: number): number {
  return a.charCodeAt(i) * 0x10000 + b.charCodeAt(j)
}

let rows = [new Float64Array(64), new Float64Array(64), new Float64Array(64)]

/**
 * Likeness of two words of one script in plain lower case, 0..1: one less the weighted edit distance (Damerau's, with
 * letters that are often confused cheaper) over the longer length.
 */
export function editSimilarity(a: string, b: string): number {
  const longest = Math.max(a.length, b.length)
  if (longest === 0) return 0
  // More letters too many than could ever be forgiven.
  if (Math.abs(a.length - b.length) > longest / 2) return 0
  return Math.max(0, 1 - editDistance(a, b) / longest)
}

function editDistance(a: string, b: string): number {
  if (rows[0]!.length <= b.length) rows = rows.map(() => new Float64Array(2 * b.length + 1))
  let [before, above, here] = rows as [Float64Array, Float64Array, Float64Array]
  above[0] = 0
  for (let j = 1; j <= b.length; j++) above[j] = above[j - 1]! + dropCost(b, j - 1)
  for (let i = 1; i <= a.length; i++) {
    const down = dropCost(a, i - 1)
    here[0] = above[0]! + down
    for (let j = 1; j <= b.length; j++) {
      let cost = above[j - 1]! + replaceCost(a, i - 1, b, j - 1)
      cost = Math.min(cost, above[j]! + down, here[j - 1]! + dropCost(b, j - 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, before[j - 2]! + SWAPPED)
      here[j] = cost
    }
    ;[before, above, here] = [above, here, before]
  }
  return above[b.length]!
}

function dropCost(word: string, at: number): number {
  const letter = word[at]!
  return COMING_AND_GOING.has(letter) || word[at - 1] === letter ? FLEETING : 1
}

function replaceCost(a: string, i: number, b: string, j: number): number {
  if (a[i] === b[j]) return 0
  if (PAIRS.has(pairCode(a, i, b, j))) return CONFUSED
  return VOWELS.has(a[i]!) && VOWELS.has(b[j]!) ? VOWEL_FOR_VOWEL : 1
}
