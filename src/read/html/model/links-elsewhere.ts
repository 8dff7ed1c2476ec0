import type { Columns } from './columns.ts'

/*
 * Of 26,000 blocks of `aeb`, `wcxb` and `waddle`, 41 % are such links; the trees took 5 of them for body, 208 characters.
 */
/** Share of link text from which a block is a link and nothing else. */
const LINKED = 0.8
/** Size of a page's good text from which its place tells where the article is. */
const ENOUGH = 1_000

/**
 * Blocks that need no second look on a page with enough prose: links outside the smallest element that holds most of
 * it, other than headings. 1 for each of them.
 */
export function linksElsewhere(columns: Columns): Uint8Array {
  const linkShare = columns.column('link share')
  const level = columns.column('level')
  const inside = columns.column('in cover 0.8')
  const prose = columns.column('page good size')
  const found = new Uint8Array(columns.length)
  for (let i = 0; i < found.length; i++) {
    const elsewhere = inside[i] === 0 && prose[i]! > ENOUGH
    found[i] = elsewhere && level[i] === 0 && linkShare[i]! > LINKED ? 1 : 0
  }
  return found
}
