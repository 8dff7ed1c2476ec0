import type { ChineseLine } from './chinese-line.ts'
import { knownNames, ordinaryWords } from './known-names.ts'
import { nativeNames } from './native-names.ts'
import type { Piece } from './piece.ts'
import { soundNames } from './sound-names.ts'
import { LEAST } from './weights.ts'

/** Cuts a sentence into names and words so that their points are most (Viterbi), and returns the names. */
export function splitLine(line: ChineseLine): Piece[] {
  const { from, to } = line.scene.line
  const best = new Float64Array(to - from + 1)
  const last: (Piece | null)[] = new Array<Piece | null>(to - from + 1).fill(null)
  const reached = new Uint8Array(to - from + 1)
  reached[0] = 1
  for (let at = from; at < to; at++) {
    const here = best[at - from]!
    step(at + 1 - from, here, null)
    if (!line.isHan(at)) continue
    for (const piece of piecesAt(line, at)) step(piece.to - from, here + piece.points, piece)
  }
  const names: Piece[] = []
  for (let end = to; end > from; ) {
    const piece = last[end - from]!
    if (piece?.type) names.push(piece)
    end = piece ? piece.from : end - 1
  }
  return names.reverse()

  function step(end: number, points: number, piece: Piece | null): void {
    if (reached[end] === 1 && best[end]! >= points) return
    reached[end] = 1
    best[end] = points
    last[end] = piece
  }
}

function piecesAt(line: ChineseLine, at: number): Piece[] {
  const names = [...knownNames(line, at), ...nativeNames(line, at), ...soundNames(line, at)]
  return [...ordinaryWords(line, at), ...names.filter(({ points }) => points >= LEAST)]
}
