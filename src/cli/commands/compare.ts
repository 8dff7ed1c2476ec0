import { compareToRendering } from '../compare.ts'
import { EXIT } from '../exit-code.ts'
import { FORMATS } from '../formats.ts'
import { type InputOptions, inputOptions } from '../input.ts'
import { checkOut, chooseFormat, emit, format, type OutputOptions } from '../output.ts'
import { runWithRoom } from '../room.ts'
import { endProgress, warn } from '../terminal.ts'

/** Options of `synoptic compare`. */
export interface CompareCommandOptions extends OutputOptions, InputOptions {}

/** Compares files and folders and writes the report; returns the exit code. */
export async function compareCommand(
  paths: readonly string[],
  options: CompareCommandOptions,
): Promise<number> {
  const read = inputOptions(paths, options, options.verbose)
  const form = chooseFormat(options, FORMATS)
  if (options.out !== undefined) checkOut(options.out)
  const ended = await runWithRoom(paths)
  if (ended !== null) return ended
  const rendering = await compareToRendering(paths, { ...read, keepRaw: form === 'html' })
  endProgress()
  await emit(await format(rendering, options), options.out)
  if (rendering.report.articles.length > 0) return EXIT.done
  warn('nothing usable in the input: there is no article to compare')
  return EXIT.nothingUsable
}
