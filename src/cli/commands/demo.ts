import { existsSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { compareToRendering } from '../compare.ts'
import { EXIT } from '../exit-code.ts'
import type { InterfaceLanguage } from '../formats.ts'
import { checkOut, emit, format } from '../output.ts'
import { endProgress, showProgress, warnOfIssue } from '../terminal.ts'

/** Options of `synoptic demo`. */
export interface DemoOptions {
  /** The HTML report to write. */
  readonly out: string
  readonly language: InterfaceLanguage
  /** Gazetteers of one's own. */
  readonly gazetteer: readonly string[]
  /** Files with what people decided on names. */
  readonly decisions: readonly string[]
}

/**
 * Compares the bundled story, prints the report as text and writes it as HTML.
 * The last line printed is the full path of the HTML report.
 */
export async function demoCommand(options: DemoOptions): Promise<number> {
  const { out, language, gazetteer, decisions } = options
  checkOut(out)
  const folder = relative(process.cwd(), demoDocuments()) || '.'
  const rendering = await compareToRendering([folder], {
    gazetteers: gazetteer,
    decisions,
    keepRaw: true,
    progress: showProgress,
    onIssue: (issue) => warnOfIssue(issue, false),
  })
  endProgress()
  await emit(await format(rendering, { format: 'html', out, language, verbose: false }), out)
  const [text] = await format(rendering, { format: 'text', language, verbose: false })
  const page = `\nThe same as a page, with every word traceable to its file:\n${resolve(out)}\n`
  await emit([text!, page], undefined)
  return EXIT.done
}

/** The bundled documents: beside the nearest package.json above this file, whether it runs from `src` or built. */
function demoDocuments(): string {
  let folder = import.meta.dirname
  while (!existsSync(join(folder, 'package.json')) && dirname(folder) !== folder) {
    folder = dirname(folder)
  }
  return join(folder, 'demo', 'documents')
}
