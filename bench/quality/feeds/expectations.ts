import type { FeedFile } from './files.ts'

/** What a file's own comment says a parser should find, where it says one simple thing. */
export interface Expectation {
  readonly field: 'title' | 'link' | 'date' | 'feed title' | 'feed link'
  /** Text, address, or ISO time of day in UTC. */
  readonly value: string
}

const LINE = /^\s*Expect:\s*not bozo and (?<target>\w+(?:\[[^\]]+\])+)\s*==\s*(?<literal>.+?)\s*$/mu
const FIELDS: Readonly<Record<string, Expectation['field']>> = {
  "entries[0]['title']": 'title',
  "entries[0]['link']": 'link',
  "entries[0]['published_parsed']": 'date',
  "entries[0]['updated_parsed']": 'date',
  "feed['title']": 'feed title',
  "feed['link']": 'feed link',
}

/** The expectation of a file; null where it is about something else or more than one thing. */
export function expectationOf({ raw }: FeedFile): Expectation | null {
  const match = LINE.exec(raw.slice(0, 4096))
  const field = match && FIELDS[match.groups!.target!]
  if (!field) return null
  const { literal } = match.groups as { literal: string }
  const value = field === 'date' ? timeOf(literal) : stringOf(literal)
  return value === null ? null : { field, value }
}

/** A Python string literal without anything behind it. */
function stringOf(literal: string): string | null {
  const inner = /^u?(?<mark>['"])(?<inner>(?:\\.|(?!\k<mark>).)*)\k<mark>$/u.exec(literal)?.groups
    ?.inner
  return (
    inner?.replace(/\\(?:u([\da-f]{4})|x([\da-f]{2})|(.))/giu, (_, long, short, mark) => {
      const code = long ?? short
      if (code) return String.fromCodePoint(Number.parseInt(code, 16))
      return mark === 'n' ? '\n' : mark
    }) ?? null
  )
}

/** A Python time tuple in UTC. */
function timeOf(literal: string): string | null {
  const parts = /^\((?<numbers>[\d, ]+)\)$/u.exec(literal)?.groups?.numbers?.split(',').map(Number)
  if (!parts || parts.length < 6) return null
  const [year, month, day, hour, minute, second] = parts as [
    number,
    number,
    number,
    number,
    number,
    number,
  ]
  return new Date(Date.UTC(year, month - 1, day, hour, minute, second)).toISOString()
}
