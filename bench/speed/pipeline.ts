import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { loadKit } from '../../src/kit/load.ts'
import { copies } from '../../src/link/copies.ts'
import { sameStory } from '../../src/link/same-story.ts'
import type { Kit } from '../../src/model/kit.ts'
import { defaultPipeline } from '../../src/pipeline/default.ts'
import type { Pipeline } from '../../src/pipeline/pipeline.ts'
import { run } from '../../src/pipeline/run.ts'
import type { Measurement, Row } from '../row.ts'
import { type Article, articleMaker } from './articles.ts'
import { documentOf, PassingDocuments, seconds } from './documents.ts'
import { growthRows } from './growth.ts'
import { minHashCandidates } from './min-hash.ts'
import { costsOf } from './rounds.ts'
import { sourceOf } from './whole.ts'

/*
 * How many articles a second one core takes, by part, and how the cost of one grows with the collection.
 * Growth of the whole up to 100,000 articles is measured by bench/speed/growth.ts, and read here from what it wrote.
 *
 * npx tsx bench/speed/pipeline.ts
 */
const STAGE = 'speed'
const SIZES = [100, 1000, 3000]
const WHOLE = 1000
/** Small collections are linked, one after the other, until so many articles have passed. */
const ENOUGH = 3000
/** The cost of an article may grow by so much from the smallest collection to the largest. */
const GROWTH = 1.2
const PEER_SIZE = 1000
/** Articles a processor second whose names are to be found and tied. */
const NAMED_A_SECOND = 500

/** Processor seconds for each article. */
function cost(articles: number, work: () => void): number {
  const start = seconds()
  work()
  return (seconds() - start) / articles
}

/** The whole pipeline and its parts on the same sources. Identification is counted where it is asked, within the others. */
function wholeRows(make: (number: number) => Article, kit: Kit): Row[] {
  const sources = Array.from({ length: WHOLE }, (_, i) => sourceOf(make(i), i))
  const reader: Pipeline = { ...defaultPipeline, stages: [], linkers: [] }
  const stages: Pipeline = { ...defaultPipeline, linkers: [] }
  run(stages, sources.slice(0, 100), kit)
  let identifying = 0
  const timedKit: Kit = {
    ...kit,
    identify: (text) => {
      const start = seconds()
      const guesses = kit.identify(text)
      identifying += seconds() - start
      return guesses
    },
  }
  const read = cost(WHOLE, () => run(reader, sources, kit))
  const staged = cost(WHOLE, () => run(stages, sources, kit))
  const all = cost(WHOLE, () => run(defaultPipeline, sources, timedKit))
  const note = `${WHOLE} generated articles in ru, uk and en`
  return [
    rate('whole pipeline', all, note),
    rate('reader alone', read),
    rate('stages alone', staged - read),
    rate('language identification, where it is asked', identifying / WHOLE),
  ]
}

/** Rounds of articles whose names are found beforehand and not counted: compiling code is half the cost of the first thousand. */
const NAMED_BEFORE = 4
/** Rounds that are counted: one differs from the next by a third, by when garbage is collected. */
const NAMED = 6
const FRESH = `mean of ${NAMED * WHOLE} articles in rounds of ${WHOLE}, none read before, after ${NAMED_BEFORE * WHOLE} others; the stage and the linker by themselves, in a process of their own`

/** How many articles' names one core finds and ties in a second, once all else is known of them. */
async function namesRow(): Promise<Row> {
  const path = join(import.meta.dirname, 'names-process.ts')
  const costs = await costsOf<number>(path, { rounds: NAMED_BEFORE + NAMED, articles: WHOLE })
  const counted = costs.slice(NAMED_BEFORE)
  const each = counted.reduce((sum, cost) => sum + cost, 0) / (counted.length * WHOLE)
  const range = `${Math.round(WHOLE / Math.max(...counted))} to ${Math.round(WHOLE / Math.min(...counted))} by round`
  return {
    ...rate('names found and tied', each, `${FRESH}; ${range}`),
    goal: NAMED_A_SECOND,
  }
}

function rate(name: string, secondsEach: number, note?: string): Row {
  const value = Math.round(1 / secondsEach)
  return { stage: STAGE, name: `${name}, articles a second`, value, ...(note && { note }) }
}

/** Cost of an article in a linker at each size. */
function linkerRows(linker: Linker, kit: Kit, make: Make): Row[] {
  warmUp(linker, kit, make)
  const costs = SIZES.map((size) => {
    const rounds = Math.max(1, Math.round(ENOUGH / size))
    let found = 0
    let each = 0
    for (let i = 0; i < rounds; i++) {
      const collection = new PassingDocuments(i * size, size, make)
      const work = (): void => {
        found += linker.link(collection.documents, [], kit).length
      }
      each += cost(size * rounds, work) - collection.spent / (size * rounds)
    }
    console.error(`${linker.name}, ${size} articles: ${(1e6 * each).toFixed(0)} µs each`)
    const memory = Math.round(process.memoryUsage().rss / 2 ** 20)
    return {
      size,
      each,
      shown: `${size}: ${(1e6 * each).toFixed(0)} µs, ${(found / size / rounds).toFixed(2)} edges, ${memory} MB`,
    }
  })
  const [first, last] = [costs[0]!, costs.at(-1)!]
  const middle = costs.find(({ size }) => size === PEER_SIZE) ?? last
  return [
    rate(`linker ${linker.name}`, middle.each, costs.map(({ shown }) => shown).join('; ')),
    {
      stage: STAGE,
      name: `linker ${linker.name}, growth of the cost of an article`,
      value: last.each / first.each,
      note: `${first.size} to ${last.size} articles; budget ${GROWTH}, lower is better`,
    },
  ]
}

type Linker = typeof copies | typeof sameStory
type Make = (number: number) => Article

function warmUp(linker: Linker, kit: Kit, make: Make): void {
  const documents = Array.from({ length: 500 }, (_, i) => documentOf(make(i), i))
  for (let i = 0; i < 3; i++) linker.link(documents, [], kit)
}

function peer(make: Make): { name: string; value: number } {
  const documents = Array.from({ length: PEER_SIZE }, (_, i) => documentOf(make(i), i))
  const each = cost(PEER_SIZE, () => minHashCandidates(documents))
  return {
    name: 'MinHash LSH candidates, 128 hashes, plain JavaScript',
    value: Math.round(1 / each),
  }
}

/** Figures of speed. They depend on the machine: no floors. */
export async function measure(): Promise<Measurement> {
  const make = articleMaker()
  if (make === null) return { rows: [], absent: ['ntrex data set'] }
  const kit = await loadKit()
  const [copyRate, ...copyRest] = linkerRows(copies, kit, make)
  return {
    rows: [
      ...wholeRows(make, kit),
      await namesRow(),
      ...growthRows(),
      { ...copyRate!, peers: [peer(make)] },
      ...copyRest,
      ...linkerRows(sameStory, kit, make),
    ],
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { rows, absent = [] } = await measure()
  for (const { name, value, peers = [], note } of rows) {
    const beside = peers.map((one) => `  [${one.name} ${one.value}]`).join('')
    console.log(`${String(Number(value.toFixed(2))).padStart(8)} ${name}${beside}`)
    if (note) console.log(`         ${note}`)
  }
  for (const what of absent) console.log(`absent: ${what}`)
}
