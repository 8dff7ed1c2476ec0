import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { Parser } from 'htmlparser2'
import { beforeAll, describe, expect, it } from 'vitest'
import { dataset } from '../../../bench/data.ts'
import { decode } from '../../../src/collect/decode.ts'
import { loadKit } from '../../../src/kit/load.ts'
import type { Document } from '../../../src/model/document.ts'
import type { Kit } from '../../../src/model/kit.ts'
import type { With } from '../../../src/model/step.ts'
import { checkDocument } from '../../../src/pipeline/contract.ts'
import { fastHtmlReader, htmlReader } from '../../../src/read/html/index.ts'
import { sentences } from '../../../src/stages/sentences.ts'
import { toRaw } from '../../../src/text/compose.ts'

/*
 * The promise of the reader on real pages: the raw range of every sentence, rendered by itself, shows the sentence.
 * Rendering here is by another parser than the reader's own walk.
 */

let kit: Kit
beforeAll(async () => {
  kit = await loadKit()
})

const UNSEEN = new Set(
  'script style noscript template iframe svg object video audio canvas head rp title datalist embed'.split(
    ' ',
  ),
)
const INLINE = new Set(
  'a abbr b bdi cite code em font i img ins mark q s small span strong sub sup time u var'.split(
    ' ',
  ),
)
const VOID = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
)

/** The letters of markup that a reader of the page sees, without blanks. */
function rendered(markup: string): string {
  let text = ''
  let hidden = 0
  const open: boolean[] = []
  const parser = new Parser({
    onopentag(tag, attributes) {
      if (VOID.has(tag)) return
      const { style = '', hidden: own, 'aria-hidden': aria } = attributes
      const styled = /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style)
      const marks = aria === 'true' && INLINE.has(tag) && tag !== 'a'
      const unseen = UNSEEN.has(tag) || own !== undefined || styled || marks
      open.push(unseen)
      if (unseen) hidden++
    },
    onclosetag(tag) {
      if (!VOID.has(tag) && open.pop()) hidden--
    },
    ontext(data) {
      if (hidden === 0) text += data
    },
  })
  parser.write(markup)
  parser.end()
  return letters(text)
}

function letters(text: string): string {
  return text
    .replace(
      /[\u0000-\u001F\u007F-\u009F\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFFFE\uFFFF\s]+/gu,
      '',
    )
    .normalize('NFC')
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

function rawOf(path: string): string {
  const bytes = readFileSync(path)
  return decode(path.endsWith('.gz') ? gunzipSync(bytes) : bytes).text ?? ''
}

function faultsOf(document: Document, raw: string): string[] {
  const found = sentences.run(document as With<'blocks'>, kit).sentences
  return found.flatMap(({ span }) => {
    const at = toRaw(document.alignment, span)
    const shown = letters(document.text.slice(span.start, span.end))
    const own = rendered(raw.slice(at.start, at.end))
    return own === shown ? [] : [`${shown.slice(0, 80)} ≠ ${own.slice(0, 80)}`]
  })
}

/** Every so many-th page is read here; all of them by `npx tsx bench/quality/extraction.ts`. */
const EVERY = 12

describe.each(['aeb', 'wcxb', 'waddle'])(
  'pages of %s (skipped without the shared data)',
  (name) => {
    const folder = dataset(name)
    it.skipIf(folder === null)('have every sentence in its place', { timeout: 120_000 }, () => {
      const paths = filesIn(join(folder!, 'html')).filter((_, index) => index % EVERY === 0)
      for (const [index, path] of paths.entries()) {
        const raw = rawOf(path)
        const source = { id: '0123456789abcdef', raw, mediaType: 'text/html', charset: 'utf-8' }
        const reader = index % 3 === 0 ? fastHtmlReader : htmlReader
        for (const document of reader.read(source, kit).documents) {
          checkDocument(reader, document, source)
          expect(faultsOf(document, raw), path.slice(folder!.length)).toEqual([])
        }
      }
      expect(paths.length).toBeGreaterThan(10)
    })
  },
)
