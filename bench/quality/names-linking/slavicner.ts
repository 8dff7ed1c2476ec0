import type { Document } from '../../../src/model/document.ts'
import type { Mention, MentionType } from '../../../src/model/mention.ts'
import type { With } from '../../../src/model/step.ts'
import { type SlavicText, slavicTexts } from '../slavicner.ts'
import { isOfPlace } from './look-up.ts'

/** An article with its mentions, and the gold id of each. */
export interface GoldArticle {
  readonly document: With<'mentions'>
  readonly ids: readonly string[]
}

const TYPES: Readonly<Record<string, MentionType>> = {
  PER: 'person',
  LOC: 'place',
  ORG: 'organisation',
  PRO: 'work',
  EVT: 'event',
}

/** How a mention's gazetteer entries are looked up: its base form and what stands in the text. */
export type LookUp = (mention: Mention, surface: string) => readonly string[]

/** Articles of a topic in a language with gold spans and base forms; null without the data set. */
export function articlesOf(topic: string, language: string, lookUp: LookUp): GoldArticle[] | null {
  return slavicTexts(topic, language)?.map((text) => article(text, lookUp)) ?? null
}

/** How an article is called among those of its topic. */
export function idOf({ language, file }: SlavicText): string {
  return `${language}.${file}`
}

function article(text: SlavicText, lookUp: LookUp): GoldArticle {
  const rows = text.mentions
    .filter(({ start, end }) => end > start)
    .sort((a, b) => a.start - b.start || b.end - a.end)
  const mentions = rows.map(({ start, end, surface, lemma, type }) => {
    const bare: Mention = {
      span: { start, end },
      // Gold takes adjectives of places for persons now and then; the program never does.
      type: type === 'PER' && isOfPlace(lemma.trim()) ? 'place' : (TYPES[type] ?? 'other'),
      form: 'name',
      language: text.language,
      base: lemma.trim().replace(/^["«„“”]+|["»“”]+$/gu, '') || surface,
      entries: [],
      sureness: 1,
      evidence: [],
    }
    return { ...bare, entries: lookUp(bare, surface) }
  })
  return {
    document: asDocument(idOf(text), text.language, text.text, mentions),
    ids: rows.map(({ id }) => id),
  }
}
/** A document of nothing but a text and its mentions. */
export function asDocument(
  id: string,
  language: string,
  text: string,
  mentions: readonly Mention[],
): With<'mentions'> {
  const document: Document = {
    id,
    source: id,
    language,
    text,
    alignment: [],
    removed: [],
    layers: {},
    trace: [],
    issues: [],
  }
  return { ...document, layers: { mentions } }
}
