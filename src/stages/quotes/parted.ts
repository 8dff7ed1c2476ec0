import type { Cell, Line } from './cell.ts'
import { CUE, type FixedPhrase, SAID } from './lexicon.ts'

/** Words from a verb to its particle, at most. */
const FARTHEST = 32

/** Takes from words with a capital inside a line what only verbs say: they are nouns. */
export function markNouns(cells: readonly Cell[], { from, to }: Line): void {
  let first = from
  while (first < to && !cells[first]!.isWord) first++
  for (let at = first + 1; at < to; at++) {
    const cell = cells[at]!
    if (cell.isCapital) cell.said &= ~(CUE | SAID.mood | SAID.alike | SAID.between)
  }
}

/** Gives the first word of a parted verb («teilte … mit») what the whole says, where its end closes a clause. */
export function markParted(cells: readonly Cell[], line: Line): void {
  const { from, to, lexicon } = line
  for (let at = from; at < to; at++) {
    const cell = cells[at]!
    const verbs = cell.isWord && cell.reach === 1 ? lexicon.partedFrom(cell.form) : []
    if (verbs.length === 0 || cell.mention >= 0) continue
    const found = endOf(cells, at, { to, verbs })
    if (!found) continue
    cell.said = found.verb.bits
    for (let i = 1; i < found.verb.words.length; i++) cells[found.at + i - 1]!.said = SAID.between
  }
}

/** The end of a parted verb: the first that stands before a mark or a conjunction. */
function endOf(
  cells: readonly Cell[],
  verb: number,
  { to, verbs }: { readonly to: number; readonly verbs: readonly FixedPhrase[] },
): { readonly at: number; readonly verb: FixedPhrase } | null {
  const last = Math.min(to, verb + FARTHEST)
  for (let at = verb + 1; at < last; at++) {
    if (!cells[at]!.isWord && /[;:]/u.test(cells[at]!.form)) return null
    for (const one of verbs) {
      const rest = one.words.slice(1)
      const isHere = rest.every((word, i) => at + i < to && cells[at + i]!.form === word)
      if (isHere && endsClause(cells, at + rest.length, to)) return { at, verb: one }
    }
  }
  return null
}

function endsClause(cells: readonly Cell[], at: number, to: number): boolean {
  const next = cells[at]
  return at >= to || !next?.isWord || (next.said & SAID.conjunction) !== 0
}
