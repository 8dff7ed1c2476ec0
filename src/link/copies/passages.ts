import type { Passage } from '../../model/edge.ts'
import type { Span } from '../../model/span.ts'
import { chainLength, chainRuns, type Run, sharedRuns } from '../../text/align.ts'
import type { Body } from './body.ts'
import { GAP_WORDS, PASSAGE_WORDS, SEED_WORDS, SNAP_WORDS, STRAY_WORDS } from './thresholds.ts'

/** A shared stretch in word numbers, inside one block of each article. */
export interface Piece {
  aStart: number
  aEnd: number
  bStart: number
  bEnd: number
  /** The words that are equal in stem; what is left over within the piece was changed. */
  readonly runs: readonly Run[]
}

/**
 * Shared stretches of two bodies, by place in `a`; no word is in two of them.
 * Each lies in one block on either side and is drawn out to whole sentences where only a few words are missing.
 */
export function sharedPieces(a: Body, b: Body): Piece[] {
  const runs = sharedRuns(a.stems, b.stems, SEED_WORDS)
  const pieces = chainRuns(runs, GAP_WORDS)
    .filter((chain) => chainLength(chain) >= PASSAGE_WORDS)
    .flatMap((chain) => cutByBlocks(chain, a, b))
  const free = {
    a: new Uint8Array(a.stems.length).fill(1),
    b: new Uint8Array(b.stems.length).fill(1),
  }
  for (const piece of pieces) {
    free.a.fill(0, piece.aStart, piece.aEnd)
    free.b.fill(0, piece.bStart, piece.bEnd)
  }
  for (const piece of pieces) {
    settleEnd(piece, a, b, free)
    settleStart(piece, a, b, free)
    free.a.fill(0, piece.aStart, piece.aEnd)
    free.b.fill(0, piece.bStart, piece.bEnd)
  }
  return pieces
}

/** Splits a chain where either article begins a new block; stray words at its two ends are dropped. */
function cutByBlocks(chain: readonly Run[], a: Body, b: Body): Piece[] {
  const groups: Run[][] = []
  for (const run of chain.flatMap((whole) => cutRun(whole, a, b))) {
    const last = groups.at(-1)?.[0]
    const same = last && a.block[last.a] === a.block[run.a] && b.block[last.b] === b.block[run.b]
    if (same) groups.at(-1)!.push(run)
    else groups.push([run])
  }
  const stray = (group: Run[] | undefined): boolean =>
    groups.length > 1 && group !== undefined && chainLength(group) <= STRAY_WORDS
  while (stray(groups[0])) groups.shift()
  while (stray(groups.at(-1))) groups.pop()
  return groups.map(toPiece)
}

function cutRun(run: Run, a: Body, b: Body): Run[] {
  const parts: Run[] = []
  let start = 0
  for (let k = 1; k <= run.length; k++) {
    const whole =
      k < run.length &&
      a.block[run.a + k] === a.block[run.a + start] &&
      b.block[run.b + k] === b.block[run.b + start]
    if (whole) continue
    parts.push({ a: run.a + start, b: run.b + start, length: k - start })
    start = k
  }
  return parts
}

function toPiece(runs: readonly Run[]): Piece {
  const first = runs[0]!
  const last = runs.at(-1)!
  return {
    aStart: first.a,
    aEnd: last.a + last.length,
    bStart: first.b,
    bEnd: last.b + last.length,
    runs,
  }
}

interface Free {
  readonly a: Uint8Array
  readonly b: Uint8Array
}

/** Draws a piece out to the ends of its sentences, or back from a few words of the next ones. */
function settleEnd(piece: Piece, a: Body, b: Body, free: Free): void {
  const moreA = freeAfter(a, piece.aEnd, free.a)
  const moreB = freeAfter(b, piece.bEnd, free.b)
  if (moreA !== null && moreB !== null) {
    piece.aEnd += moreA
    piece.bEnd += moreB
    return
  }
  const over = Math.min(wordsInto(a, piece.aEnd), wordsInto(b, piece.bEnd))
  const { length } = piece.runs.at(-1)!
  if (over > 0 && over <= STRAY_WORDS && over < length && piece.aEnd - over > piece.aStart) {
    piece.aEnd -= over
    piece.bEnd -= over
  }
}

