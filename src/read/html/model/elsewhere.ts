import type { Columns } from './columns.ts'

/*
 * Counted on all pages of `aeb` and a fourth of `wcxb` and `waddle`: of 79,200 blocks 39 % are such links and 9 % such
 * short ones; the trees took none of either for body.
 */
/** Share of link text from which a block is a link and nothing else. */
const LINKED = 0.8
/** Size up to which a block is short, and blocks up to the next good paragraph from which it stands by itself. */
const SHORT = 60
const FAR = 6
/** Size of a page's good text from which its place tells where the article is. */
const ENOUGH = 1_000

/**
 * Blocks that need no second look on a page with enough prose: of those outside the smallest element that holds most
 * of it, headings aside, the links, and the short ones far from prose in a part named after what is no article.
 * 1 for each of them.
 */
export function elsewhere(columns: Columns): Uint8Array {
  const linkShare = columns.column('link share')
  const level = columns.column('level')
  const size = columns.column('size')
  const inside = columns.column('in cover 0.8')
  const prose = columns.column('page good size')
  const foreign = columns.column('foreign hints')
  const since = columns.column('since good')
  const until = columns.column('until good')
  const found = new Uint8Array(columns.length)
  for (let i = 0; i < found.length; i++) {
    if (inside[i] === 1 || level[i] !== 0 || prose[i]! <= ENOUGH) continue
    const lone = size[i]! < SHORT && foreign[i]! > 0 && since[i]! >= FAR && until[i]! >= FAR
    found[i] = lone || linkShare[i]! > LINKED ? 1 : 0
  }
  return found
}
