import { readColumns } from './columns.ts'
import { readFollowTheMoney } from './follow-the-money.ts'
import type { OwnEntry } from './own-entry.ts'
import { readWikidata } from './wikidata.ts'

/** Lines that say nothing: empty ones, remarks, the brackets around a dump of Wikidata. */
export function isRemark(line: string): boolean {
  const text = line.trim()
  return text === '' || text.startsWith('#') || text === '[' || text === ']'
}

/** The entry of a line, a problem in words, or null for one that is no entity of a kind that has a name here. */
export function readOwnLine(line: string): OwnEntry | string | null {
  const text = line.trim().replace(/,$/u, '')
  if (!text.startsWith('{')) return readColumns(line)
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return 'is no JSON that can be read'
  }
  const record = value as Record<string, unknown>
  return 'labels' in record ? readWikidata(record) : readFollowTheMoney(record)
}
