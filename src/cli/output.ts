import { createHash } from 'node:crypto'
import { closeSync, openSync, statSync, writeSync } from 'node:fs'
import { dirname, extname, resolve } from 'node:path'
import type { Rendering } from '../views/rendering.ts'
import { FORMATS, type Format, type InterfaceLanguage } from './formats.ts'
import { textWidth, wantsColor } from './terminal.ts'
import { WrongCall } from './wrong-call.ts'

/** How and where to write a report. */
export interface OutputOptions {
  readonly format?: Format
  /** File to write; standard output where absent. */
  readonly out?: string
  readonly language: InterfaceLanguage
  readonly verbose: boolean
}

const BY_EXTENSION: Readonly<Record<string, Format>> = {
  '.html': 'html',
  '.htm': 'html',
  '.json': 'json',
  '.md': 'markdown',
  '.txt': 'text',
}

/**
 * The form asked for; else what the name of the file says; else text on a terminal and JSON elsewhere, in a file
 * whose name has no extension too.
 * @param forms the command can write
 * @throws WrongCall where the extension names none of them.
 */
export function chooseFormat<F extends Format>(
  { format, out }: { readonly format?: F; readonly out?: string },
  forms: readonly F[],
): F {
  const can = (form: Format | undefined) => forms.find((own) => own === form)
  if (format) return format
  if (out === undefined) return can(process.stdout.isTTY ? 'text' : 'json')!
  const extension = extname(out)
  const form = can(extension === '' ? 'json' : BY_EXTENSION[extension.toLowerCase()])
  if (form) return form
  const known = Object.keys(BY_EXTENSION).filter((own) => can(BY_EXTENSION[own]))
  throw new WrongCall(
    `${out}: ${extension} names no form; use ${known.join(', ')}, or give --format`,
  )
}

/** Whether a terminal reads what is written. */
export function isToTerminal(out: string | undefined): boolean {
  return out === undefined && process.stdout.isTTY
}

/**
 * Fails before the work rather than after it where `out` cannot be written.
 * @throws WrongCall
 */
export function checkOut(out: string): void {
  const folder = dirname(resolve(out))
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new WrongCall(`${out}: cannot be written: there is no folder ${folder}`)
  }
  if (statSync(out, { throwIfNoEntry: false })?.isDirectory()) {
    throw new WrongCall(`${out}: cannot be written: it is a folder`)
  }
}

/** The report in one of its forms, in pieces, loading no more code than that form needs. */
export async function format(
  rendering: Rendering,
  options: OutputOptions,
): Promise<Iterable<string>> {
  const { verbose, language, out } = options
  switch (chooseFormat(options, FORMATS)) {
    case 'json': {
      const { jsonPieces } = await import('../write/json.ts')
      return jsonPieces(rendering.report)
    }
    case 'markdown': {
      const { writeMarkdown } = await import('../write/markdown.ts')
      return [writeMarkdown(rendering)]
    }
    case 'html': {
      const { renderReport } = await import('../pages/report.tsx')
      return [renderReport(rendering, { language, sha256 })]
    }
    case 'text': {
      const { writeText } = await import('../write/text.ts')
      const toTerminal = isToTerminal(out)
      const color = wantsColor(toTerminal)
      return [writeText(rendering, { width: textWidth(toTerminal), color, verbose })]
    }
  }
}

/** SHA-256 of a text in UTF-8, in base64: what a content security policy names a script by. */
function sha256(text: string): string {
  return createHash('sha256').update(text).digest('base64')
}

/** Code units gathered before they are written. */
const BATCH = 1 << 20

/**
 * Writes to the file, or to standard output to the last byte.
 * @throws WrongCall where the file cannot be written.
 */
export async function emit(pieces: Iterable<string>, out: string | undefined): Promise<void> {
  if (out === undefined) {
    for (const batch of batches(pieces)) {
      await new Promise<void>((done) => process.stdout.write(batch, () => done()))
    }
    return
  }
  try {
    writeFile(out, pieces)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new WrongCall(`${out}: cannot be written: ${reason}`)
  }
}

function writeFile(path: string, pieces: Iterable<string>): void {
  const file = openSync(path, 'w')
  try {
    for (const batch of batches(pieces)) {
      const bytes = Buffer.from(batch)
      for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at)
    }
  } finally {
    closeSync(file)
  }
}

function* batches(pieces: Iterable<string>): Generator<string, undefined> {
  let batch = ''
  for (const piece of pieces) {
    batch += piece
    if (batch.length < BATCH) continue
    yield batch
    batch = ''
  }
  if (batch !== '') yield batch
}
