import type { MarkupBlock } from '../../../markup/block.ts'
import type { Columns } from './columns.ts'
import type { Looks } from './looks.ts'

/** Farthest good paragraph looked for, in blocks. */
const FARTHEST = 40
const WINDOWS = [2, 5, 12] as const
const BESIDE = [-3, -2, -1, 1, 2, 3] as const

/** Columns told by the blocks before and after. */
export function neighbourColumns(
  blocks: readonly MarkupBlock[],
  looks: Looks,
  columns: Columns,
): void {
  placeColumns(blocks, looks, columns)
  distanceColumns(looks.good, columns)
  for (const width of WINDOWS) windowColumns(looks, width, columns)
  for (const offset of BESIDE) {
    shifted(columns, 'size', offset)
    shifted(columns, 'link share', offset)
  }
  for (const offset of [-1, 1]) {
    for (const name of ['ending', 'stops', 'is heading', 'is list-item', 'words', 'level']) {
      shifted(columns, name, offset)
    }
  }
  headingColumns(blocks, columns)
}

/** A column of the values `offset` blocks on; −1 beyond the ends. */
export function shifted(columns: Columns, name: string, offset: number): void {
  const shiftedName = `${name} ${offset > 0 ? '+' : ''}${offset}`
  if (!columns.wants(shiftedName)) return
  const from = columns.column(name)
  const to = columns.column(shiftedName)
  for (let i = 0; i < from.length; i++) {
    const at = i + offset
    to[i] = at < 0 || at >= from.length ? -1 : from[at]!
  }
}

function placeColumns(
  blocks: readonly MarkupBlock[],
  { size, good }: Looks,
  columns: Columns,
): void {
  let total = 0
  let goodTotal = 0
  for (let i = 0; i < blocks.length; i++) {
    total += size[i]!
    if (good[i]) goodTotal += size[i]!
  }
  let passed = 0
  let goodPassed = 0
  const placeColumn = columns.column('place')
  const textBeforeColumn = columns.column('text before')
  const goodBeforeColumn = columns.column('good before')
  const goodSizeBeforeColumn = columns.column('good size before')
  const pageGoodShareColumn = columns.column('page good share')
  const pageGoodSizeColumn = columns.column('page good size')
  const pageBlocksColumn = columns.column('page blocks')
  for (let i = 0; i < blocks.length; i++) {
    placeColumn[i] = i / blocks.length
    textBeforeColumn[i] = passed / Math.max(1, total)
    goodBeforeColumn[i] = goodPassed / Math.max(1, goodTotal)
    goodSizeBeforeColumn[i] = goodPassed
    pageGoodShareColumn[i] = goodTotal / Math.max(1, total)
    pageGoodSizeColumn[i] = goodTotal
    pageBlocksColumn[i] = blocks.length
    passed += size[i]!
    if (good[i]) goodPassed += size[i]!
  }
}

function distanceColumns(good: Uint8Array, columns: Columns): void {
  const before = columns.column('since good')
  const after = columns.column('until good')
  let run = FARTHEST
  for (let i = 0; i < good.length; i++) {
    before[i] = run
    run = good[i] ? 1 : Math.min(FARTHEST, run + 1)
  }
  run = FARTHEST
  for (let i = good.length - 1; i >= 0; i--) {
    after[i] = run
    run = good[i] ? 1 : Math.min(FARTHEST, run + 1)
  }
}

/** Share of good text and of links among the blocks up to `width` before and after, the block itself left out. */
function windowColumns({ size, linkShare, good }: Looks, width: number, columns: Columns): void {
  const goodShare = columns.column(`good share ±${width}`)
  const links = columns.column(`link share ±${width}`)
  const goodSize = columns.column(`good size ±${width}`)
  for (let i = 0; i < size.length; i++) {
    let all = 0
    let fine = 0
    let linked = 0
    for (let at = Math.max(0, i - width); at <= Math.min(size.length - 1, i + width); at++) {
      if (at === i) continue
      all += size[at]!
      linked += size[at]! * linkShare[at]!
      if (good[at]) fine += size[at]!
    }
    goodShare[i] = fine / Math.max(1, all)
    links[i] = linked / Math.max(1, all)
    goodSize[i] = fine
  }
}

/** The heading above: how far, of which level, how much good text has come since. */
function headingColumns(blocks: readonly MarkupBlock[], columns: Columns): void {
  const size = columns.column('size')
  const distance = columns.column('since heading')
  const level = columns.column('heading level')
  const linked = columns.column('heading linked')
  const text = columns.column('text since heading')
  let last = -1
  let passed = 0
  for (const [i, block] of blocks.entries()) {
    distance[i] = last < 0 ? -1 : Math.min(FARTHEST, i - last)
    level[i] = last < 0 ? 0 : blocks[last]!.level
    linked[i] = last < 0 ? 0 : blocks[last]!.linkChars / blocks[last]!.text.length
    text[i] = passed
    passed += size[i]!
    if (block.level > 0) {
      last = i
      passed = 0
    }
  }
}
