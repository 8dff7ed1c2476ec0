import { createHash } from 'node:crypto'
import manifest from '../../package.json' with { type: 'json' }
import { type Collected, type CollectOptions, collectFiles } from '../collect/files.ts'
import type { Issue } from '../model/issue.ts'
import type { Report } from '../model/report.ts'
import { pathName, type Source, STDIN } from '../model/source.ts'
import { compareSources, type Progress } from '../pipeline/run.ts'
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
  /** Given the issues of the input as soon as it is read, before any step runs. */
  readonly onIssue?: (issue: Issue) => void
}

/**
 * Reads the inputs, runs the default pipeline and folds the outcome into the report of the contract.
 * The same input gives the same report, whatever its order. Unusable input becomes an entry in `issues`.
 * @throws only where the program itself is at fault, never because of an input.
 */
export async function compare(
  inputs: readonly CompareInput[],
  options: CompareOptions = {},
): Promise<Report> {
  const { report } = await compareToRendering(inputs, options)
  return report
}

/** As `compare`, with the raw texts beside the report, which the writers need. */
export async function compareToRendering(
  inputs: readonly CompareInput[],
  options: CompareOptions = {},
): Promise<Rendering> {
  const { progress = () => {}, onIssue = () => {}, ...collectOptions } = options
  const collected = await collectFiles(
    inputs.filter((input) => typeof input === 'string'),
    { ...collectOptions, progress: (done, total) => progress('collect', done, total) },
  )
  const { sources, issues: found } = addTexts(collected, inputs)
  for (const issue of found) onIssue(issue)
  const result = await runDefault(sources, progress)
  const told = result.issues.map((issue) => nameStdin(issue, sources))
  for (const issue of told) onIssue(issue)
  const { buildReport } = await import('../views/report.ts')
  const issues = sortIssues([...found, ...told], sources)
  const raws = new Map(sources.map(({ id, raw }) => [id, raw]))
  return {
    report: buildReport({ ...result, issues }, manifest.version),
    raw: (sourceId) => raws.get(sourceId) ?? '',
  }
}

async function runDefault(sources: readonly Source[], progress: Progress) {
  const [{ loadKit }, { defaultPipeline }, { run }] = await Promise.all([
    import('../kit/load.ts'),
    import('../pipeline/default.ts'),
    import('../pipeline/run.ts'),
  ])
  return run(defaultPipeline, sources, await loadKit(), progress)
}

/** Adds the texts at hand; one with the same bytes as a source that is there already is left out and told. */
function addTexts({ sources, issues }: Collected, inputs: readonly CompareInput[]): Collected {
  const known = new Map(sources.map((source) => [source.id, source]))
  const told: Issue[] = [...issues]
  const texts = inputs.filter((input) => typeof input !== 'string').map(textSource)
  for (const source of texts.sort(compareSources)) {
    const other = known.get(source.id)
    if (other) {
      const message = `${nameOf(source)}: is the same text as ${nameOf(other)}, which is kept`
      told.push({ code: 'duplicate-source', message, source: source.id })
    } else known.set(source.id, source)
  }
  return { sources: [...known.values()], issues: told }
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

/** Steps begin a message with the path of the source, which for standard input says little to people. */
function nameStdin(issue: Issue, sources: readonly Source[]): Issue {
  const lead = `${STDIN}: `
  if (!issue.message.startsWith(lead)) return issue
  if (sources.find(({ id }) => id === issue.source)?.path !== STDIN) return issue
  return { ...issue, message: `${pathName(STDIN)}: ${issue.message.slice(lead.length)}` }
}

/** Sorts issues by the path they are about, then by message and code. */
function sortIssues(issues: readonly Issue[], sources: readonly Source[]): Issue[] {
  const paths = new Map(sources.map(({ id, path, url }) => [id, path ?? url ?? '']))
  const keyOf = ({ path, source, message, code }: Issue) =>
    [path ?? paths.get(source ?? '') ?? '', message, code].join('\0')
  const keyed = issues.map((issue) => ({ issue, key: keyOf(issue) }))
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
  return keyed.map(({ issue }) => issue)
}
