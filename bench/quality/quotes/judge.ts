import type { FoundQuote, GoldQuote, QuoteText } from './model.ts'
import { overlap, shared, Words } from './words.ts'

/** So much of what was said must be covered for a quotation to count as found. */
const FOUND_SHARE = 0.5
/** Written with a capital at the start of a sentence without naming anybody. */
const NO_NAMES = new Set(
  (
    'the a an he she they it we i his her their this that der die das ein eine er sie es wir ich dem den des ' +
    'он она они это он вона вони це'
  ).split(' '),
)

/** Letters that forms of one name have in common, and those that may differ at their ends. */
const LEAST_STEM = 4
const LONGEST_ENDING = 3

/** A gold quotation beside what was found of it. */
export interface Judged {
  readonly gold: GoldQuote
  /** The one found that shares most with it, on the mean of both; null where none shares a word. */
  readonly best: FoundQuote | null
  /** Whether all that were found together cover half of its words; direct ones count for a direct one, all for another. */
  readonly found: boolean
  /** Whether every piece of what was said has both edges right in the best one. */
  readonly exact: boolean
  readonly speaker: SpeakerMatch
}

/** `unnamed`: the gold names nobody. */
export type SpeakerMatch = 'exact' | 'shared' | 'wrong' | 'unnamed'

/** Every gold quotation of a text beside what was found. */
export function judge(
  { text, quotes }: QuoteText,
  found: readonly FoundQuote[],
  words = new Words(text),
): Judged[] {
  const said = found.map(({ parts }) => words.within(parts))
  const wanted = quotes.map(({ parts }) => words.within(parts))
  return quotes.map((gold, number) => {
    const own = wanted[number]!
    const best = bestOf(gold, own, found, said)
    const counted = said.filter((_, i) => gold.form === 'indirect' || found[i]!.form === 'direct')
    const speaker = speakerMatch(gold, best, words)
    const relayed = wanted.some((other, i) => i !== number && sameSet(other, own))
    const covered = new Set(counted.flatMap((one) => [...one]))
    return {
      gold,
      best,
      found: own.size > 0 && shared(own, covered) >= FOUND_SHARE * own.size,
      exact: best !== null && sameSet(own, words.within(best.parts)),
      speaker: speaker === 'wrong' && relayed ? relayMatch(gold, best, words) : speaker,
    }
  })
}

/** Of those that share as much, one of the same form. */
function bestOf(
  gold: GoldQuote,
  own: ReadonlySet<number>,
  found: readonly FoundQuote[],
  said: readonly ReadonlySet<number>[],
): FoundQuote | null {
  let best: FoundQuote | null = null
  let most = 0
  for (const [i, one] of found.entries()) {
    const share = overlap(own, said[i]!)
    const better = share === most && best?.form !== gold.form && one.form === gold.form
    if (share > most || (best && better)) {
      most = share
      best = one
    }
  }
  return best
}

function sameSet(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  return a.size === b.size && shared(a, b) === a.size
}

/**
 * Whether the speaker found is at least partly the gold's: words of the text that both touch, by the words at the cue or
 * by the name they stand for; or, where the gold tells who a pronoun is, a name word in common with that. Where no cue was
 * found, the speaker is known from elsewhere: a name word in common will do.
 */
export function speakerMatch(
  gold: GoldQuote,
  found: FoundQuote | null,
  words: Words,
): SpeakerMatch {
  const who = words.within(gold.who ?? [])
  const named = words.within(gold.speaker)
  if (named.size + who.size === 0) return 'unnamed'
  if (!found?.speaker) return 'wrong'
  const at = words.within([found.speaker])
  if (sameSet(named, at)) return 'exact'
  const own = new Set([...at, ...words.within(found.name ? [found.name] : [])])
  const wanted = new Set([...named, ...who])
  if (shared(wanted, own) > 0) return 'shared'
  const names = nameWords(found.cue === null ? wanted : who, words)
  return nameWords(own, words).some((a) => names.some((b) => alike(a, b))) ? 'shared' : 'wrong'
}

/** Where the gold has the same words twice, by who said them and by who relays that, the program has one with both. */
function relayMatch(gold: GoldQuote, found: FoundQuote | null, words: Words): SpeakerMatch {
  return speakerMatch(gold, found?.via ? { ...found, speaker: found.via } : null, words)
}

function nameWords(numbers: ReadonlySet<number>, words: Words): string[] {
  return [...numbers]
    .map((number) => words.at(number).replace(/['’]s$/u, ''))
    .filter((word) => word.length > 1 && /^\p{Lu}/u.test(word))
    .map((word) => word.toLowerCase())
    .filter((word) => !NO_NAMES.has(word))
}

/** Forms of one name, for all that can be told without a grammar: the same but for a short ending. */
function alike(a: string, b: string): boolean {
  let same = 0
  while (same < a.length && a[same] === b[same]) same += 1
  return a === b || (same >= LEAST_STEM && Math.max(a.length, b.length) - same <= LONGEST_ENDING)
}

/** Indirect quotations found, and of how many of them half the words belong to some gold quotation. */
export function borneOut(
  { quotes }: QuoteText,
  found: readonly FoundQuote[],
  words: Words,
): { readonly of: number; readonly right: number } {
  const said = words.saidInAny(quotes)
  const own = found
    .filter(({ form }) => form === 'indirect')
    .map(({ parts }) => words.within(parts))
  return { of: own.length, right: own.filter((one) => 2 * shared(one, said) >= one.size).length }
}
