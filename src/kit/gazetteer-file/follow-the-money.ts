import type { GazetteerName, NameKind } from '../../model/gazetteer.ts'
import type { MentionType } from '../../model/mention.ts'
import { OWN_RANK, type OwnEntry } from './own-entry.ts'

/** Schemata of FollowTheMoney whose entities have names that texts use; others are passed over. */
const TYPES: Readonly<Record<string, MentionType>> = {
  Person: 'person',
  LegalEntity: 'organisation',
  Organization: 'organisation',
  Company: 'organisation',
  PublicBody: 'organisation',
  Asset: 'other',
  Vessel: 'other',
  Airplane: 'other',
  Event: 'event',
  Address: 'place',
  Position: 'other',
}
const PROPERTIES: readonly (readonly [string, NameKind])[] = [
  ['name', 'name'],
  ['alias', 'name'],
  ['previousName', 'name'],
  ['abbreviation', 'abbreviation'],
  ['weakAlias', 'weak'],
]

/** Reads an entity as followthemoney.tech writes it: `{"id": …, "schema": …, "properties": {"name": […]}}`. */
export function readFollowTheMoney(record: Record<string, unknown>): OwnEntry | string | null {
  const { id, schema, properties, caption } = record
  if (typeof schema !== 'string') return 'is an entity neither of FollowTheMoney nor of Wikidata'
  const type = TYPES[schema]
  if (type === undefined) return null
  const values = isRecord(properties) ? properties : {}
  const names = PROPERTIES.flatMap(([property, kind]) =>
    textsOf(values[property]).map(
      (text): GazetteerName => ({ text, kind, languages: languagesOf(text) }),
    ),
  )
  if (names.length === 0 && typeof caption === 'string') {
    names.push({ text: caption, kind: 'name', languages: languagesOf(caption) })
  }
  if (names.length === 0) return 'is an entity without a name'
  const wikidata = textsOf(values.wikidataId)[0]
  const country = textsOf(values.country)[0]?.toUpperCase()
  return {
    entry: {
      id: wikidata ?? (typeof id === 'string' ? id : ''),
      type,
      rank: OWN_RANK,
      ...(country ? { country } : {}),
    },
    names,
  }
}

/** The format does not say languages: what is written in Cyrillic is inflected as Russian and as Ukrainian. */
function languagesOf(text: string): string[] {
  return /\p{Script=Cyrillic}/u.test(text) ? ['ru', 'uk'] : []
}

function textsOf(value: unknown): string[] {
  const list = Array.isArray(value) ? value : [value]
  return list.filter((one): one is string => typeof one === 'string' && one.trim() !== '')
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
