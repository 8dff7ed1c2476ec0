import type { FoundArticle, FoundText } from './found.ts'
import type { GoldSource } from './gold.ts'

/** Another way to clean a text, for comparison. `functionWords` are those of the text's language, folded. */
export interface Peer {
  readonly name: string
  find(raw: string, functionWords: ReadonlySet<string>): FoundArticle[]
}

/** From this length a line counts as a sentence whatever it ends in; the usual rule of hand-made scrapers. */
const LONG_LINE = 40
/** jusText's published defaults for text without mark-up (Pomikálek 2011): lengths in characters, density of function words. */
const JUSTEXT = { short: 70, long: 200, low: 0.3, high: 0.32 }

/** Peers that take plain text. None of them splits a dump, so only whole-source figures compare. */
export const PEERS: readonly Peer[] = [
  { name: 'keep everything', find: (raw) => oneArticle(lines(raw)) },
  {
    name: 'lines that are long or end in a stop',
    find: (raw) =>
      oneArticle(
        lines(raw).filter(({ text }) => text.length >= LONG_LINE || /[.!?…]["'»”)]*$/u.test(text)),
      ),
  },
  {
    name: 'jusText rules',
    find: (raw, functionWords) => oneArticle(justext(lines(raw), functionWords)),
  },
]

/** A gold source in the terms of what is found: full marks, to test the scorer with. */
export function asFound({ raw, articles }: GoldSource): FoundArticle[] {
  const text = (span: { start: number; end: number }): FoundText => ({
    text: raw.slice(span.start, span.end),
    raw: [span],
  })
  return articles.map((article) => ({
    ...article,
    headline: article.headline && text(article.headline),
    body: article.body.map(text),
    removed: article.removed.map((removal) => ({ ...removal, reason: 'gold' })),
  }))
}

function oneArticle(body: readonly FoundText[]): FoundArticle[] {
  if (body.length === 0) return []
  const none = { headline: null, embeddedIn: null, publisher: null, byline: null, published: null }
  return [{ ...none, language: 'und', body, removed: [], metadata: [] }]
}

function lines(raw: string): FoundText[] {
  return [...raw.matchAll(/[^\r\n]*\S[^\r\n]*/g)].map((match) => ({
    text: match[0].trim(),
    raw: [{ start: match.index, end: match.index + match[0].length }],
  }))
}

type Judgement = 'good' | 'bad' | 'short' | 'near'

/** Context-free classes by length and density, then short and near-good lines decided by their neighbours. */
function justext(blocks: readonly FoundText[], functionWords: ReadonlySet<string>): FoundText[] {
  const classes = blocks.map(({ text }) => judge(text, functionWords))
  const solid = (from: number, step: number, near: boolean): Judgement => {
    for (let at = from + step; at >= 0 && at < classes.length; at += step) {
      const found = classes[at]!
      if (found === 'good' || found === 'bad' || (near && found === 'near')) return found
    }
    return 'bad'
  }
  return blocks.filter((_, at) => {
    const own = classes[at]!
    if (own === 'good' || own === 'bad') return own === 'good'
    const sides = [solid(at, -1, own === 'short'), solid(at, 1, own === 'short')]
    if (own === 'near') return sides.includes('good')
    return sides.every((side) => side !== 'bad')
  })
}

function judge(text: string, functionWords: ReadonlySet<string>): Judgement {
  if (/[©]|\|/u.test(text)) return 'bad'
  if (text.length < JUSTEXT.short) return 'short'
  const words = text.toLowerCase().match(/[\p{L}]+/gu) ?? []
  const density = words.filter((word) => functionWords.has(word)).length / (words.length || 1)
  if (density >= JUSTEXT.high) return text.length > JUSTEXT.long ? 'good' : 'near'
  return density >= JUSTEXT.low ? 'near' : 'bad'
}
