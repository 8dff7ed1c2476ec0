import { NearWords } from './near-words.ts'
import type { Cut, RunPairs } from './run-pairs.ts'

/** A word of a name in two scripts, start and end marked. */
interface NamePair {
  readonly latin: string
  readonly other: string
}

/** A Latin word with the ways to write it that are among its neighbours, and with those that are not right. */
interface Example {
  readonly latin: Cut
  readonly candidates: readonly { readonly cut: Cut; readonly right: boolean }[]
}

/** As many words are ranked at once as the bench ranks. */
const CANDIDATES = 10_000
/** Words that cost so much more than the best, in quarter bits, are no rivals; nor are more than so many of them. */
const RIVAL_MARGIN = 40
const MOST_RIVALS = 16
/** A right word dearer than this, in quarter bits, is another name: 99 % cost less than 130. */
const HOPELESS = 200
/**
 * Swept on a fifth of the Latin words that nothing was learnt from (right match first among 10,000: .944 before,
 * .950 after). Sharpness: weight of a quarter bit, in nats; a bit less or more ranks alike, as do the others doubled or halved.
 */
const SHARPNESS = 0.3
/** Examples ranked nearly right weigh most; those that are ranked hopelessly wrong are often no pairs and weigh nothing. */
const DOUBT = 0.1
const RATE = 1
/** Pull towards the costs by which it began, for each example that uses a pair. */
const PULL = 1e-3
const EPOCHS = 6
/** Examples are taken in steps of a prime, another one each time. */
const STEPS = [7919, 104_729, 1_299_709, 15_485_863, 86_028_121, 49_979_687]

/**
 * Changes the costs of pairs so that the right words come first among all words: gradient descent (AdaGrad) on how
 * likely the right one is by the softmax of the costs, the cheapest ways found anew for every example. Training for
 * the least error (Juang and Katagiri 1992): an example that is ranked hopelessly wrong changes nothing.
 */
export function sharpen(
  pairs: RunPairs,
  words: readonly NamePair[],
  report: (line: string) => void,
): void {
  const examples = examplesOf(pairs, words, report)
  const start = pairs.costs.slice()
  const sums = new Float64Array(start.length).fill(1e-3)
  const mean = new Float64Array(start.length)
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    const step = STEPS[epoch]! % examples.length || 1
    for (let at = 0; at < examples.length; at++) {
      learnFrom(examples[(at * step) % examples.length]!, pairs, { start, sums })
    }
    if (epoch < EPOCHS / 2) continue
    for (let at = 0; at < mean.length; at++) mean[at]! += pairs.costs[at]! / (EPOCHS / 2)
  }
  pairs.costs.set(mean)
  for (let at = 0; at < mean.length; at++) if (mean[at]! < 0) pairs.costs[at] = 0
}

function learnFrom(
  { latin, candidates }: Example,
  pairs: RunPairs,
  { start, sums }: { readonly start: Float64Array; readonly sums: Float64Array },
): void {
  const ways = candidates.map(({ cut }) => pairs.way(latin, cut))
  const least = Math.min(...ways.map(({ cost }) => cost))
  const shares = ways.map(({ cost }) => Math.exp(-SHARPNESS * (cost - least)))
  const total = shares.reduce((sum, share) => sum + share)
  let right = 0
  for (const [at, share] of shares.entries()) if (candidates[at]!.right) right += share / total
  const scale = (SHARPNESS * (1 + DOUBT)) / (right + DOUBT)
  for (const [at, { pairs: used }] of ways.entries()) {
    const slope = scale * (shares[at]! / total) * ((candidates[at]!.right ? 1 : 0) - right)
    if (Math.abs(slope) < 1e-5) continue
    for (const pair of used) {
      sums[pair]! += slope * slope
      const pull = PULL * (pairs.costs[pair]! - start[pair]!)
      pairs.costs[pair]! -= (RATE * (slope + pull)) / Math.sqrt(sums[pair]!)
    }
  }
}

/** The words, a pool of {@link CANDIDATES} at a time, whose right match has rivals. */
function examplesOf(
  pairs: RunPairs,
  words: readonly NamePair[],
  report: (line: string) => void,
): Example[] {
  const mixed = words
    .map((word) => ({ ...word, order: hash(word.latin) }))
    .sort((a, b) => a.order - b.order || (a.latin < b.latin ? -1 : 1))
  const examples: Example[] = []
  for (let from = 0; from < mixed.length; ) {
    const numbers = new Map<string, number>()
    let to = from
    for (; to < mixed.length && numbers.size < CANDIDATES; to++) {
      const { other } = mixed[to]!
      if (!numbers.has(other)) numbers.set(other, numbers.size)
    }
    poolOf(pairs, mixed.slice(from, to), numbers, examples)
    report(`${to} of ${mixed.length} words ranked, ${examples.length} with rivals`)
    from = to
  }
  return examples
}

function poolOf(
  pairs: RunPairs,
  words: readonly NamePair[],
  numbers: ReadonlyMap<string, number>,
  examples: Example[],
): void {
  const right = new Map<string, Set<number>>()
  for (const { latin, other } of words) {
    right.set(latin, (right.get(latin) ?? new Set()).add(numbers.get(other)!))
  }
  const pool = new NearWords([...numbers.keys()], pairs)
  const cuts = pool.words.map((word) => pairs.cut(word, 'other'))
  for (const { latin } of words) {
    const own = pairs.cut(latin, 'latin')
    const known = Math.min(...[...right.get(latin)!].map((at) => pairs.way(own, cuts[at]!).cost))
    if (known > HOPELESS) continue
    const isRight = (word: number): boolean => right.get(latin)!.has(word)
    const near = pool
      .near(latin, known, RIVAL_MARGIN)
      .sort((a, b) => a.cost - b.cost)
      .filter(({ word }, at) => at < MOST_RIVALS || isRight(word))
    const hits = near.filter(({ word }) => isRight(word)).length
    if (hits === 0 || hits === near.length) continue
    const candidates = near.map(({ word }) => ({ cut: cuts[word]!, right: isRight(word) }))
    examples.push({ latin: own, candidates })
  }
}

/** An order that is the same on every machine and not the alphabet's (FNV-1a). */
function hash(word: string): number {
  let value = 0x811c9dc5
  for (let at = 0; at < word.length; at++) {
    value = Math.imul(value ^ word.charCodeAt(at), 0x01000193) >>> 0
  }
  return value
}
