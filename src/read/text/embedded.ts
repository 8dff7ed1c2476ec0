import type { Kit } from '../../model/kit.ts'
import { dominantLanguage, languageOf } from '../../text/language-prior.ts'
import { isBody, type Paragraph } from '../../text/paragraph.ts'
import { oneLanguage } from './one-language.ts'

/** An article quoted whole inside another: consecutive open paragraphs of the host. */
export interface EmbeddedRun {
  readonly indexes: readonly number[]
  readonly language: string
}

/** What an article's paragraphs say of its languages. */
export interface Languages {
  /** The article's own language. */
  readonly own: string
  readonly embedded: readonly EmbeddedRun[]
}

/** From this many paragraphs and words a stretch in another language is an article, not a quotation. */
const FOREIGN_PARAGRAPHS = 2
const FOREIGN_WORDS = 40
/** A single paragraph must be this long. */
const SINGLE_WORDS = 110
/** Words the host must have of its own; below, the article simply is in that language. */
const HOST_WORDS = 6

/**
 * Finds articles quoted whole: stretches in another language than the host's own opening,
 * and stretches marked line by line with ">".
 * @param open indexes of the article's kept paragraphs; the headline included
 */
export function findEmbedded(
  all: readonly Paragraph[],
  open: readonly number[],
  kit: Kit,
): Languages {
  const texts = open.map((index) => all[index]!)
  const single = oneLanguage(texts, kit)
  if (single !== null) return { own: single, embedded: [] }
  const dominant = dominantLanguage(
    texts.map(({ text }) => text),
    kit.identify,
  )
  const languages = texts.map((paragraph) =>
    isBody(paragraph) ? languageOf(paragraph.text, dominant, kit.identify) : null,
  )
  const host = languages.find((language) => language !== null) ?? dominant
  const spread = spreadLanguages(texts, languages, kit)
  const marked = texts.map(({ bullet }) => bullet?.startsWith('>') ?? false)
  const foreign = runs(open, (i) => spread[i] !== host)
  const quoted = runs(open, (i) => marked[i]!)
  const candidates = quoted.length > 0 ? quoted : foreign
  const found = candidates
    .filter((run) => isArticle(all, run))
    .map((indexes) => ({
      indexes,
      language: languageOfRun(all, indexes, kit),
    }))
  const quotedWhole = new Set(found.flatMap(({ indexes }) => indexes))
  const own = open.filter((index) => !quotedWhole.has(index))
  const ownWords = own.reduce((sum, index) => sum + all[index]!.words.length, 0)
  if (found.length === 0 || ownWords < HOST_WORDS) return { own: dominant, embedded: [] }
  return { own: languageOfRun(all, own, kit), embedded: found }
}

/** Each line's language; a short line goes with the paragraph after it unless its letters say otherwise. */
function spreadLanguages(
  paragraphs: readonly Paragraph[],
  languages: readonly (string | null)[],
  kit: Kit,
): string[] {
  const spread: string[] = []
  const ahead: (string | null)[] = []
  for (let i = languages.length - 1, next: string | null = null; i >= 0; i--) {
    next = languages[i] ?? next
    ahead[i] = next
  }
  for (const [i, language] of languages.entries()) {
    const prior = ahead[i] ?? spread.at(-1) ?? 'und'
    spread.push(language ?? languageOf(paragraphs[i]!.text, prior, kit.identify))
  }
  return spread
}

/** Maximal runs of consecutive open paragraphs that fulfil a condition on their position. */
function runs(open: readonly number[], holds: (position: number) => boolean): number[][] {
  const found: number[][] = []
  for (const [position, index] of open.entries()) {
    if (!holds(position)) continue
    if (position > 0 && holds(position - 1)) found.at(-1)!.push(index)
    else found.push([index])
  }
  return found
}

function isArticle(all: readonly Paragraph[], run: readonly number[]): boolean {
  const words = run.reduce((sum, index) => sum + all[index]!.words.length, 0)
  const prose = run.filter((index) => isBody(all[index]!)).length
  return prose >= FOREIGN_PARAGRAPHS ? words >= FOREIGN_WORDS : prose > 0 && words >= SINGLE_WORDS
}

function languageOfRun(all: readonly Paragraph[], indexes: readonly number[], kit: Kit): string {
  return dominantLanguage(
    indexes.map((index) => all[index]!.text),
    kit.identify,
  )
}
