import { compareText } from '../model/compare-text.ts'
import type { Source } from '../model/source.ts'

/** What sources are put in order by. */
type Ordered = Pick<Source, 'id' | 'path' | 'url'>

/** What stands between an archive and the name of its part. */
const PART = '!/'

/**
 * Order of sources in every report: by path, then by address, then by id. Sources without a path stand under their address.
 * Rows of one file stand in the order of their numbers, everything else by code units.
 */
export function compareSources(a: Ordered, b: Ordered): number {
  return (
    comparePaths(a.path ?? a.url ?? '', b.path ?? b.url ?? '') ||
    compareText(a.url ?? '', b.url ?? '') ||
    compareText(a.id, b.id)
  )
}

function comparePaths(a: string, b: string): number {
  const [outer, part] = parted(a)
  const [otherOuter, otherPart] = parted(b)
  return compareText(outer, otherOuter) || compareParts(part, otherPart)
}

/** The archive with all it lies in, and the name of the part in it; parts of an archive follow one another. */
function parted(path: string): readonly [string, string] {
  const at = path.lastIndexOf(PART)
  return at < 0 ? [path, ''] : [path.slice(0, at), path.slice(at + PART.length)]
}

/** Numbers come first and in their own order. */
function compareParts(a: string, b: string): number {
  const [first, second] = [isNumber(a), isNumber(b)]
  if (first && second) return a.length - b.length || compareText(a, b)
  if (first !== second) return first ? -1 : 1
  return compareText(a, b)
}

function isNumber(name: string): boolean {
  return /^[1-9]\d*$/.test(name)
}
