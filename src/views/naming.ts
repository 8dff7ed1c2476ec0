import type { ReportEntity } from '../model/report.ts'
import { addTo } from '../text/add-to.ts'
import { compareCodes, type Entry } from './entry.ts'

/** How one entity is named in the articles of a story. */
export interface Naming {
  readonly entity: ReportEntity
  /** The articles that name it, by code, each with the number of its mentions and the sentence of the first. */
  readonly articles: readonly NamedIn[]
  /** Its spellings in these articles' languages: languages in the order of the articles, most frequent spelling first. */
  readonly languages: readonly {
    readonly language: string
    readonly spellings: readonly Spelling[]
  }[]
  readonly mentions: number
}

export interface NamedIn {
  readonly entry: Entry
  readonly mentions: number
  /** Id of the sentence that the first mention stands in; null where it stands in none. */
  readonly sentence: string | null
}

export interface Spelling {
  readonly text: string
  readonly count: number
}

/** Entities by the articles that mention them. */
export type EntitiesByArticle = ReadonlyMap<string, readonly ReportEntity[]>

/** Lists for every article the entities it mentions. */
export function entitiesByArticle(entities: readonly ReportEntity[]): EntitiesByArticle {
  const byArticle = new Map<string, ReportEntity[]>()
  for (const entity of entities) {
    for (const article of new Set(entity.mentions.map((mention) => mention.article))) {
      addTo(byArticle, article, entity)
    }
  }
  return byArticle
}

/** Who and what a story's articles name: first what most of them name, then what is named most often. */
export function namingOf(entries: readonly Entry[], byArticle: EntitiesByArticle): Naming[] {
  const own = new Set(entries.flatMap(({ article }) => byArticle.get(article.id) ?? []))
  const byId = new Map(entries.map((entry) => [entry.article.id, entry]))
  return [...own]
    .map((entity) => naming(entity, byId))
    .sort((a, b) => b.articles.length - a.articles.length || b.mentions - a.mentions)
}

function naming(entity: ReportEntity, byId: ReadonlyMap<string, Entry>): Naming {
  const mentions = entity.mentions.filter(({ article }) => byId.has(article))
  const places = new Map<Entry, ReportEntity['mentions']>()
  for (const mention of mentions) addTo(places, byId.get(mention.article)!, mention)
  const articles = [...places].map(([entry, found]): NamedIn => {
    const [first] = found
    const sentence = entry.article.sentences.find(
      ({ at }) => at.start <= first!.at.start && first!.at.start < at.end,
    )
    return { entry, mentions: found.length, sentence: sentence?.id ?? null }
  })
  articles.sort((a, b) => compareCodes(a.entry.code, b.entry.code))
  return { entity, articles, languages: spellingsOf(mentions), mentions: mentions.length }
}

const BLANKS = /\s+/gu

function spellingsOf(mentions: ReportEntity['mentions']): Naming['languages'] {
  const languages = new Map<string, Map<string, number>>()
  for (const { text, language } of mentions) {
    const counts = languages.get(language) ?? new Map<string, number>()
    const spelling = text.replace(BLANKS, ' ')
    languages.set(language, counts.set(spelling, (counts.get(spelling) ?? 0) + 1))
  }
  return [...languages].map(([language, counts]) => ({
    language,
    spellings: [...counts]
      .map(([text, count]) => ({ text, count }))
      .sort((a, b) => b.count - a.count),
  }))
}
