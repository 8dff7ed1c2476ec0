import { pathToFileURL } from 'node:url'
import type { Measurement, Row } from '../row.ts'
import { difference } from './cleaning/diff.ts'
import { type FoundArticle, foundInDocuments, foundInReport } from './cleaning/found.ts'
import { openReader } from './cleaning/reader.ts'
import { rates, type Score, scoreSource, sumScores } from './cleaning/score.ts'
import { scoreCopies } from './seeds/copies.ts'
import { readSeeds, type Seed } from './seeds/gold.ts'
import { scoreLanguages } from './seeds/languages.ts'
import { seedReport, sourceOf } from './seeds/report.ts'

const ABSENT = 'seeds and gold of the shared folder'

/** Figures on the hand-made gold of the seeds (issue 3 names the goals). */
export async function measure(): Promise<Measurement> {
  const seeds = readSeeds()
  if (!seeds) return { rows: [], absent: [ABSENT] }
  const report = await seedReport(seeds)
  const { score, misses } = scoreSeeds(seeds, (seed) =>
    foundInReport(report, sourceOf(report, seed)),
  )
  const languages = scoreLanguages(report, seeds)
  const copies = scoreCopies(report, seeds)
  const rows = readingRows(score)
  rows.push(
    {
      stage: 'seeds',
      name: 'sentence language',
      value: languages.right / languages.total,
      goal: 0.99,
      note: `${languages.right} of ${languages.total} sentences`,
    },
    {
      stage: 'seeds',
      name: 'copies found',
      value: copies.truth === 0 ? 1 : copies.found / copies.truth,
      goal: 1,
      note: `${copies.found} of ${copies.truth}, with passages`,
    },
    {
      stage: 'seeds',
      name: 'copies without false relation',
      value: copies.false === 0 ? 1 : 0,
      goal: 1,
      note: `${copies.false} false`,
    },
  )
  return { rows, misses: [...misses, ...languages.misses, ...copies.misses] }
}

function readingRows(score: Score): Row[] {
  const { articles, headlines, f1, loss, removed, kinds } = rates(score)
  const row = (name: string, value: number, goal: number, note: string): Row => ({
    stage: 'seeds',
    name,
    value,
    goal,
    note,
  })
  const { sharedWords, goldWords } = score
  return [
    row(
      'articles found',
      articles,
      1,
      `${score.foundArticles} of ${score.articles}, ${score.extraArticles} too many`,
    ),
    row('headlines exact', headlines, 1, `${score.exactHeadlines} of ${score.headlines}`),
    row('body token F1', f1, 0.98, ''),
    row('body tokens kept', 1 - loss, 0.995, `${goldWords - sharedWords} of ${goldWords} lost`),
    row('removed spans found', removed, 0.95, `${score.foundRemoved} of ${score.removed}`),
    {
      stage: 'seeds',
      name: 'removed kinds right',
      value: kinds,
      note: 'of the removed spans found',
    },
  ]
}

function scoreSeeds(
  seeds: readonly Seed[],
  find: (seed: Seed) => readonly FoundArticle[],
): { score: Score; misses: string[] } {
  const scores: Score[] = []
  const misses: string[] = []
  for (const seed of seeds) {
    if (!seed.gold) continue
    const found = find(seed)
    scores.push(scoreSource(seed.gold, found))
    const { errors, remarks } = difference(seed.gold, found)
    for (const line of errors) misses.push(`${seed.id} ${line}`)
    for (const line of remarks) misses.push(`${seed.id} · ${line}`)
  }
  return { score: sumScores(scores), misses }
}

/*
 * npx tsx bench/quality/seeds.ts             all figures and every miss, by the default pipeline
 * npx tsx bench/quality/seeds.ts --reader    only what the plain-text reader is answerable for
 */
async function main(): Promise<void> {
  if (process.argv[2] !== '--reader') {
    const { rows, misses, absent } = await measure()
    for (const { name, value, note } of rows) console.log(name.padEnd(32), value.toFixed(4), note)
    for (const line of [...(misses ?? []), ...(absent ?? [])]) console.log(`  ${line}`)
    return
  }
  const seeds = readSeeds()
  if (!seeds) throw new Error(`absent: ${ABSENT}`)
  const read = await openReader()
  const { score, misses } = scoreSeeds(seeds, (seed) => foundInDocuments(read(seed.raw, seed.path)))
  for (const { name, value, note } of readingRows(score)) {
    console.log(name.padEnd(32), value.toFixed(4), note)
  }
  for (const line of misses) console.log(`  ${line}`)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main()
