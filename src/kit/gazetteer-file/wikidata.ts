import type { GazetteerName } from '../../model/gazetteer.ts'
import type { MentionType } from '../../model/mention.ts'
import { OWN_RANK, type OwnEntry } from './own-entry.ts'

/** Items that an entity is an instance of (P31), as far as they tell its type; others are `other`. */
const TYPES: Readonly<Record<string, MentionType>> = {
  Q5: 'person',
  Q43229: 'organisation',
  Q484652: 'organisation',
  Q4830453: 'organisation',
  Q783794: 'organisation',
  Q7278: 'organisation',
  Q192350: 'organisation',
  Q327333: 'organisation',
  Q192283: 'organisation',
  Q6256: 'place',
  Q3624078: 'place',
  Q515: 'place',
  Q1549591: 'place',
  Q3957: 'place',
  Q532: 'place',
  Q4022: 'place',
  Q23442: 'place',
  Q41710: 'group',
  Q1656682: 'event',
  Q198: 'event',
  Q11032: 'work',
  Q571: 'work',
}

/** Reads an item as the JSON dump of Wikidata has it: labels and aliases by language, `P31` for its type. */
export function readWikidata(record: Record<string, unknown>): OwnEntry | string {
  const names: GazetteerName[] = []
  for (const [tag, label] of entriesOf(record.labels)) addName(names, tag, label)
  for (const [tag, aliases] of entriesOf(record.aliases)) {
    if (Array.isArray(aliases)) for (const alias of aliases) addName(names, tag, alias)
  }
  if (names.length === 0) return 'is an item without a label'
  const id = typeof record.id === 'string' ? record.id : ''
  const type = instancesOf(record.claims)
    .map((item) => TYPES[item])
    .find((one) => one)
  return { entry: { id, type: type ?? 'other', rank: OWN_RANK }, names }
}

function addName(names: GazetteerName[], tag: string, value: unknown): void {
  const text = typeof value === 'string' ? value : (value as { value?: unknown } | null)?.value
  if (typeof text !== 'string' || text.trim() === '') return
  const kind = /^[\p{Lu}\p{N}.&-]{2,7}$/u.test(text) ? 'abbreviation' : 'name'
  names.push({ text, kind, languages: [tag] })
}

/** Ids of what `P31` names, as far as the claims are as they should be. */
function instancesOf(claims: unknown): string[] {
  const statements = entriesOf(claims).find(([property]) => property === 'P31')?.[1]
  if (!Array.isArray(statements)) return []
  return statements.flatMap((statement) => {
    const id = statement?.mainsnak?.datavalue?.value?.id
    return typeof id === 'string' ? [id] : []
  })
}

function entriesOf(value: unknown): [string, unknown][] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : []
}
