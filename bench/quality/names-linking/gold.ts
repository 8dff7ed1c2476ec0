import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Kit } from '../../../src/model/kit.ts'
import type { Mention, MentionType } from '../../../src/model/mention.ts'
import { baseForms } from '../../../src/names/declension/base-forms.ts'
import { fold } from '../../../src/text/fold.ts'
import { shared } from '../../data.ts'
import { asDocument, type GoldArticle, type LookUp } from './slavicner.ts'

interface GoldMention {
  readonly entity: string
  readonly type: string
  readonly form: string
  readonly language: string
  readonly segment: string | null
  readonly file: string
  readonly start: number
  readonly end: number
  readonly quote: string
}

const TYPES: Readonly<Record<string, MentionType>> = {
  PER: 'person',
  GPE: 'place',
  LOC: 'place',
  FAC: 'place',
  ORG: 'organisation',
  NORP: 'group',
  EVENT: 'event',
}
const WORD = /[\p{L}\p{M}'’-]+/gu

/** The hand-made mentions of the seeds, by article, with base forms found by the tables of endings; null without gold. */
export function goldArticles(kit: Kit, lookUp: LookUp): GoldArticle[] | null {
  const path = shared('gold/entities.json')
  const seeds = shared('seeds')
  if (path === null || seeds === null) return null
  const { mentions } = JSON.parse(readFileSync(path, 'utf8')) as { mentions: GoldMention[] }
  const articles = new Map<string, GoldMention[]>()
  for (const mention of mentions) {
    const key = `${mention.file} ${mention.segment} ${mention.language}`
    articles.set(key, [...(articles.get(key) ?? []), mention])
  }
  return [...articles].map(([key, own]) => {
    const { file, language } = own[0]!
    const name = readdirSync(seeds).find((one) => one.startsWith(`${file}_`))!
    const text = readFileSync(join(seeds, name), 'utf8')
    const sorted = own.sort((a, b) => a.start - b.start || b.end - a.end)
    const base = baseOf(text, language, kit)
    return {
      document: asDocument(
        key,
        language,
        text,
        sorted.map((mention) => asMention(mention, base, lookUp)),
      ),
      ids: sorted.map(({ entity }) => entity),
    }
  })
}

type BaseOf = (name: string, type: MentionType) => string

function baseOf(text: string, language: string, kit: Kit): BaseOf {
  const seen = new Map<string, number>()
  for (const [word] of text.matchAll(WORD)) seen.set(fold(word), (seen.get(fold(word)) ?? 0) + 1)
  const forms = baseForms(kit.pack(language), seen, { isKnownBase: () => false })
  return (name, type) => forms.baseOf(name, { type }).text
}

function asMention(
  { start, end, quote, type, form, language }: GoldMention,
  base: BaseOf,
  lookUp: LookUp,
): Mention {
  const own = TYPES[type] ?? 'other'
  const plain = quote.replace(/\s+/gu, ' ')
  const bare: Mention = {
    span: { start, end },
    type: own,
    form: form === 'adj' ? 'adjective' : 'name',
    language,
    base: base(plain, own),
    entries: [],
    sureness: 1,
    evidence: [],
  }
  return { ...bare, entries: lookUp(bare, plain) }
}
