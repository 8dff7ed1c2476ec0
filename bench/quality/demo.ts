import { pathToFileURL } from 'node:url'
import type { Report } from '../../src/model/report.ts'
import type { Measurement, Row } from '../row.ts'
import { difference } from './cleaning/diff.ts'
import { rates, type Score, scoreSource, sumScores } from './cleaning/score.ts'
import { type CopyScore, falseRelations, scoreCopies } from './demo/copies.ts'
import { DEMO_DOCUMENTS, type Demo, goldSource, readDemo } from './demo/gold.ts'
import { type LanguageScore, scoreLanguages } from './demo/languages.ts'
import { foundFiles, matchArticles } from './demo/match.ts'
import { type QuoteScore, scoreQuotes } from './demo/quotes.ts'
import { type StoryScore, scoreStories } from './demo/stories.ts'

/** All that is held against the gold of the demonstration. */
export interface DemoScore {
  readonly reading: Score
  /** Publisher, byline and date stated in the text: asked for and right. */
  readonly stated: { readonly total: number; readonly right: number }
  readonly languages: LanguageScore
  readonly copies: CopyScore
  readonly falseRelations: readonly string[]
  readonly stories: StoryScore
  readonly quotes: QuoteScore
  /** Whatever differs, one line each. */
  readonly misses: readonly string[]
}

/** The report `synoptic demo` makes, by the program's own collector and default pipeline. */
export async function demoReport(): Promise<Report> {
  const { compare } = await import('../../src/cli/compare.ts')
  return compare([DEMO_DOCUMENTS])
}

/** Holds a report over the demonstration against its gold. */
export function scoreDemo(demo: Demo, report: Report): DemoScore {
  const misses: string[] = []
  const scores: Score[] = []
  const stated = { total: 0, right: 0 }
  for (const { file, articles } of foundFiles(demo, report)) {
    const gold = goldSource(demo, file)
    scores.push(scoreSource(gold, articles))
    const { errors, remarks } = difference(gold, articles)
    misses.push(...errors.map((line) => `${file} ${line}`))
    misses.push(...remarks.map((line) => `${file} · ${line}`))
    stated.total += 3 * gold.articles.length
    const wrong = remarks.filter((line) => /^#\d+ (?:publisher|byline|published):/.test(line))
    stated.right += 3 * gold.articles.length - wrong.length
  }
  const matches = matchArticles(demo, report)
  const languages = scoreLanguages(demo, report)
  const copies = scoreCopies(demo, report, matches)
  const wrongRelations = falseRelations(demo, report, matches)
  const stories = scoreStories(demo, report, matches)
  const quotes = scoreQuotes(demo, report, matches)
  misses.push(...languages.misses, ...copies.misses, ...wrongRelations)
  misses.push(...quotes.misses)
  misses.push(...stories.wrong.map((pair) => `not one story: ${pair}`))
  return {
    reading: sumScores(scores),
    stated,
    languages,
    copies,
    falseRelations: wrongRelations,
    stories,
    quotes,
    misses,
  }
}

/** Figures on the demonstration: everything the gold says about layers that exist. */
export async function measure(): Promise<Measurement> {
  const score = scoreDemo(readDemo(), await demoReport())
  return {
    rows: [...readingRows(score), ...linkRows(score), ...quoteRows(score)],
    misses: [...score.misses],
  }
}

function quoteRows({ quotes: { wanted, found, speakers } }: DemoScore): Row[] {
  const shown = (right: number, of: number): [number, string] => [right / of, `${right} of ${of}`]
  return [
    row('direct quotations found', ...shown(found.direct, wanted.direct)),
    row('reported speech found', ...shown(found.indirect, wanted.indirect)),
    row('speakers of quotations found', ...shown(speakers.right, speakers.wanted)),
  ]
}

function readingRows({ reading, stated, languages }: DemoScore): Row[] {
  const { articles, headlines, f1, loss, removed, kinds } = rates(reading)
  const { foundArticles, extraArticles, exactHeadlines, goldWords, sharedWords } = reading
  const found = `${foundArticles} of ${reading.articles}, ${extraArticles} too many`
  return [
    row('articles found', articles, found, 1),
    row('headlines exact', headlines, `${exactHeadlines} of ${reading.headlines}`, 1),
    row('body token F1', f1, '', 0.98),
    row('body tokens kept', 1 - loss, `${goldWords - sharedWords} of ${goldWords} lost`, 0.995),
    row('removed spans found', removed, `${reading.foundRemoved} of ${reading.removed}`, 0.95),
    row('removed kinds right', kinds, 'of the removed spans found'),
    row('publisher, byline, date', stated.right / stated.total, `${stated.right} right`),
    row('sentence language', languages.right / languages.total, `of ${languages.total}`, 0.99),
  ]
}

function linkRows({ copies, falseRelations, stories }: DemoScore): Row[] {
  const { wanted, found, sameKind, passages, coveredPassages } = copies
  const { foundPairs, sharedPairs, wantedPairs, exact } = stories
  const wrong = falseRelations.length
  return [
    row('copies found', found / wanted, `${found} of ${wanted}, with passages`, 1),
    row('copy kinds right', sameKind / wanted, `${sameKind} of ${wanted}`, 1),
    row('passages covered', coveredPassages / passages, `${coveredPassages} of ${passages}`, 1),
    row('copies without false relation', wrong === 0 ? 1 : 0, `${wrong} false`, 1),
    row('story pairs right', foundPairs ? sharedPairs / foundPairs : 1, `of ${foundPairs}`, 1),
    row('story pairs found', sharedPairs / wantedPairs, `${sharedPairs} of ${wantedPairs}`),
    row('stories exact', exact / stories.stories, `${exact} of ${stories.stories}`),
  ]
}

function row(name: string, value: number, note: string, goal?: number): Row {
  return { stage: 'demo', name, value, note, ...(goal === undefined ? {} : { goal }) }
}

/* npx tsx bench/quality/demo.ts   all figures and every miss */
if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { rows, misses } = await measure()
  for (const { name, value, note } of rows) console.log(name.padEnd(32), value.toFixed(4), note)
  for (const line of misses ?? []) console.log(`  ${line}`)
}