function settleStart(piece: Piece, a: Body, b: Body, free: Free): void {
  const moreA = freeBefore(a, piece.aStart, free.a)
  const moreB = freeBefore(b, piece.bStart, free.b)
  if (moreA !== null && moreB !== null) {
    piece.aStart -= moreA
    piece.bStart -= moreB
  }
}

/** Free words from `end` to the end of the sentence that the piece ends in; null where they are too many. */
function freeAfter(body: Body, end: number, free: Uint8Array): number | null {
  let more = 0
  while (sameSentence(body, end - 1, end + more)) {
    if (more === SNAP_WORDS || !free[end + more]) return null
    more++
  }
  return more
}

function freeBefore(body: Body, start: number, free: Uint8Array): number | null {
  let more = 0
  while (sameSentence(body, start, start - 1 - more)) {
    if (more === SNAP_WORDS || !free[start - 1 - more]) return null
    more++
  }
  return more
}

/** Words of the sentence that the piece ends in that are before `end`. */
function wordsInto(body: Body, end: number): number {
  let words = 0
  while (sameSentence(body, end - 1, end - 1 - words)) words++
  return words
}

function sameSentence(body: Body, word: number, other: number): boolean {
  return (
    other >= 0 &&
    other < body.sentence.length &&
    body.sentence[word] === body.sentence[other] &&
    body.block[word] === body.block[other]
  )
}

/** Pieces as spans of the two texts, sorted by `from`. Marks that both texts have at the edges are included. */
export function toPassages(
  pieces: readonly Piece[],
  from: { readonly text: string; readonly body: Body },
  to: { readonly text: string; readonly body: Body },
): Passage[] {
  return pieces.map((piece) => {
    const a = wordSpan(from.body, piece.aStart, piece.aEnd)
    const b = wordSpan(to.body, piece.bStart, piece.bEnd)
    const before = sharedBefore(from.text, a.start, to.text, b.start)
    const after = sharedAfter(from.text, a.end, to.text, b.end)
    return {
      from: { start: a.start - before, end: a.end + after },
      to: { start: b.start - before, end: b.end + after },
      relation: isIdentical(piece, from.body, to.body) ? 'identical' : 'altered',
    }
  })
}

function wordSpan(body: Body, start: number, end: number): Span {
  return { start: body.tokens[start]!.span.start, end: body.tokens[end - 1]!.span.end }
}

function isIdentical({ aStart, aEnd, bStart, bEnd }: Piece, a: Body, b: Body): boolean {
  if (aEnd - aStart !== bEnd - bStart) return false
  for (let k = 0; k < aEnd - aStart; k++) {
    if (a.tokens[aStart + k]!.form !== b.tokens[bStart + k]!.form) return false
  }
  return true
}

const MARK = /[\p{P}\p{S}]/u

function sharedAfter(a: string, aEnd: number, b: string, bEnd: number): number {
  let count = 0
  while (MARK.test(a[aEnd + count] ?? '') && a[aEnd + count] === b[bEnd + count]) count++
  return count
}

/** Marks before a word belong to it only where white space stands before them: else they end the word before. */
function sharedBefore(a: string, aStart: number, b: string, bStart: number): number {
  let count = 0
  while (
    MARK.test(a[aStart - 1 - count] ?? '') &&
    a[aStart - 1 - count] === b[bStart - 1 - count]
  ) {
    count++
  }
  const opens = (text: string, at: number): boolean => at === 0 || /\s/u.test(text[at - 1]!)
  return opens(a, aStart - count) && opens(b, bStart - count) ? count : 0
}
