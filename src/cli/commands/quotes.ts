import { compare } from '../compare.ts'
import { EXIT } from '../exit-code.ts'
import type { QuoteFormat } from '../formats.ts'
import { emit } from '../output.ts'
import { endProgress, showProgress, textWidth, warn, warnOfIssue } from '../terminal.ts'
import { WrongCall } from '../wrong-call.ts'

/** What is read, and what is known of names. */
export interface InputOptions {
  /** Largest file or part of an archive read, in bytes. */
  readonly maxBytes: number
  /** Most bytes that become sources in all. */
  readonly maxTotalBytes: number
  /** Gazetteers of one's own. */
  readonly gazetteer: readonly string[]
  /** Files with what people decided on names. */
  readonly decisions: readonly string[]
}

/** Options of `synoptic quotes`. */
export interface QuotesCommandOptions extends InputOptions {
  readonly format?: QuoteFormat
  /** Only quotations of speakers whose name has all these words. */
  readonly speaker?: string
}

/** Lists every quotation of files and folders; returns the exit code. */
export async function quotesCommand(
  paths: readonly string[],
  options: QuotesCommandOptions,
): Promise<number> {
  const report = await compare(paths, inputOptions(paths, options))
  endProgress()
  const [{ listQuotes }, write] = await Promise.all([
    import('../../views/quote-list.ts'),
    import('../../write/quotations.ts'),
  ])
  const quotes = listQuotes(report, options.speaker)
  const form = options.format ?? (process.stdout.isTTY ? 'text' : 'json')
  if (form === 'json') await emit([`${JSON.stringify({ quotes }, null, 2)}\n`], undefined)
  else if (form === 'markdown') await emit([write.writeQuotesMarkdown(quotes)], undefined)
  else await emit([write.writeQuotesText(quotes, textWidth(process.stdout.isTTY))], undefined)
  return exitCodeOf(report.articles.length)
}

/**
 * How `compare` is told to read.
 * @throws WrongCall where a path is empty
 */
export function inputOptions(paths: readonly string[], options: InputOptions) {
  if (paths.includes('')) {
    throw new WrongCall('an empty path: name a file or a folder, or - for standard input')
  }
  return {
    maxBytes: options.maxBytes,
    maxTotalBytes: options.maxTotalBytes,
    gazetteers: options.gazetteer,
    decisions: options.decisions,
    progress: showProgress,
    onIssue: (issue: Parameters<typeof warnOfIssue>[0]) => warnOfIssue(issue, false),
  }
}

/** Done, or told that there was nothing to read. */
export function exitCodeOf(articles: number): number {
  if (articles > 0) return EXIT.done
  warn('nothing usable in the input: there is no article to look in')
  return EXIT.nothingUsable
}
