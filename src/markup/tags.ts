import table from './tags.json' with { type: 'json' }

function names(list: string): ReadonlySet<string> {
  return new Set(list.split(' ').filter(Boolean))
}

function namesByTag(
  lists: Readonly<Record<string, string>>,
): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map(Object.entries(lists).map(([tag, list]) => [tag, names(list)]))
}

/** Elements that start and end a line of their own. */
export const BLOCK_TAGS = names(table.block)
/** Elements that hold nothing and have no end tag. */
export const VOID_TAGS = names(table.void)
/** Elements whose text no reader of the page sees. */
export const UNSEEN_TAGS = names(table.unseen)
export const HEADING_TAGS = names(table.heading)
/** These and the inline ones, so nearly all that pages have. */
export const KNOWN_TAGS: ReadonlySet<string> = new Set([
  ...BLOCK_TAGS,
  ...VOID_TAGS,
  ...UNSEEN_TAGS,
  ...names(table.inline),
])
/** Elements whose text is taken as it stands: no tags and no entities are in it. */
export const RAW_TAGS = names('script style xmp iframe noembed noframes plaintext')
/** Elements that no tags are in: these, and those whose text may hold entities. */
export const TEXT_TAGS = new Set([...RAW_TAGS, 'title', 'textarea'])

/** Open element → tags whose start ends it, as in "13.1.2.4 Optional tags" of the HTML standard. */
const CLOSED_BY = namesByTag(table.closes)
/** Open element → blocks inside it that end with it when it is ended that way. */
const PASSES = namesByTag(table.passesBlocks)
const NONE: ReadonlySet<string> = new Set()
/** Elements that no start or end tag inside them reaches out of. */
const WALLS = names(table.walls)

/** True where the start of `tag` ends an open `open`. */
export function isEndedBy(open: string, tag: string): boolean {
  return CLOSED_BY.get(open)?.has(tag) ?? false
}

const ENDING = new Set([...CLOSED_BY.values()].flatMap((tags) => [...tags]))

/** True where the start of `tag` ends any open elements at all. */
export function endsOthers(tag: string): boolean {
  return ENDING.has(tag)
}

/** Open elements the start of `tag` may look past when it seeks what it ends: inline ones and a few blocks. */
export function isPassed(open: string, tag: string): boolean {
  if (SEALED.has(open) || (WALLS.has(open) && !TABLE_PARTS.has(tag))) return false
  return !BLOCK_TAGS.has(open) || (PASSES.get(tag) ?? NONE).has(open)
}

/** Elements that nothing inside ends. */
const SEALED = names('noscript object table template')
const TABLE_PARTS = names('td th tr tbody thead tfoot caption colgroup')

/** True where an end tag inside `open` cannot reach an element outside it. */
export function isWall(open: string, tag: string): boolean {
  if (!WALLS.has(open)) return false
  return SEALED.has(open) || (!TABLE_PARTS.has(tag) && tag !== 'table')
}
