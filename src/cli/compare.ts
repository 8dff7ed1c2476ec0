import { createHash } from 'node:crypto'
import manifest from '../../package.json' with { type: 'json' }
import { type Arrival, type CollectOptions, collect } from '../collect/collect.ts'
import { harmless } from '../collect/shown-path.ts'
import type { Own } from '../kit/load.ts'
import type { Issue } from '../model/issue.ts'
import type { Report } from '../model/report.ts'
import type { ReadSource, RunResult } from '../model/run.ts'
import { pathName, type Source, STDIN } from '../model/source.ts'
import { compareSources } from '../pipeline/compare-sources.ts'
import type { Progress, RunOptions } from '../pipeline/run.ts'
import type { Rendering } from '../views/rendering.ts'

/** What to compare: a path (a file, a folder with all below, `-` for standard input), or a text at hand. */
export type CompareInput =
  | string
  | {
      readonly text: string
      /** What the report calls it; need not exist. */
      readonly path?: string
      readonly url?: string
      /** Default `text/plain`. */
      readonly mediaType?: string
    }

/** How to compare. */
export interface CompareOptions extends Omit<CollectOptions, 'progress'> {
  /** Told while files are read and steps run. */
  readonly progress?: Progress
  /** Paths of gazetteers of one's own, laid over the one that comes with the program. */
  readonly gazetteers?: readonly string[]
  /** Paths of files with what people decided on names. */
  readonly decisions?: readonly string[]
  /** Given the issues of the input as they are found, then those of the steps, before the report is made. */
  readonly onIssue?: (issue: Issue) => void
}

/**
 * Reads the inputs, runs the default pipeline and folds the outcome into the report of the contract.
 * The same input gives the same report, whatever its order. Unusable input becomes an entry in `issues`.
 * Pages of an archive are read one after the other: memory grows with the articles in it, not with its size.
 * @throws only where the program itself is at fault, never because of an input.
 */
export async function compare(
  inputs: readonly CompareInput[],
  options: CompareOptions = {},
): Promise<Report> {
  const { report } = await compareToRendering(inputs, { ...options, keepRaw: false })
  return report
}

/** As `compare`, with the raw texts beside the report where `keepRaw` asks for them: the page shows them whole. */
export async function compareToRendering(
  inputs: readonly CompareInput[],
  options: CompareOptions & { readonly keepRaw: boolean },
): Promise<Rendering> {
  const { result, report } = await compareToResult(inputs, options)
  const raws = new Map(result.sources.map(({ id, raw }) => [id, raw]))
  return { report, raw: (sourceId) => raws.get(sourceId) ?? '' }
}

/** As `compare`, with the documents that the report is made of. */
export async function compareToResult(
  inputs: readonly CompareInput[],
  options: CompareOptions & { readonly keepRaw: boolean },
): Promise<{ readonly result: RunResult; readonly report: Report }> {
  const {
    progress = () => {},
    onIssue = () => {},
    keepRaw,
    gazetteers = [],
    decisions = [],
    ...collectOptions
  } = options
  const told = collect(
    inputs.filter((input) => typeof input === 'string'),
    {
      ...collectOptions,
      progress: (done, total, archive) => progress(stepOf(archive), done, total),
    },
  )
  const found: Issue[] = []
  const own = await readOwn(gazetteers, decisions)
  for (const issue of own.issues) {
    found.push(issue)
    onIssue(issue)
  }
  const sources = sourcesOf(withTexts(told, inputs), (issue) => {
    found.push(issue)
    onIssue(issue)
  })
  const result = await runDefault(sources, { keepRaw, progress }, own)
  const raised = result.issues.map(shown)
  for (const issue of raised) onIssue(issue)
  const { buildReport } = await import('../views/report.ts')
  const issues = sortIssues([...found, ...raised], result.sources)
  return { result, report: buildReport({ ...result, issues }, manifest.version) }
}

function stepOf(archive: string | undefined): string {
  return archive === undefined ? 'collect' : `collect ${archive}, MB`
}

