import type { EdgeDetailMap, Evidence, Passage } from '../../model/edge.ts'
import { hashForms, shingles } from '../../text/shingle.ts'
import type { Body } from './body.ts'
import type { Piece } from './passages.ts'
import * as limit from './thresholds.ts'

/** What two bodies have in common, in words. */
export interface Shared {
  /** Share of each body's words that lie in passages, 0..1. */
  readonly covered: { readonly from: number; readonly to: number }
  /** Equal words of own wording, all together and in the longest passage. */
  readonly own: number
  readonly longest: number
  /** Share of each article's own wording that the other has, 0..1; 0 where it has none. */
  readonly ownShare: { readonly from: number; readonly to: number }
  /** Places where one figure stands for another. */
  readonly figures: number
  /** Equal words that were not counted: quoted, background or stock. */
  readonly discounted: number
}

/** `quiet` lists say, word by word, which words prove nothing; they may hold more than the bodies' own. */
export interface QuietWords {
  readonly from: Uint8Array
  readonly to: Uint8Array
}

/** Counts what two bodies share. */
export function measureShared(
  pieces: readonly Piece[],
  from: Body,
  to: Body,
  quiet: QuietWords,
): Shared {
  let own = 0
  let discounted = 0
  let longest = 0
  let previous: { readonly piece: Piece; readonly own: number } | null = null
  for (const piece of pieces) {
    let words = 0
    for (const run of piece.runs) {
      for (let k = 0; k < run.length; k++) {
        if (quiet.from[run.a + k] || quiet.to[run.b + k]) discounted++
        else words++
      }
    }
    own += words
    // Pieces that follow each other in both articles are one stretch, only cut by a paragraph's edge.
    const before: number = previous && adjacent(previous.piece, piece) ? previous.own : 0
    const joined = before + words
    longest = Math.max(longest, joined)
    previous = { piece, own: joined }
  }
  const share = (flags: Uint8Array): number => {
    const total = flags.reduce((sum, flag) => sum + (flag ? 0 : 1), 0)
    return total === 0 ? 0 : Math.min(1, own / total)
  }
  return {
    covered: {
      from: sum(pieces, ({ aStart, aEnd }) => aEnd - aStart) / Math.max(1, from.tokens.length),
      to: sum(pieces, ({ bStart, bEnd }) => bEnd - bStart) / Math.max(1, to.tokens.length),
    },
    own,
    longest,
    ownShare: { from: share(quiet.from), to: share(quiet.to) },
    figures: changedFigures(pieces, from, to),
    discounted,
  }
}

function changedFigures(pieces: readonly Piece[], from: Body, to: Body): number {
  let figures = 0
  for (const { runs } of pieces) {
    for (const [i, run] of runs.entries()) {
      const last = runs[i - 1]
      if (!last) continue
      const a = last.a + last.length
      const b = last.b + last.length
      const lengthA = run.a - a
      if (lengthA !== run.b - b) continue
      for (let k = 0; k < lengthA; k++) {
        const isFigure =
          from.tokens[a + k]!.kind === 'number' && to.tokens[b + k]!.kind === 'number'
        if (isFigure && from.tokens[a + k]!.form !== to.tokens[b + k]!.form) figures++
      }
    }
  }
  return figures
}

function adjacent(before: Piece, after: Piece): boolean {
  return before.aEnd === after.aStart && before.bEnd === after.bStart
}

function sum(pieces: readonly Piece[], words: (piece: Piece) => number): number {
  return pieces.reduce((total, piece) => total + words(piece), 0)
}

type Relation = EdgeDetailMap['copy']['relation']

/** Names the relation of two bodies; null where what they share does not show copying. */
export function judge(
  shared: Shared,
  passages: readonly Passage[],
  bodies: { readonly from: Body; readonly to: Body; readonly quiet: QuietWords },
): Exclude<Relation, 'embedded'> | null {
  const { covered, own, ownShare, longest, figures } = shared
  if (figures >= limit.FORM_FIGURES && figures * limit.FORM_WORDS >= own) return null
  const both = Math.min(covered.from, covered.to)
  const short = Math.min(bodies.from.tokens.length, bodies.to.tokens.length)
  const whole =
    short >= limit.WHOLE_WORDS &&
    holdsWhole(ownShare.from, bodies.from, bodies.quiet.from) &&
    holdsWhole(ownShare.to, bodies.to, bodies.quiet.to)
  if (whole && both >= limit.VERBATIM_COVERED) {
    return isUnchanged(passages) ? 'verbatim' : 'near'
  }
  if (whole && both >= limit.NEAR_COVERED && own >= limit.WHOLE_WORDS) return 'near'
  const share = Math.max(ownShare.from, ownShare.to)
  if (longest >= limit.LONG_PASSAGE && share >= limit.LONG_SHARE) return 'partial'
  return own >= limit.SCATTERED_WORDS && share >= limit.SCATTERED_SHARE ? 'partial' : null
}

/** Every passage word for word, in the same order. */
function isUnchanged(passages: readonly Passage[]): boolean {
  return passages.every(
    ({ relation, to }, i) =>
      relation === 'identical' && (i === 0 || passages[i - 1]!.to.end <= to.start),
  )
}

/** Whether enough of an article's own wording is shared. One that is all quotation is judged by its coverage. */
function holdsWhole(ownShare: number, body: Body, quiet: Uint8Array): boolean {
  const loud = body.tokens.length - quiet.reduce((total, flag) => total + flag, 0)
  return loud === 0 || ownShare >= limit.WHOLE_OWN_SHARE
}

/** Sureness of a copy, 0..1: each {@link limit.DOUBT_HALVES} shared words of own wording halve the doubt. */
export function sureness(relation: Relation, own: number): number {
  if (relation === 'verbatim' || relation === 'embedded') return 1
  return Number((1 - 2 ** (-own / limit.DOUBT_HALVES)).toFixed(4))
}

/** The reasons for a copy, in words with their figures. */
export function explain(
  shared: Shared,
  passages: readonly Passage[],
  from: Body,
  to: Body,
): Evidence[] {
  const identical = passages.filter(({ relation }) => relation === 'identical').length
  const evidence: Evidence[] = [
    wordingEvidence(from, to),
    {
      rule: 'shared-passages',
      detail:
        `${count(passages.length, 'shared passage')}, ${identical} of them word for word, ` +
        `cover ${percent(shared.covered.from)} of one body and ${percent(shared.covered.to)} of the other; ` +
        `the longest stretch has ${count(shared.longest, 'equal word')} of own wording`,
    },
  ]
  if (shared.discounted > 0) {
    evidence.push({
      rule: 'not-counted',
      detail: `${count(shared.discounted, 'equal word')} in quotation marks, background paragraphs or stock text ${shared.discounted === 1 ? 'was' : 'were'} not counted`,
    })
  }
  return evidence
}

/** "31 of 34 8-word runs of the shorter text stand in the longer one". */
function wordingEvidence(from: Body, to: Body): Evidence {
  const [short, long] = from.tokens.length <= to.tokens.length ? [from, to] : [to, from]
  const size = Math.min(limit.EVIDENCE_RUN, short.tokens.length)
  const runsOf = (body: Body): Set<number> =>
    new Set(shingles(hashForms(body.tokens.map(({ form }) => form)), size))
  const own = runsOf(short)
  const other = runsOf(long)
  const found = [...own].filter((run) => other.has(run)).length
  return {
    rule: 'shared-wording',
    detail: `${found} of ${own.size} ${size}-word runs of the shorter text stand in the longer one`,
  }
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`
}
