import { editSimilarity } from './edit-similarity.ts'
import { type Name, readName } from './name-parts.ts'
import type { NameWord } from './name-word.ts'
import { compareWords, type NameReason } from './word-similarity.ts'

/** How alike two names are. */
export interface NameSimilarity {
  /** 0..1; names of one bearer mostly reach 0.75. */
  readonly score: number
  /** What speaks for it and against it, in the order of the first name's words. */
  readonly reasons: readonly NameReason[]
}

/** Two words below this are not the same word (set by hand on half of namebench). */
const SAME_WORD = 0.65
/** What an initial is worth for a name that starts with it. */
const INITIAL = 0.9
/** Factors on the whole, by what is against it (hand set, checked on half of namebench). */
const CONFLICT = 0.6
const EXTRA_WORD = 0.93
const EXTRA_OF_SURNAME = 0.8
const EXTRA_IN_ORGANISATION = 0.82
const OTHER_NUMBER = 0.7
const OTHER_FORM = 0.92
const OTHER_ORDER = 0.98
/** Words run together count from here on. */
const JOINED = 0.9
const JOINED_FACTOR = 0.97
const PATRONYMIC =
  /(?:ович|евич|ьич|овна|евна|инична|івна|ївна|ovich|evich|ovych|evych|yovych|iovych|ovna|evna|ivna|yivna)$/u

interface Pair {
  readonly first: number
  readonly second: number
  readonly score: number
  readonly reason: () => NameReason
}

/**
 * How alike two names are, of persons or others, in any two scripts: words are paired by likeness, whatever their
 * order; initials stand for names, patronymics may be missing, other words that are left on both sides are a conflict.
 * Give names that `readName` has read when many are compared; reasons are made in `explainSimilarity`.
 */
export function nameSimilarity(a: string | Name, b: string | Name): NameSimilarity {
  const first = typeof a === 'string' ? readName(a) : a
  const second = typeof b === 'string' ? readName(b) : b
  const { score, reasons } = compare(first, second)
  return { score, reasons: reasons.map((reason) => reason()) }
}

/** The score of `nameSimilarity` alone, several times as fast. */
export function nameScore(a: Name, b: Name): number {
  return compare(a, b).score
}

interface Comparison {
  score: number
  readonly reasons: (() => NameReason)[]
}

function compare(a: Name, b: Name): Comparison {
  const result: Comparison = { score: 0, reasons: [] }
  if (a.words.length === 0 || b.words.length === 0) return result
  const pairs = pairUp(a, b)
  result.score = weighted(a, b, pairs)
  for (const pair of pairs) result.reasons.push(pair.reason)
  judgeOrder(pairs, result)
  judgeRest(a, b, pairs, result)
  judgeJoined(a, b, result)
  judgeUnparted(a, b, result)
  judgeNumbersAndForms(a, b, result)
  return result
}

/** Pairs words one for one, the most alike first. */
function pairUp(a: Name, b: Name): Pair[] {
  const all: Pair[] = []
  for (const [first, word] of a.words.entries()) {
    for (const [second, other] of b.words.entries()) {
      const pair = pairOf(word, other)
      if (pair.score >= SAME_WORD) all.push({ first, second, ...pair })
    }
  }
  // Of equals the one that keeps the order.
  all.sort(
    (x, y) => y.score - x.score || Math.abs(x.first - x.second) - Math.abs(y.first - y.second),
  )
  const firsts = new Set<number>()
  const seconds = new Set<number>()
  const taken = all.filter(({ first, second }) => {
    if (firsts.has(first) || seconds.has(second)) return false
    firsts.add(first)
    seconds.add(second)
    return true
  })
  return taken.sort((x, y) => x.first - y.first)
}

function pairOf(a: NameWord, b: NameWord): Pick<Pair, 'score' | 'reason'> {
  const whole = compareWords(a, b)
  const short = isInitial(a) ? a : isInitial(b) ? b : null
  if (short === null || whole.score >= INITIAL) return whole
  const long = short === a ? b : a
  return {
    score: sameInitial(short, long) ? INITIAL : 0,
    reason: () => ({ rule: 'initial', detail: `${short.text}. stands for ${long.text}` }),
  }
}

function isInitial({ plain, script }: NameWord): boolean {
  return plain.length === 1 && script !== 'Hani' && script !== 'Zzzz'
}

