import type { MarkupBlock } from '../../../markup/block.ts'
import type { Columns } from './columns.ts'
import { shifted } from './neighbour-columns.ts'

/** Columns told by which blocks Readability keeps: the block's own share, its neighbours', its element's. */
export function voteColumns(
  blocks: readonly MarkupBlock[],
  votes: ArrayLike<number>,
  columns: Columns,
): void {
  const own = columns.column('vote')
  const size = columns.column('size')
  let kept = 0
  let first = -1
  let last = -1
  for (let i = 0; i < blocks.length; i++) {
    own[i] = votes[i]!
    kept += votes[i]! * size[i]!
    if (votes[i]! > 0.5) {
      if (first < 0) first = i
      last = i
    }
  }
  for (const offset of [-2, -1, 1, 2]) shifted(columns, 'vote', offset)
  const sums = new Float64Array(blocks.length + 1)
  const sizes = new Float64Array(blocks.length + 1)
  for (let i = 0; i < blocks.length; i++) {
    sums[i + 1] = sums[i]! + votes[i]! * size[i]!
    sizes[i + 1] = sizes[i]! + size[i]!
  }
  const share = (start: number, end: number): number =>
    (sums[end]! - sums[start]!) / Math.max(1, sizes[end]! - sizes[start]!)
  const voteOfParentColumn = columns.column('vote of parent')
  const vote5Column = columns.column('vote ±5')
  const voteShareOfPageColumn = columns.column('vote share of page')
  const voteSizeColumn = columns.column('vote size')
  const sinceFirstVoteColumn = columns.column('since first vote')
  const untilLastVoteColumn = columns.column('until last vote')
  for (let i = 0; i < blocks.length; i++) {
    const { element } = blocks[i]!
    const parent = element.parent ?? element
    voteOfParentColumn[i] = share(parent.blocks.start, parent.blocks.end)
    const wide = share(Math.max(0, i - 5), Math.min(blocks.length, i + 6))
    vote5Column[i] = wide
    voteShareOfPageColumn[i] = kept / Math.max(1, sizes[blocks.length]!)
    voteSizeColumn[i] = kept
    sinceFirstVoteColumn[i] = first < 0 ? 0 : Math.max(-50, Math.min(50, i - first))
    untilLastVoteColumn[i] = last < 0 ? 0 : Math.max(-50, Math.min(50, last - i))
  }
}
