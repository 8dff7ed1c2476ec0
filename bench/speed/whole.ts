import type { Kit } from '../../src/model/kit.ts'
import type { Report } from '../../src/model/report.ts'
import type { Source } from '../../src/model/source.ts'
import { defaultPipeline } from '../../src/pipeline/default.ts'
import { run } from '../../src/pipeline/run.ts'
import { shortHash } from '../../src/text/hash.ts'
import { outline } from '../../src/views/outline.ts'
import { buildReport } from '../../src/views/report.ts'
import type { Article } from './articles.ts'
import { seconds } from './documents.ts'

/** The parts of what `compare` does with sources at hand, in order. */
const LINKERS = defaultPipeline.linkers.map(({ name }) => name)
const PARTS: readonly string[] = ['read', ...LINKERS, 'report', 'outline', 'json']

/** What a collection of one size costs. */
export interface Whole {
  readonly articles: number
  /** Processor microseconds an article, of all threads together: the collector of garbage counts. */
  readonly each: number
  readonly parts: Readonly<Record<string, number>>
  /** Megabytes the process holds at the end, sources and report included. */
  readonly memory: number
  readonly edges: number
}

/** Articles compared beforehand and not counted: code runs faster once the engine has compiled it. */
const WARM_UP = 2000

/** Compares collections of one size and tells what an article costs; the first time after a warm-up. */
export class WholeMeter {
  readonly #make: (number: number) => Article
  readonly #kit: Kit
  #next = 0

  constructor(make: (number: number) => Article, kit: Kit) {
    this.#make = make
    this.#kit = kit
    while (this.#next < WARM_UP) this.#compare(100)
  }

  /** @param enough small collections are compared, each of new articles, until so many have passed */
  measure(size: number, enough: number): Whole {
    const rounds = Math.max(1, Math.round(enough / size))
    const spent = zeros()
    let edges = 0
    let memory = 0
    for (let i = 0; i < rounds; i++) {
      const found = this.#compare(size)
      edges += found.edges
      memory = Math.max(memory, found.memory)
      for (const part of PARTS) spent[part]! += found.spent[part]!
    }
    const micro = (total: number): number => Math.round((1e6 * total) / (size * rounds))
    const parts = zeros()
    for (const part of PARTS) parts[part] = micro(spent[part]!)
    const each = micro(PARTS.reduce((sum, part) => sum + spent[part]!, 0))
    return { articles: size, each, parts, memory, edges: edges / (size * rounds) }
  }

  #compare(size: number) {
    const first = this.#next
    this.#next += size
    return compareOnce(first, size, this.#make, this.#kit)
  }
}

function zeros(): Record<string, number> {
  return Object.fromEntries(PARTS.map((part) => [part, 0]))
}

function compareOnce(
  first: number,
  count: number,
  make: (number: number) => Article,
  kit: Kit,
): { spent: Record<string, number>; edges: number; memory: number } {
  const sources = Array.from({ length: count }, (_, i) => sourceOf(make(first + i), first + i))
  const spent = zeros()
  let start = seconds()
  const done = (part: string): void => {
    const now = seconds()
    spent[part]! += now - start
    start = now
  }
  const result = run(defaultPipeline, sources, kit, (step, at, total) => {
    if (step === 'read' && at === total) done('read')
    else if (step === 'link') done(LINKERS[at - 1]!)
  })
  done(LINKERS.at(-1)!)
  const report = buildReport(result, '0')
  done('report')
  const raws = new Map(sources.map(({ id, raw }) => [id, raw]))
  outline({ report, raw: (id) => raws.get(id) ?? '' })
  done('outline')
  writeInPieces(report)
  done('json')
  const memory = Math.round(process.memoryUsage().rss / 2 ** 20)
  return { spent, edges: result.edges.length, memory }
}

/** Writes a report as JSON piece by piece, since 100,000 articles are more than one string can hold. @returns characters */
function writeInPieces(report: Report): number {
  let characters = 0
  for (const value of Object.values(report)) {
    const pieces: readonly unknown[] = Array.isArray(value) ? value : [value]
    for (const piece of pieces) characters += JSON.stringify(piece, null, 2)?.length ?? 0
  }
  return characters
}

/** A generated article as a file of plain text. */
export function sourceOf({ headline, paragraphs }: Article, number: number): Source {
  const raw = `${headline}\n\n${paragraphs.join('\n\n')}\n`
  const id = shortHash(`${number} ${raw}`).repeat(4)
  return { id, raw, mediaType: 'text/plain', charset: 'utf-8', path: `${number}.txt` }
}