function sameInitial(short: NameWord, long: NameWord): boolean {
  if (short.script === long.script) return long.plain.startsWith(short.plain)
  return short.sounds.some((sound) => long.sounds.some((other) => other.startsWith(sound)))
}

/** Mean likeness of the pairs, weighed by their letters. */
function weighted(a: Name, b: Name, pairs: readonly Pair[]): number {
  let sum = 0
  let weights = 0
  for (const { first, second, score } of pairs) {
    const weight = a.words[first]!.plain.length + b.words[second]!.plain.length
    sum += weight * score
    weights += weight
  }
  return weights === 0 ? 0 : sum / weights
}

function judgeOrder(pairs: readonly Pair[], result: Comparison): void {
  if (pairs.every(({ second }, at) => at === 0 || second > pairs[at - 1]!.second)) return
  result.score *= OTHER_ORDER
  result.reasons.push(() => ({ rule: 'order', detail: 'the parts stand in another order' }))
}

/** Words without a partner: on both sides they contradict one another, on one they are missing on the other. */
function judgeRest(a: Name, b: Name, pairs: readonly Pair[], result: Comparison): void {
  const firsts = new Set(pairs.map(({ first }) => first))
  const seconds = new Set(pairs.map(({ second }) => second))
  const restA = a.words.filter((_, at) => !firsts.has(at))
  const restB = b.words.filter((_, at) => !seconds.has(at))
  const clashes = Math.min(restA.length, restB.length)
  for (let at = 0; at < clashes; at++) {
    const [one, other] = [restA[at]!, restB[at]!]
    result.score *= CONFLICT
    const given = a.person && a.words[0] === one && b.words[0] === other
    result.reasons.push(() => ({
      rule: given ? 'given-name' : 'conflict',
      detail: `${one.text} is not ${other.text}`,
    }))
  }
  const organisation = a.forms.length + b.forms.length > 0
  for (const word of [...restA.slice(clashes), ...restB.slice(clashes)]) {
    if (PATRONYMIC.test(word.plain)) {
      result.reasons.push(() => ({ rule: 'patronymic', detail: `${word.text} is left out` }))
      continue
    }
    const alone = pairs.length < 2 ? EXTRA_OF_SURNAME : EXTRA_WORD
    result.score *= organisation ? Math.min(alone, EXTRA_IN_ORGANISATION) : alone
    result.reasons.push(() => ({ rule: 'extra', detail: `${word.text} stands in one name only` }))
  }
}

/** Names that differ by where they are parted: SergeiLavrov, van der Bilt. */
function judgeJoined(a: Name, b: Name, result: Comparison): void {
  if (a.words.length === b.words.length && a.words.length === 1) return
  const score = editSimilarity(a.joined, b.joined)
  if (score < JOINED || score * JOINED_FACTOR <= result.score) return
  result.score = score * JOINED_FACTOR
  result.reasons.length = 0
  result.reasons.push(() => ({
    rule: 'joined',
    detail: `run together, ${a.text} and ${b.text} are written nearly alike`,
  }))
}

/** A run of Chinese characters against one word: a foreign name has no surname to part. */
function judgeUnparted(a: Name, b: Name, result: Comparison): void {
  const first = a.unparted ?? (a.words.length === 1 ? a.words[0] : undefined)
  const second = b.unparted ?? (b.words.length === 1 ? b.words[0] : undefined)
  if ((a.unparted ?? b.unparted) === null || first === undefined || second === undefined) return
  const whole = compareWords(first, second)
  if (whole.score <= result.score) return
  result.score = whole.score
  result.reasons.splice(0, result.reasons.length, whole.reason)
}

function judgeNumbersAndForms(a: Name, b: Name, result: Comparison): void {
  if (a.numbers.join() !== b.numbers.join()) {
    result.score *= OTHER_NUMBER
    result.reasons.push(() => ({
      rule: 'number',
      detail: `numbers ${a.numbers.join(', ') || 'none'} and ${b.numbers.join(', ') || 'none'}`,
    }))
  }
  if (a.forms.length === 0 || b.forms.length === 0) return
  if (a.forms.some((form) => b.forms.includes(form))) return
  result.score *= OTHER_FORM
  result.reasons.push(() => ({
    rule: 'legal-form',
    detail: `one is ${a.forms.join(', ')}, the other ${b.forms.join(', ')}`,
  }))
}
