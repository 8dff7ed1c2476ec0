import type { ReportEntity } from '../model/report.ts'
import { addTo } from '../text/add-to.ts'
import { compareCodes, type Entry } from './entry.ts'

/** How one entity is named in the articles of a story. */
export interface Naming {
  readonly entity: ReportEntity
  /** The articles that name it, by code, each with the number of its mentions and the sentence of the first. */
  readonly articles: readonly NamedIn[]
  /** Its spellings in these articles' languages: languages in the order of the articles, most frequent spelling first. */
  readonly languages: readonly SpeltIn[]
  /** Titles, offices and ranks that stand beside it there, told the same way. */
  readonly titles: readonly SpeltIn[]
  readonly mentions: number
}

export interface NamedIn {
  readonly entry: Entry
  readonly mentions: number
  /** Id of the sentence that the first mention stands in; null where it stands in none. */
  readonly sentence: string | null
}

/** How something is written in one language. */
export interface SpeltIn {
  readonly language: string
  readonly spellings: readonly Spelling[]
}

export interface Spelling {
  readonly text: string
  readonly count: number
}

type Mentions = ReportEntity['mentions']

const BLANKS = /\s+/gu

/** The mentions of one entity in one article. */
interface NamedHere {
  readonly entity: ReportEntity
  readonly mentions: Mentions
  /** Place of the first among all mentions of the entity. */
  readonly place: number
}

/** What each article names, by its id. */
export type NamedByArticle = ReadonlyMap<string, readonly NamedHere[]>

/** Parts the mentions of entities by article, once for all stories: what the world's news name stands in thousands of them. */
export function namedByArticle(entities: readonly ReportEntity[]): NamedByArticle {
  const byArticle = new Map<string, NamedHere[]>()
  for (const entity of entities) {
    const own = new Map<string, { readonly mentions: Mentions[number][]; readonly place: number }>()
    for (const [place, mention] of entity.mentions.entries()) {
      const here = own.get(mention.article)
      if (here) here.mentions.push(mention)
      else own.set(mention.article, { mentions: [mention], place })
    }
    for (const [article, here] of own) addTo(byArticle, article, { entity, ...here })
  }
  return byArticle
}

/** Who and what a story's articles name: first what most of them name, then what is named most often. */
export function namingOf(entries: readonly Entry[], byArticle: NamedByArticle): Naming[] {
  const found = new Map<ReportEntity, (NamedHere & { readonly entry: Entry })[]>()
  for (const entry of entries) {
    for (const here of byArticle.get(entry.article.id) ?? [])
      addTo(found, here.entity, { ...here, entry })
  }
  return [...found]
    .map(([entity, places]) => naming(entity, places))
    .sort((a, b) => b.articles.length - a.articles.length || b.mentions - a.mentions)
}

function naming(
  entity: ReportEntity,
  places: readonly (NamedHere & { readonly entry: Entry })[],
): Naming {
  const mentions = [...places].sort((a, b) => a.place - b.place).flatMap((here) => here.mentions)
  const articles = places.map(({ entry, mentions: here }): NamedIn => {
    const first = here[0]!.at.start
    const sentence = entry.article.sentences.find(({ at }) => at.start <= first && first < at.end)
    return { entry, mentions: here.length, sentence: sentence?.id ?? null }
  })
  articles.sort((a, b) => compareCodes(a.entry.code, b.entry.code))
  return {
    entity,
    articles,
    languages: spellingsOf(mentions),
    titles: spellingsOf(titlesOf(mentions)),
    mentions: mentions.length,
  }
}

/** A title is the same with a capital and without. */
function titlesOf(mentions: Mentions): { readonly text: string; readonly language: string }[] {
  const first = new Map<string, string>()
  return mentions.flatMap(({ title, language }) => {
    if (!title) return []
    const own = title.text.replace(BLANKS, ' ')
    const key = `${language} ${own.toLowerCase()}`
    const text = first.get(key) ?? own
    first.set(key, text)
    return [{ text, language }]
  })
}

function spellingsOf(
  written: readonly { readonly text: string; readonly language: string }[],
): readonly SpeltIn[] {
  const languages = new Map<string, Map<string, number>>()
  for (const { text, language } of written) {
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
