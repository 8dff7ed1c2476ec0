import type { MarkupBlock } from '../../../markup/block.ts'
import type { MarkupElement } from '../../../markup/element.ts'
import type { Columns } from './columns.ts'
import type { Looks } from './looks.ts'

/** Levels above a block at which repetition is looked for. */
const LEVELS = 6
/** A repeated element holds no more blocks than a comment or a teaser does. */
const MOST_BLOCKS = 25

/**
 * How often the makeup of a block comes on the page: as tag and class of its element and the parent's, and as a
 * row of like elements (comments, teasers, cards) it is one of.
 */
export function templateColumns(
  blocks: readonly MarkupBlock[],
  elements: readonly MarkupElement[],
  looks: Looks,
  columns: Columns,
): void {
  const names = new Map<MarkupElement, string>()
  const nameOf = (element: MarkupElement | null): string => {
    if (!element) return ''
    const known = names.get(element)
    if (known !== undefined) return known
    const name = `${element.tag}.${element.attributes.get('class')?.value ?? ''}`
    names.set(element, name)
    return name
  }
  makeupColumns(blocks, nameOf, looks, columns)
  rowColumns(blocks, elements, nameOf, columns)
}

function makeupColumns(
  blocks: readonly MarkupBlock[],
  nameOf: (element: MarkupElement | null) => string,
  { size, good }: Looks,
  columns: Columns,
): void {
  const keys = blocks.map(({ element }) => `${nameOf(element)}>${nameOf(element.parent)}`)
  const groups = new Map<string, { count: number; good: number; size: number }>()
  let goodTotal = 0
  for (const [i, key] of keys.entries()) {
    const group = groups.get(key) ?? { count: 0, good: 0, size: 0 }
    group.count++
    group.size += size[i]!
    if (good[i]) {
      group.good += size[i]!
      goodTotal += size[i]!
    }
    groups.set(key, group)
  }
  const makeupCountColumn = columns.column('makeup count')
  const makeupGoodShareColumn = columns.column('makeup good share')
  const makeupProseColumn = columns.column('makeup prose')
  for (const [i, key] of keys.entries()) {
    const group = groups.get(key)!
    makeupCountColumn[i] = group.count
    makeupGoodShareColumn[i] = group.good / Math.max(1, goodTotal)
    makeupProseColumn[i] = group.good / Math.max(1, group.size)
  }
}

function rowColumns(
  blocks: readonly MarkupBlock[],
  elements: readonly MarkupElement[],
  nameOf: (element: MarkupElement | null) => string,
  columns: Columns,
): void {
  const likes = new Map<string, number>()
  const keyOf = (element: MarkupElement): string =>
    `${element.parent?.index ?? -1} ${nameOf(element)}`
  for (const element of elements) {
    if (!element.block || element.chars === 0 || element.longBlocks > MOST_BLOCKS) continue
    const key = keyOf(element)
    likes.set(key, (likes.get(key) ?? 0) + 1)
  }
  const row0Column = columns.column('row 0')
  const rowColumn = columns.column('row')
  const rowBlocksColumn = columns.column('row blocks')
  for (const [i, { element }] of blocks.entries()) {
    row0Column[i] = likes.get(keyOf(element)) ?? 0
    let most = 0
    let at: MarkupElement | null = element.parent
    let blocksInside = 0
    for (let level = 1; at && level <= LEVELS; at = at.parent, level++) {
      const inside = at.blocks.end - at.blocks.start
      if (inside > MOST_BLOCKS) break
      const count = likes.get(keyOf(at)) ?? 0
      if (count > most) {
        most = count
        blocksInside = inside
      }
    }
    rowColumn[i] = most
    rowBlocksColumn[i] = blocksInside
  }
}
