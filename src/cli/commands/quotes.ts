import { compare } from '../compare.ts'
import { EXIT } from '../exit-code.ts'
import { QUOTE_FORMATS, type QuoteFormat } from '../formats.ts'
import { type InputOptions, inputOptions } from '../input.ts'
import { checkOut, chooseFormat, emit, isToTerminal } from '../output.ts'
import { runWithRoom } from '../room.ts'
import { endProgress, textWidth, warn } from '../terminal.ts'

/** Options of `synoptic quotes`. */
export interface QuotesCommandOptions extends InputOptions {
  readonly format?: QuoteFormat
  /** File to write; standard output where absent. */
  readonly out?: string
  /** Only quotations of speakers whose name has all these words. */
  readonly speaker?: string
}

/** Lists every quotation of files and folders; returns the exit code. */
export async function quotesCommand(
  paths: readonly string[],
  options: QuotesCommandOptions,
): Promise<number> {
  const read = inputOptions(paths, options)
  const { out } = options
  const form = chooseFormat(options, QUOTE_FORMATS)
  if (out !== undefined) checkOut(out)
  const ended = await runWithRoom(paths)
  if (ended !== null) return ended
  const report = await compare(paths, read)
  endProgress()
  const [{ listQuotes }, write] = await Promise.all([
    import('../../views/quote-list.ts'),
    import('../../write/quotations.ts'),
  ])
  const quotes = listQuotes(report, options.speaker)
  if (form === 'json') await emit([`${JSON.stringify({ quotes }, null, 2)}\n`], out)
  else if (form === 'markdown') await emit([write.writeQuotesMarkdown(quotes)], out)
  else await emit([write.writeQuotesText(quotes, textWidth(isToTerminal(out)))], out)
  return exitCodeOf(report.articles.length)
}

/** Done, or told that there was nothing to read. */
export function exitCodeOf(articles: number): number {
  if (articles > 0) return EXIT.done
  warn('nothing usable in the input: there is no article to look in')
  return EXIT.nothingUsable
}
