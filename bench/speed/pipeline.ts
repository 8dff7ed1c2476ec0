/*
 * How the cost of an article grows with the collection. Documents a second on one core, of the linkers at
 * 100 to 100,000 articles and of the whole pipeline at 100 and 1,000.
 * Run: npx tsx bench/speed/pipeline.ts [largest collection]
 */
import { loadKit } from '../../src/kit/load.ts'
import { copies } from '../../src/link/copies.ts'
import { sameStory } from '../../src/link/same-story.ts'
import type { Kit } from '../../src/model/kit.ts'
import type { Source } from '../../src/model/source.ts'
import { defaultPipeline } from '../../src/pipeline/default.ts'
import { run } from '../../src/pipeline/run.ts'
import { shortHash } from '../../src/text/hash.ts'
import { doc, type TestDocument } from '../../test/document.ts'
import { makeArticle } from './articles.ts'

const WHOLE = [100, 1000]
const LINKED = [100, 1000, 10_000, 100_000]

interface Timing {
  readonly step: string
  readonly articles: number
  readonly perSecond: number
  readonly found: number
}

/** Seconds of processor time that `work` takes, and what it returns: other programs do not count. */
function timed<T>(work: () => T): { seconds: number; result: T } {
  const before = process.cpuUsage()
  const result = work()
  const { user, system } = process.cpuUsage(before)
  return { seconds: (user + system) / 1e6, result }
}

function time(step: string, articles: number, work: () => readonly unknown[]): Timing {
  const rounds = Math.max(1, Math.round(2000 / articles))
  const { seconds, result } = timed(() => {
    let last: readonly unknown[] = []
    for (let i = 0; i < rounds; i++) last = work()
    return last
  })
  return { step, articles, perSecond: (articles * rounds) / seconds, found: result.length }
}

function linkers(articles: number, kit: Kit): Timing[] {
  const documents = Array.from({ length: articles }, (_, i): TestDocument => {
    const [headline, ...paragraphs] = makeArticle(i).split('\n\n')
    return doc(`${String(i).padStart(8, '0')}.1`, paragraphs, { headline: headline! })
  })
  copies.link(documents.slice(0, 100), [], kit)
  return [
    time('copies', articles, () => copies.link(documents, [], kit)),
    time('same-story', articles, () => sameStory.link(documents, [], kit)),
  ]
}

function whole(articles: number, kit: Kit): Timing {
  const sources = Array.from({ length: articles }, (_, i): Source => {
    const raw = makeArticle(i)
    const id = shortHash(`${i} ${raw}`).repeat(4)
    return { id, raw, mediaType: 'text/plain', charset: 'utf-8', path: `${i}.txt` }
  })
  return time('pipeline', articles, () => run(defaultPipeline, sources, kit).documents)
}

const most = Number(process.argv[2] ?? LINKED.at(-1))
const kit = await loadKit()
const first = new Map<string, number>()
const sizes = [
  ...WHOLE.map((size) => ['whole', size] as const),
  ...LINKED.map((size) => ['linked', size] as const),
]
for (const [what, size] of sizes.filter(([, size]) => size <= most)) {
  for (const { step, articles, perSecond, found } of what === 'whole'
    ? [whole(size, kit)]
    : linkers(size, kit)) {
    const base = first.get(step) ?? perSecond
    first.set(step, base)
    const memory = Math.round(process.memoryUsage().rss / 2 ** 20)
    console.log(
      `${step.padEnd(10)} ${String(articles).padStart(6)} articles  ${perSecond.toFixed(0).padStart(6)}/s  ` +
        `cost per article × ${(base / perSecond).toFixed(2)}  ${found} found  ${memory} MB`,
    )
  }
}
