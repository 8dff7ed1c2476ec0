import { overlaps } from '../../model/span.ts'
import { sharedRuns } from '../../text/align.ts'
import { commonPairs } from '../../text/equal-pairs.ts'
import type { WordPairs } from '../../text/word-changes.ts'
import type { Said } from './said.ts'
import * as limit from './thresholds.ts'

/** What makes two quotations of one language one utterance. */
export interface Likeness {
  readonly pairs: WordPairs
  /** Share of the shorter one's words. */
  readonly share: number
}

const DAY = 24 * 60 * 60 * 1000

/** Whether two quotations of one language are one utterance by their words; null where they are not. */
export function alike(a: Said, b: Said, isCopied: boolean): Likeness | null {
  if (a.language !== b.language) return null
  if (a.document === b.document && overlaps(a.quote.span, b.quote.span)) return null
  const least = Math.min(a.stems.length, b.stems.length)
  const tell = Math.min(tellingOf(a), tellingOf(b))
  if (least < limit.TELLING_WORDS) return null
  const isOther = isOtherSpeaker(a, b)
  const share = isOther ? limit.OTHER_SPEAKER_SHARE : limit.EQUAL_SHARE
  if (commonTelling(a, b) < share * tell) return null
  const pairs = withoutStrays(alignedPairs(a.stems, b.stems))
  const telling = pairs.filter(([i, j]) => a.telling[i] === 1 && b.telling[j] === 1).length
  const isWhole = pairs.length === a.stems.length && pairs.length === b.stems.length
  if (!isWhole && telling < limit.TELLING_EQUAL) return null
  if (pairs.length < Math.max(share * least, limit.TELLING_WORDS) || telling < share * tell)
    return null
  if (isOther && pairs.length < limit.OTHER_SPEAKER_WORDS) return null
  if (!isCopied && isFormula(a, b, pairs.length)) return null
  return { pairs, share: pairs.length / least }
}

/** Whether both speakers are known and two. */
export function isOtherSpeaker(a: Said, b: Said): boolean {
  return a.speaker !== null && b.speaker !== null && a.speaker !== b.speaker
}

/** The longest run of words that stand one right behind the other in both. */
export function longestRun(pairs: WordPairs): number {
  let [longest, run] = [0, 0]
  for (const [n, [i, j]] of pairs.entries()) {
    const last = pairs[n - 1]
    run = last && last[0] + 1 === i && last[1] + 1 === j ? run + 1 : 1
    longest = Math.max(longest, run)
  }
  return longest
}

/** Few words said again on another day: "we are strategic partners". */
export function isFormula(a: Said, b: Said, equal: number): boolean {
  return equal < limit.FORMULA_WORDS && areDaysApart(a, b)
}

/** Whether days lie between two printings; not where a date is not known. */
export function areDaysApart(a: Said, b: Said): boolean {
  if (!Number.isFinite(a.instant) || !Number.isFinite(b.instant)) return false
  return Math.abs(a.instant - b.instant) > limit.FORMULA_DAYS * DAY
}

function tellingOf({ telling }: Said): number {
  return telling.reduce((sum, one) => sum + one, 0)
}

/** How many of the telling words of the shorter one the other has, in any order. */
function commonTelling(a: Said, b: Said): number {
  const [short, long] = a.stems.length <= b.stems.length ? [a, b] : [b, a]
  const there = new Set(long.stems)
  return short.stems.reduce(
    (sum, stem, i) => sum + Number(short.telling[i] === 1 && there.has(stem)),
    0,
  )
}

/** Equal words in their order. Long quotations are aligned by runs of words: quadratic time is for short ones. */
function alignedPairs(a: Uint32Array, b: Uint32Array): WordPairs {
  if (a.length * b.length <= limit.ALIGNED_CELLS) return commonPairs(a, b)
  const pairs: [number, number][] = []
  for (const run of sharedRuns(a, b, limit.RUN_WORDS)) {
    if (run.b <= (pairs.at(-1)?.[1] ?? -1)) continue
    for (let k = 0; k < run.length; k++) pairs.push([run.a + k, run.b + k])
  }
  return pairs
}

/** Without the few equal words that stand far from all others: in a long text they are there by chance. */
function withoutStrays(pairs: WordPairs): WordPairs {
  const lumps: (readonly [number, number])[][] = []
  for (const pair of pairs) {
    const last = lumps.at(-1)?.at(-1)
    const isNear =
      last && pair[0] - last[0] <= limit.STRAY_GAP && pair[1] - last[1] <= limit.STRAY_GAP
    if (isNear) lumps.at(-1)!.push(pair)
    else lumps.push([pair])
  }
  return lumps.filter(({ length }) => length >= limit.STRAY_WORDS).flat()
}
