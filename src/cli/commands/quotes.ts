import { compare } from '../compare.ts'
import { EXIT } from '../exit-code.ts'
import type { QuoteFormat } from '../formats.ts'
import { type InputOptions, inputOptions } from '../input.ts'
import { emit } from '../output.ts'
import { endProgress, textWidth, warn } from '../terminal.ts'

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

/** Done, or told that there was nothing to read. */
export function exitCodeOf(articles: number): number {
  if (articles > 0) return EXIT.done
  warn('nothing usable in the input: there is no article to look in')
  return EXIT.nothingUsable
}
