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
  const names = new Names(elements.length)
  makeupColumns(blocks, names, looks, columns)
  rowColumns(blocks, elements, names, columns)
}

/** More than the elements of any page, and than their names. */
const MANY = 2 ** 26

/** Tags with classes as numbers from 0 on, the same number for the same. */
class Names {
  readonly #numbers = new Map<string, number>()
  /** Number of each element's name plus 1; 0 where it was not asked for. */
  readonly #ofElement: Int32Array

  constructor(elements: number) {
    this.#ofElement = new Int32Array(elements)
  }

  of(element: MarkupElement): number {
    const known = this.#ofElement[element.index]!
    if (known > 0) return known - 1
    const name = `${element.tag}.${element.attributes.value('class') ?? ''}`
    const number = this.#numbers.get(name) ?? this.#numbers.size
    this.#numbers.set(name, number)
    this.#ofElement[element.index] = number + 1
    return number
  }

  /** An element's name and its parent's, as one number. */
  withParent(element: MarkupElement): number {
    return this.of(element) * MANY + (element.parent ? this.of(element.parent) + 1 : 0)
  }

  /** An element's name and which its parent is, as one number. */
  amongSiblings(element: MarkupElement): number {
    return this.of(element) * MANY + (element.parent ? element.parent.index + 1 : 0)
  }
}

function makeupColumns(
  blocks: readonly MarkupBlock[],
  names: Names,
  { size, good }: Looks,
  columns: Columns,
): void {
  const keys = blocks.map(({ element }) => names.withParent(element))
  const groups = new Map<number, { count: number; good: number; size: number }>()
  let goodTotal = 0
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i]!
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
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i]!
    const group = groups.get(key)!
    makeupCountColumn[i] = group.count
    makeupGoodShareColumn[i] = group.good / Math.max(1, goodTotal)
    makeupProseColumn[i] = group.good / Math.max(1, group.size)
  }
}

function rowColumns(
  blocks: readonly MarkupBlock[],
  elements: readonly MarkupElement[],
  names: Names,
  columns: Columns,
): void {
  const likes = new Map<number, number>()
  const known = new Int32Array(elements.length).fill(-1)
  const likesOf = (element: MarkupElement): number => {
    if (known[element.index]! < 0) {
      known[element.index] = likes.get(names.amongSiblings(element)) ?? 0
    }
    return known[element.index]!
  }
  for (const element of elements) {
    if (!element.block || element.chars === 0 || element.longBlocks > MOST_BLOCKS) continue
    const key = names.amongSiblings(element)
    likes.set(key, (likes.get(key) ?? 0) + 1)
  }
  const row0Column = columns.column('row 0')
  const rowColumn = columns.column('row')
  const rowBlocksColumn = columns.column('row blocks')
  for (let i = 0; i < blocks.length; i++) {
    const { element } = blocks[i]!
    row0Column[i] = likesOf(element)
    let most = 0
    let at: MarkupElement | null = element.parent
    let blocksInside = 0
    for (let level = 1; at && level <= LEVELS; at = at.parent, level++) {
      const inside = at.blocks.end - at.blocks.start
      if (inside > MOST_BLOCKS) break
      const count = likesOf(at)
      if (count > most) {
        most = count
        blocksInside = inside
      }
    }
    rowColumn[i] = most
    rowBlocksColumn[i] = blocksInside
  }
}
