import { createIdentifier } from '../../kit/identify.ts'
import { lexiconsOf } from '../../kit/lexicons.ts'
import { packOf } from '../../kit/packs.ts'
import type { Finding } from '../../views/check.ts'
import { compareToResult } from '../compare.ts'
import { CHECK_FORMATS, type CheckFormat } from '../formats.ts'
import { type InputOptions, inputOptions } from '../input.ts'
import { checkOut, chooseFormat, emit, isToTerminal } from '../output.ts'
import { runWithRoom } from '../room.ts'
import { endProgress, textWidth } from '../terminal.ts'
import { WrongCall } from '../wrong-call.ts'
import { exitCodeOf } from './quotes.ts'

/** Options of `synoptic check`. */
export interface CheckCommandOptions extends InputOptions {
  readonly format?: CheckFormat
  /** File to write; standard output where absent. */
  readonly out?: string
}

/** Tells where a quotation stands in files and folders, and how it is altered there; returns the exit code. */
export async function checkCommand(
  quotation: string,
  paths: readonly string[],
  options: CheckCommandOptions,
): Promise<number> {
  const read = inputOptions(paths, options)
  const { out } = options
  const form = chooseFormat(options, CHECK_FORMATS)
  if (out !== undefined) checkOut(out)
  const asked = await askedWords(quotation)
  const ended = await runWithRoom(paths)
  if (ended !== null) return ended
  const { result, report } = await compareToResult(paths, { ...read, keepRaw: false })
  endProgress()
  const sources = new Map(report.sources.map((source) => [source.id, source]))
  const { checkQuotation } = await import('../../views/check.ts')
  const across = { languageOf: await languageGuess(), lexicon: lexiconsOf() }
  const found = checkQuotation(asked, { result, report, pack: packOf, across })
  if (form === 'json') {
    const told = found.map((finding) => contractOf(finding, sources.get(finding.at.source)?.path))
    await emit([`${JSON.stringify({ found: told }, null, 2)}\n`], out)
  } else {
    const { writeFindingsText } = await import('../../write/quotations.ts')
    const placed = found.map((finding) => ({ ...finding, ...sourceOf(finding) }))
    await emit([writeFindingsText(placed, textWidth(isToTerminal(out)))], out)
  }
  return exitCodeOf(report.articles.length)

  function sourceOf({ at }: Finding): { readonly path?: string; readonly url?: string } {
    const { path, url } = sources.get(at.source) ?? {}
    return { ...(path === undefined ? {} : { path }), ...(url === undefined ? {} : { url }) }
  }
}

/** The likeliest language of a text; null where it has no letters. */
async function languageGuess(): Promise<(text: string) => string | null> {
  const identify = await createIdentifier()
  return (text) => identify(text)[0]?.language ?? null
}

/** @throws WrongCall where there is none, or too many. */
async function askedWords(quotation: string) {
  const { MAX_QUOTATION_WORDS, quotationWords } = await import('../../views/check.ts')
  const asked = quotationWords(quotation)
  const count = asked.tokens.length
  if (count === 0) throw new WrongCall('the quotation has no word: quote it for the shell')
  if (count > MAX_QUOTATION_WORDS) {
    throw new WrongCall(
      `the quotation has ${count} words; at most ${MAX_QUOTATION_WORDS} are checked`,
    )
  }
  return asked
}

/** A finding with the fields that readers outside rely on, in their order. */
function contractOf(
  { verdict, quote, text, at, speaker, differences }: Finding,
  path: string | undefined,
) {
  return {
    verdict,
    ...(quote === undefined ? {} : { quote }),
    ...{ text, at },
    ...(path === undefined ? {} : { path }),
    ...{ speaker, differences },
  }
}
