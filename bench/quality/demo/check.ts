import type { Span } from '../../../src/model/span.ts'
import { fold } from '../../../src/text/fold.ts'
import { type Demo, goldSource, type PlacedArticle } from './gold.ts'
import { placeInFile, placeInside, placeNear } from './place.ts'
import type { DemoReuse, Ref } from './schema.ts'

/** The words of a text, folded, without marks. */
const WORD = /[\p{L}\p{N}]+/gu

/**
 * Everything in the gold that its files do not bear out, one line each; empty when all holds:
 * every place occurs where it is said to, every name refers to something, and passages
 * called identical are so word by word while altered ones are not.
 */
export function checkDemo(demo: Demo): string[] {
  const problems: string[] = []
  const attempt = (where: string, step: () => void): void => {
    try {
      step()
    } catch (error) {
      problems.push(`${where}: ${(error as Error).message}`)
    }
  }
  checkArticles(demo, attempt)
  checkReuse(demo, attempt)
  checkQuotes(demo, attempt)
  checkEntities(demo, attempt)
  checkStatements(demo, attempt)
  return problems
}

type Attempt = (where: string, step: () => void) => void

function checkArticles(demo: Demo, attempt: Attempt): void {
  for (const { gold, raw, body } of demo.articles.values()) {
    attempt(`article ${gold.id}`, () => {
      for (const ref of [gold.publisher?.at, gold.byline, gold.published?.at]) {
        if (ref) placeInFile(raw, ref)
      }
      for (const [index, span] of body.entries()) {
        const before = body[index - 1]
        if (before && span.start < before.end) fail(`paragraph ${index + 1} out of order`)
      }
      for (const number of gold.background ?? []) if (!body[number - 1]) fail('no such paragraph')
      if (gold.embeddedIn !== undefined) articleOf(demo, gold.embeddedIn)
    })
  }
  for (const file of demo.files.keys()) attempt(file, () => checkAccounted(demo, file))
  for (const { id, articles, origins, compiled } of demo.gold.stories) {
    attempt(`story ${id}`, () => {
      for (const name of [...articles, ...(origins ?? []).flat(), ...(compiled ?? [])]) {
        articleOf(demo, name)
        if (!articles.includes(name)) fail(`${name} is not in the story`)
      }
    })
  }
}

/** Plain text is wholly accounted for: headline, body, metadata or removed. */
function checkAccounted(demo: Demo, file: string): void {
  const { raw, articles } = goldSource(demo, file)
  if (articles.length === 0) fail('has no article')
  if (file.endsWith('.html')) return
  const characters = raw.split('')
  const take = ({ start, end }: Span): void => {
    for (let at = start; at < end; at++) characters[at] = ' '
  }
  for (const { headline, body, removed, metadata } of articles) {
    if (headline) take(headline)
    for (const span of [...body, ...removed.map((item) => item.span), ...metadata]) take(span)
  }
  const rest = characters.join('').match(/[\p{L}\p{N}].*/u)
  if (rest) fail(`not accounted for: ${rest[0].trim()}`)
}

function checkReuse(demo: Demo, attempt: Attempt): void {
  for (const relation of demo.gold.reuse) {
    attempt(`reuse ${relation.from}–${relation.to}`, () => checkRelation(demo, relation))
  }
  for (const [a, b] of demo.gold.allowed) {
    attempt(`allowed ${a}–${b}`, () => {
      articleOf(demo, a)
      articleOf(demo, b)
    })
  }
}

function checkRelation(demo: Demo, { from, to, passages, substitutions }: DemoReuse): void {
  const source = articleOf(demo, from)
  const target = articleOf(demo, to)
  for (const [a, b, relation] of passages) {
    const left = source.body[a - 1] ?? fail(`no paragraph ${a}`)
    const right = target.body[b - 1] ?? fail(`no paragraph ${b}`)
    const same = wordsOf(source, left) === wordsOf(target, right)
    if (same !== (relation === 'identical')) fail(`paragraphs ${a}–${b} are not ${relation}`)
  }
  for (const { from: old, to: fresh } of substitutions ?? []) {
    const text = fold(source.raw)
    if (!text.includes(fold(old))) fail(`not in ${from}: ${old}`)
    placeInside(target.raw, fresh, spansOf(target))
  }
}