async function runDefault(sources: AsyncIterable<Source>, options: RunOptions, own: Own) {
  // The tables are read from disk while the rest of the program is loaded.
  const [kit, { defaultPipeline }, { runStream }] = await Promise.all([
    import('../kit/load.ts').then(({ loadKit }) => loadKit(own)),
    import('../pipeline/default.ts'),
    import('../pipeline/run.ts'),
  ])
  return runStream(defaultPipeline, sources, kit, options)
}

/** What the user brings, and what is wrong with it; nothing is loaded where there is none. */
async function readOwn(gazetteers: readonly string[], decisions: readonly string[]) {
  const read = await Promise.all([
    ...gazetteers.map(async (path) => {
      const { readGazetteerFile } = await import('../kit/gazetteer-file.ts')
      return readGazetteerFile(path, harmless(path))
    }),
    ...decisions.map(async (path) => {
      const { readDecisionsFile } = await import('../kit/decisions-file.ts')
      return readDecisionsFile(path, harmless(path))
    }),
  ])
  return {
    gazetteers: read.flatMap((own) => ('gazetteer' in own ? own.gazetteer : [])),
    decisions: read.flatMap((own) => ('decisions' in own ? own.decisions : [])),
    issues: read.flatMap(({ issues }) => issues),
  }
}

/** The sources among what comes in; issues are handed over on the way. */
async function* sourcesOf(
  arrivals: AsyncIterable<Arrival>,
  tell: (issue: Issue) => void,
): AsyncGenerator<Source, undefined> {
  for await (const arrival of arrivals) {
    if ('source' in arrival) yield arrival.source
    else tell(arrival.issue)
  }
}

/** Adds the texts at hand; one with the same bytes as a source that is there already is left out and told. */
async function* withTexts(
  collected: AsyncIterable<Arrival>,
  inputs: readonly CompareInput[],
): AsyncGenerator<Arrival, undefined> {
  const known = new Map<string, string>()
  for await (const arrival of collected) {
    if ('source' in arrival) known.set(arrival.source.id, nameOf(arrival.source))
    yield arrival
  }
  const texts = inputs.filter((input) => typeof input !== 'string').map(textSource)
  for (const source of texts.sort(compareSources)) {
    const other = known.get(source.id)
    if (other === undefined) {
      known.set(source.id, nameOf(source))
      yield { source }
    } else {
      const message = `${nameOf(source)}: is the same text as ${other}, which is kept`
      yield { issue: { code: 'duplicate-source', message, source: source.id } }
    }
  }
}

function textSource(input: Exclude<CompareInput, string>): Source {
  const { text, path, url, mediaType = 'text/plain' } = input
  return {
    id: createHash('sha256').update(text).digest('hex'),
    raw: text,
    mediaType,
    charset: 'utf-8',
    ...(path === undefined ? {} : { path }),
    ...(url === undefined ? {} : { url }),
  }
}

function nameOf({ path, url, id }: Source): string {
  return path === undefined ? (url ?? id.slice(0, 16)) : pathName(path)
}

/** Steps begin a message with the path of the source, which for standard input says little and may hold anything. */
function shown(issue: Issue): Issue {
  const { message } = issue
  const named = message.startsWith(`${STDIN}: `) || message.startsWith(`${STDIN}!/`)
  return {
    ...issue,
    message: harmless(named ? `${pathName(STDIN)}${message.slice(STDIN.length)}` : message),
  }
}

/** Sorts issues by the path they are about, then by message and code. */
function sortIssues(issues: readonly Issue[], sources: readonly ReadSource[]): Issue[] {
  const paths = new Map(sources.map(({ id, path, url }) => [id, path ?? url ?? '']))
  const keyOf = ({ path, source, message, code }: Issue) =>
    [path ?? paths.get(source ?? '') ?? '', message, code].join('\0')
  const keyed = issues.map((issue) => ({ issue, key: keyOf(issue) }))
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
  return keyed.map(({ issue }) => issue)
}
