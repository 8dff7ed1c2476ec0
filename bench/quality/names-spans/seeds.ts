import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Kit } from '../../../src/model/kit.ts'
import { type Mention, SURE } from '../../../src/model/mention.ts'
import { mentions } from '../../../src/stages/mentions.ts'
import { shared } from '../../data.ts'
import { plainDocument } from './plain-document.ts'
import type { Counts } from './score.ts'

interface Gold {
  readonly mentions: readonly {
    readonly file: string
    readonly start: number
    readonly end: number
    readonly quote: string
    readonly type: string
    readonly form: string
    readonly segment: string
    readonly nestedIn: string | null
  }[]
}
const FILES: Readonly<Record<string, string>> = { '002': 'uk', '004': 'en' }
/** Titles of offices are listed in the gold as names; here they are no mentions of their own. */
const LEFT_OUT = new Set(['office', 'tortured', 'title'])

const GROUPS: Readonly<Record<string, readonly Mention['type'][]>> = {
  PER: ['person'],
  GPE: ['place'],
  LOC: ['place'],
  FAC: ['place', 'organisation', 'other'],
  ORG: ['organisation'],
  NORP: ['group', 'place'],
  N: ['group', 'place'],
}

/** Mentions of two seeds against the gold, by place and type; names inside other names count for neither side. Null without the gold. */
export function scoreSeeds(kit: Kit, misses: string[]): Counts | null {
  const path = shared('gold/entities.json')
  const seeds = shared('seeds')
  if (path === null || seeds === null) return null
  const gold = JSON.parse(readFileSync(path, 'utf8')) as Gold
  const counts: Counts = { right: 0, found: 0, gold: 0 }
  for (const [file, language] of Object.entries(FILES)) {
    const name = readdirSync(seeds).find((one) => one.startsWith(file))!
    const text = readFileSync(join(seeds, name), 'utf8')
    const all = mentions.run(plainDocument(text, language, kit), kit).mentions
    const found = all.filter(({ sureness }) => sureness >= SURE)
    const own = gold.mentions.filter((one) => one.file === file && !one.nestedIn)
    const open = own.filter(({ form }) => !LEFT_OUT.has(form))
    counts.gold += open.length
    for (const mention of found) {
      const { start, end } = mention.span
      const at = open.findIndex(
        (one) =>
          one.start === start &&
          one.end === end &&
          (GROUPS[one.type]?.includes(mention.type) ?? true),
      )
      if (at >= 0) {
        counts.right += 1
        counts.found += 1
        open.splice(at, 1)
      } else if (!own.some((one) => LEFT_OUT.has(one.form) && one.start < end && start < one.end)) {
        counts.found += 1
        misses.push(`${file} + ${mention.type} ${text.slice(start, end)} @${start}`)
      }
    }
    for (const { type, quote, start } of open) misses.push(`${file} - ${type} ${quote} @${start}`)
  }
  return counts
}
