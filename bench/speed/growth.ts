import { type ChildProcess, fork } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { totalmem } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { roomFor } from '../../src/cli/room.ts'
import { loadKit } from '../../src/kit/load.ts'
import type { Row } from '../row.ts'
import { articleMaker } from './articles.ts'
import { ask } from './ask.ts'
import { sourceOf, type Whole, WholeMeter } from './whole.ts'

/*
 * How the cost of an article grows from 100 articles to 100,000: reading, stages, linkers, report, outline and JSON.
 * Each size has a process of its own, with the room that `compare` would give it. Every few minutes it stands still while a new one compares 100 articles at a
 * time: a machine is slower in one minute than in the next, by more than what is to be found out.
 * Takes half an hour and 9 GB of memory; its figures are kept beside it, for bench/quality.
 *
 * npx tsx bench/speed/growth.ts --full     writes growth.json
 * npx tsx bench/speed/growth.ts [size …]   prints only
 */
const FILE = join(import.meta.dirname, 'growth.json')
const LEAST = 100
const SIZES = [1000, 10_000, 100_000]
/** The cost of an article may grow by so much from the smallest collection to the largest. */
const GROWTH = 1.2
/** Milliseconds that a size is measured before the small collections have their turn, and articles of a turn. */
const TURN = 150_000
const TURN_ARTICLES = 1000
/** Articles that a size is measured over at least. */
const ENOUGH = 3000

/** What a collection of a size costs, and small ones in the same minutes. */
interface Beside {
  readonly large: Whole
  readonly small: Whole
}

/** What a process is asked for: collections of one size, until enough articles have passed. */
interface Asked {
  readonly size: number
  readonly enough: number
}

/** What the last full run found; empty where none was made. Higher is better, so growth is turned over. */
export function growthRows(): Row[] {
  if (!existsSync(FILE)) return []
  const found: readonly Beside[] = JSON.parse(readFileSync(FILE, 'utf8'))
  const { large, small } = found.at(-1)!
  const shown = found.map(
    ({ large, small }) => `${large.articles}: ×${growthOf({ large, small })}, ${large.memory} MB`,
  )
  return [
    {
      stage: 'speed',
      name: `whole pipeline, cost of an article among ${small.articles} by that among ${large.articles}`,
      value: small.each / large.each,
      goal: 1 / GROWTH,
      note: `an article costs ${growthOf({ large, small })} times as much (${large.each} µs, ${small.each} µs among ${small.articles} in the same minutes), goal at most ${GROWTH}; ${shown.join('; ')}; measured by bench/speed/growth.ts --full`,
    },
  ]
}

function growthOf({ large, small }: Beside): string {
  return (large.each / small.each).toFixed(2)
}

async function measureAll(sizes: readonly number[]): Promise<Beside[]> {
  const found: Beside[] = []
  for (const size of sizes) {
    const beside = await measureBeside(size)
    console.log(growthOf(beside), JSON.stringify(beside))
    found.push(beside)
  }
  return found
}

/** Measures a size, and small collections in between and once more at the end. */
async function measureBeside(size: number): Promise<Beside> {
  const measured = fork(import.meta.filename, { execArgv: [...process.execArgv, ...room(size)] })
  const answer = measure(measured, { size, enough: ENOUGH })
  const turns: Whole[] = []
  let large: Whole | null = null
  while (large === null) {
    large = await Promise.race([answer, pause(TURN, null)])
    measured.kill('SIGSTOP')
    turns.push(await measureSmall())
    measured.kill('SIGCONT')
  }
  measured.kill()
  return { large, small: mean(turns) }
}

/** What the command line asks of Node for as many articles. */
function room(size: number): string[] {
  const make = articleMaker()!
  const sample = Array.from({ length: LEAST }, (_, i) => sourceOf(make(i), i).raw)
  return roomFor((Buffer.byteLength(sample.join('')) * size) / LEAST, totalmem())
}

/** In a new process each time: one that stood still for minutes has lost code that it had compiled. */
async function measureSmall(): Promise<Whole> {
  const process = fork(import.meta.filename)
  const small = await measure(process, { size: LEAST, enough: TURN_ARTICLES })
  process.kill()
  return small
}

function mean(turns: readonly Whole[]): Whole {
  const [first] = turns
  const of = (value: (turn: Whole) => number): number =>
    Math.round(turns.reduce((sum, turn) => sum + value(turn), 0) / turns.length)
  const parts = Object.keys(first!.parts).map((part) => [part, of((turn) => turn.parts[part]!)])
  return { ...first!, each: of(({ each }) => each), parts: Object.fromEntries(parts) }
}

function measure(process: ChildProcess, asked: Asked): Promise<Whole> {
  return ask(process, asked)
}

async function answer(): Promise<void> {
  const meter = new WholeMeter(articleMaker()!, await loadKit())
  process.on('message', ({ size, enough }: Asked) => process.send!(meter.measure(size, enough)))
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  if (process.send) await answer()
  else if (articleMaker() === null) console.log('absent: ntrex data set')
  else if (process.argv.includes('--full'))
    writeFileSync(FILE, `${JSON.stringify(await measureAll(SIZES), null, 2)}\n`)
  else await measureAll(process.argv.slice(2).map(Number))
}
