import type { Span } from '../../../src/model/span.ts'
import type { FoundArticle } from './found.ts'
import type { GoldArticle, GoldSource } from './gold.ts'

/** Counts over one or many sources; rates are made of them by `rates`. */
export interface Score {
  sources: number
  /** Sources whose articles are all found, one for one, with none too many. */
  exactSources: number
  articles: number
  /** Gold articles with a partner that covers the same place. */
  foundArticles: number
  /** Articles reported that no gold article is paired with. */
  extraArticles: number
  headlines: number
  exactHeadlines: number
  /** Body words: in gold, in what was found, and in both. */
  goldWords: number
  foundWords: number
  sharedWords: number
  /** The same over whole sources, however they are split; quoted articles count with their hosts. */
  goldSourceWords: number
  foundSourceWords: number
  sharedSourceWords: number
  removed: number
  foundRemoved: number
  /** Found removed spans whose kind agrees too. */
  sameKind: number
}

/** A gold article and the one found in its place, by index. */
export interface Pair {
  readonly gold: number
  readonly found: number
  /** Intersection over union of the raw characters of headline and body, blanks left out. */
  readonly overlap: number
}

/** An article counts as found from this overlap on: a short brief with one stray line stays under it. */
const SAME_PLACE = 0.8
/** A gold span counts as removed when this share of its characters is (issue 3). */
const REMOVED_SHARE = 0.9
const WORD = /[\p{L}\p{N}]+(?:['’ʼ-][\p{L}\p{N}]+)*/gu

/** Scores what was found in one source. */
export function scoreSource(gold: GoldSource, found: readonly FoundArticle[]): Score {
  const pairs = pairArticles(gold, found)
  const placed = pairs.filter(({ overlap }) => overlap >= SAME_PLACE)
  const score = emptyScore()
  score.sources = 1
  score.articles = gold.articles.length
  score.foundArticles = placed.length
  score.extraArticles = found.length - pairs.length
  score.exactSources = Number(
    placed.length === gold.articles.length && found.length === gold.articles.length,
  )
  for (const [index, article] of gold.articles.entries()) {
    const partner = found[pairs.find((pair) => pair.gold === index)?.found ?? -1]
    score.headlines += 1
    score.exactHeadlines += Number(partner !== undefined && sameHeadline(gold, article, partner))
    const want = words(article.body.map(({ start, end }) => gold.raw.slice(start, end)))
    const got = words(partner?.body.map(({ text }) => text) ?? [])
    score.goldWords += want.length
    score.sharedWords += shared(want, got)
    score.foundWords += got.length
  }
  for (const [index, article] of found.entries()) {
    if (pairs.some((pair) => pair.found === index)) continue
    score.foundWords += words(article.body.map(({ text }) => text)).length
  }
  scoreSourceWords(gold, found, score)
  scoreRemoved(gold, found, score)
  return score
}

function scoreSourceWords(gold: GoldSource, found: readonly FoundArticle[], score: Score): void {
  const want = words(
    gold.articles
      .filter(({ embeddedIn }) => embeddedIn === null)
      .flatMap(({ body }) => body.map(({ start, end }) => gold.raw.slice(start, end))),
  )
  const got = words(
    found
      .filter(({ embeddedIn }) => embeddedIn === null)
      .flatMap(({ body }) => body.map(({ text }) => text)),
  )
  score.goldSourceWords = want.length
  score.foundSourceWords = got.length
  score.sharedSourceWords = shared(want, got)
}

/** A score of nothing, to add others to. */
export function emptyScore(): Score {
  return {
    sources: 0,
    exactSources: 0,
    articles: 0,
    foundArticles: 0,
    extraArticles: 0,
    headlines: 0,
    exactHeadlines: 0,
    goldWords: 0,
    foundWords: 0,
    sharedWords: 0,
    goldSourceWords: 0,
    foundSourceWords: 0,
    sharedSourceWords: 0,
    removed: 0,
    foundRemoved: 0,
    sameKind: 0,
  }
}

/** Sum of scores. */
export function sumScores(scores: readonly Score[]): Score {
  const sum = emptyScore()
  for (const score of scores) {
    for (const key of Object.keys(sum) as (keyof Score)[]) sum[key] += score[key]
  }
  return sum
}

/** Rates 0..1 of a score; a rate of nothing is 1, and `loss` is the share of body words not found. */
export function rates(score: Score): {
  exactSources: number
  articles: number
  headlines: number
  f1: number
  loss: number
  sourceF1: number
  removed: number
  kinds: number
} {
  const { goldWords, foundWords, sharedWords } = score
  return {
    exactSources: ratio(score.exactSources, score.sources),
    articles: ratio(score.foundArticles, score.articles + score.extraArticles),
    headlines: ratio(score.exactHeadlines, score.headlines),
    f1: ratio(2 * sharedWords, goldWords + foundWords),
    sourceF1: ratio(2 * score.sharedSourceWords, score.goldSourceWords + score.foundSourceWords),
    loss: goldWords === 0 ? 0 : 1 - sharedWords / goldWords,
    removed: ratio(score.foundRemoved, score.removed),
    kinds: ratio(score.sameKind, score.foundRemoved),
  }
}

/** Pairs gold and found articles one for one, best overlap first. */
export function pairArticles(gold: GoldSource, found: readonly FoundArticle[]): Pair[] {
  const goldSets = gold.articles.map((article) =>
    offsets(gold.raw, [...(article.headline ? [article.headline] : []), ...article.body]),
  )
  const foundSets = found.map(({ headline, body }) =>
    offsets(
      gold.raw,
      [...(headline ? [headline] : []), ...body].flatMap(({ raw }) => raw),
    ),
  )
  const all: Pair[] = []
  for (const [g, left] of goldSets.entries()) {
    for (const [f, right] of foundSets.entries()) {
      const overlap = intersectionOverUnion(left, right)
      if (overlap > 0) all.push({ gold: g, found: f, overlap })
    }
  }
  all.sort((a, b) => b.overlap - a.overlap || a.gold - b.gold || a.found - b.found)
  const pairs: Pair[] = []
  for (const pair of all) {
    if (pairs.some((other) => other.gold === pair.gold || other.found === pair.found)) continue
    pairs.push(pair)
  }
  return pairs.sort((a, b) => a.gold - b.gold)
}

/** Raw offsets in the spans that are not white space. */
export function offsets(raw: string, spans: readonly Span[]): Set<number> {
  const set = new Set<number>()
  for (const { start, end } of spans) {
    for (let at = start; at < end; at++) if (!isBlank(raw, at)) set.add(at)
  }
  return set
}

/** Headlines agree when both are missing or their words are the same. */
export function sameHeadline(gold: GoldSource, article: GoldArticle, found: FoundArticle): boolean {
  if (!article.headline || !found.headline) return !article.headline && !found.headline
  const want = words([gold.raw.slice(article.headline.start, article.headline.end)])
  return want.join(' ') === words([found.headline.text]).join(' ')
}

function isBlank(raw: string, at: number): boolean {
  const code = raw.charCodeAt(at)
  if (code <= 32 || code === 0xa0 || (code >= 0x2000 && code <= 0x200a)) return true
  return INVISIBLE.test(raw[at] ?? '')
}

/** Soft hyphens, zero-width and direction marks: the clean text is without them, so the gold is read without. */
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/u

function words(texts: readonly string[]): string[] {
  return texts.flatMap((text) => {
    const plain = text.replace(new RegExp(INVISIBLE, 'gu'), '').normalize('NFC').toLowerCase()
    return plain.match(WORD) ?? []
  })
}

/** Size of the intersection of two bags of words. */
function shared(left: readonly string[], right: readonly string[]): number {
  const bag = new Map<string, number>()
  for (const word of left) bag.set(word, (bag.get(word) ?? 0) + 1)
  let count = 0
  for (const word of right) {
    const rest = bag.get(word) ?? 0
    if (rest > 0) count += 1
    bag.set(word, rest - 1)
  }
  return count
}

function intersectionOverUnion(left: ReadonlySet<number>, right: ReadonlySet<number>): number {
  let both = 0
  for (const at of left) if (right.has(at)) both += 1
  return both === 0 ? 0 : both / (left.size + right.size - both)
}

function scoreRemoved(gold: GoldSource, found: readonly FoundArticle[], score: Score): void {
  const removed = found.flatMap((article) => article.removed)
  const all = offsets(
    gold.raw,
    removed.map(({ span }) => span),
  )
  for (const { kind, span } of gold.articles.flatMap((article) => article.removed)) {
    const wanted = offsets(gold.raw, [span])
    const hit = [...wanted].filter((at) => all.has(at)).length
    score.removed += 1
    if (hit < REMOVED_SHARE * wanted.size) continue
    score.foundRemoved += 1
    const ofKind = removed.filter((removal) => removal.kind === kind).map((removal) => removal.span)
    const same = offsets(gold.raw, ofKind)
    if (2 * [...wanted].filter((at) => same.has(at)).length >= wanted.size) score.sameKind += 1
  }
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole
}
