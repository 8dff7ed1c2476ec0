import { compareToRendering } from '../compare.ts'
import { EXIT } from '../exit-code.ts'
import { checkOut, chooseFormat, emit, format, type OutputOptions } from '../output.ts'
import { runWithRoom } from '../room.ts'
import { endProgress, showProgress, warn, warnOfIssue } from '../terminal.ts'
import { WrongCall } from '../wrong-call.ts'

/** Options of `synoptic compare`. */
export interface CompareCommandOptions extends OutputOptions {
  /** Largest file or part of an archive read, in bytes. */
  readonly maxBytes: number
  /** Most bytes that become sources in all. */
  readonly maxTotalBytes: number
  /** Gazetteers of one's own. */
  readonly gazetteer: readonly string[]
  /** Files with what people decided on names. */
  readonly decisions: readonly string[]
}

/** Compares files and folders and writes the report; returns the exit code. */
export async function compareCommand(
  paths: readonly string[],
  options: CompareCommandOptions,
): Promise<number> {
  if (paths.includes('')) {
    throw new WrongCall('an empty path: name a file or a folder, or - for standard input')
  }
  const form = chooseFormat(options)
  if (options.out !== undefined) checkOut(options.out)
  const ended = await runWithRoom(paths)
  if (ended !== null) return ended
  const rendering = await compareToRendering(paths, {
    maxBytes: options.maxBytes,
    maxTotalBytes: options.maxTotalBytes,
    gazetteers: options.gazetteer,
    decisions: options.decisions,
    keepRaw: form === 'html',
    progress: showProgress,
    onIssue: (issue) => warnOfIssue(issue, options.verbose),
    ...(options.out === undefined ? {} : { except: options.out }),
  })
  endProgress()
  await emit(await format(rendering, options), options.out)
  if (rendering.report.articles.length > 0) return EXIT.done
  warn('nothing usable in the input: there is no article to compare')
  return EXIT.nothingUsable
}