function checkQuotes(demo: Demo, attempt: Attempt): void {
  const ids = new Map(demo.gold.quotes.map((quote) => [quote.id, quote]))
  const entities = new Set(demo.gold.entities.map(({ id }) => id))
  for (const { id, article, parts, cue, speaker } of demo.gold.quotes) {
    attempt(`quote ${id}`, () => {
      const placed = articleOf(demo, article)
      const spans = spansOf(placed)
      const [first] = parts.map((part) => placeInside(placed.raw, part, spans))
      const around = [...spans, ...labelsOf(placed)]
      if (cue) placeNear(placed.raw, cue, around, first!)
      if (speaker) placeNear(placed.raw, speaker.at, around, first!)
      if (speaker && !entities.has(speaker.entity)) fail(`unknown entity ${speaker.entity}`)
    })
  }
  for (const { id, quotes, differences } of demo.gold.quoteGroups) {
    attempt(`quote group ${id}`, () => {
      for (const { from, to, fromText, toText } of differences) {
        for (const [name, text] of [
          [from, fromText],
          [to, toText],
        ] as const) {
          const quote = ids.get(name) ?? fail(`unknown quote ${name}`)
          if (!quotes.includes(name)) fail(`${name} is not in the group`)
          const placed = articleOf(demo, quote.article)
          const spans = quote.parts.map((part) => placeInside(placed.raw, part, spansOf(placed)))
          if (text !== undefined) placeInside(placed.raw, text, spans)
        }
      }
    })
  }
}

function checkEntities(demo: Demo, attempt: Attempt): void {
  for (const { id, names } of demo.gold.entities) {
    for (const [language, forms] of Object.entries(names)) {
      const articles = [...demo.articles.values()].filter(({ gold }) => gold.language === language)
      for (const form of forms) {
        attempt(`entity ${id}`, () => {
          const there = articles.some((article) => mentions(article, form))
          if (!there) fail(`not in any ${language} article: ${form}`)
        })
      }
    }
  }
}

function checkStatements(demo: Demo, attempt: Attempt): void {
  const { gold } = demo
  const inside = (where: string, article: string, at: Ref): void =>
    attempt(where, () => {
      const placed = articleOf(demo, article)
      placeInside(placed.raw, at, spansOf(placed))
    })
  for (const { title, reports } of gold.timeline) {
    for (const { article, at } of reports) inside(`timeline, ${title}, ${article}`, article, at)
  }
  for (const { id, positions } of gold.claims) {
    for (const { article, at, attributedTo } of positions) {
      inside(`claim ${id}, ${article}`, article, at)
      if (attributedTo) inside(`claim ${id}, ${article}`, article, attributedTo)
    }
  }
  for (const { terms } of gold.framing) {
    for (const { term, uses } of terms) {
      for (const { article, at } of uses) inside(`framing ${term}, ${article}`, article, at)
    }
  }
  for (const { claim, article, reportedBy } of gold.omissions) {
    attempt(`omission of ${claim} in ${article}`, () => {
      const told = gold.claims.find(({ id }) => id === claim) ?? fail('no such claim')
      const tellers = new Set(told.positions.map((position) => position.article))
      if (tellers.has(article)) fail('the article does tell it')
      for (const name of reportedBy) if (!tellers.has(name)) fail(`${name} does not tell it`)
    })
  }
}

/** Headline and paragraphs; a page's headline stands in its markup too. */
function spansOf({ headline, body, gold, raw }: PlacedArticle): readonly Span[] {
  if (gold.reader === 'html') return [{ start: 0, end: raw.length }]
  return headline ? [headline, ...body] : body
}

/** Stamps and house labels: a label such as "In his words:" may hold the cue and the speaker. */
function labelsOf({ gold, raw }: PlacedArticle): Span[] {
  return (gold.metadata ?? []).map((ref) => placeInFile(raw, ref))
}

/** Whether a form stands in headline or body as whole words. */
function mentions(article: PlacedArticle, form: string): boolean {
  const escaped = form.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
  const whole = new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'u')
  return spansOf(article).some(({ start, end }) => whole.test(article.raw.slice(start, end)))
}

function wordsOf({ raw }: PlacedArticle, { start, end }: Span): string {
  return (fold(raw.slice(start, end)).match(WORD) ?? []).join(' ')
}

function articleOf(demo: Demo, id: string): PlacedArticle {
  return demo.articles.get(id) ?? fail(`unknown article ${id}`)
}

function fail(message: string): never {
  throw new Error(message)
}
