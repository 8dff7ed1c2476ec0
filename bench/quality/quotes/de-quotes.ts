import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Span } from '../../../src/model/span.ts'
import { dataset } from '../../data.ts'
import { codePointOffsets } from '../slavicner.ts'
import type { GoldQuote, QuoteText } from './model.ts'
import type { Part } from './polnear.ts'

/** Types of the set, the first of them in marks. */
export const GERMAN_TYPES = [
  'Direct',
  'Indirect',
  'Reported',
  'IndirectFreeIndirect',
  'FreeIndirect',
] as const

interface Role {
  readonly spans?: readonly { readonly charBegin: number; readonly charEnd: number }[]
}
interface File {
  readonly documentName: string
  readonly originalText: string
  readonly annotations: readonly {
    readonly type: string
    readonly quote: Role
    readonly cue: Role | null
    readonly speaker: Role | null
  }[]
}

/** Texts of the German set, quotations inside quotations among theirs; null without the set. */
export function germanTexts(part: Part): QuoteText[] | null {
  const root = dataset('de-quotes')
  if (root === null) return null
  const folder = join(root, 'data', part)
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => readGerman(readFileSync(join(folder, file), 'utf8')))
}

function readGerman(json: string): QuoteText {
  const { documentName, originalText, annotations } = JSON.parse(json) as File
  const at = codePointOffsets(originalText)
  const quotes = annotations.map(({ type, quote, cue, speaker }): GoldQuote => {
    const form = type === 'Direct' ? 'direct' : 'indirect'
    const [parts, cued, spoken] = [quote, cue, speaker].map((role) => roleSpans(role, at))
    return { form, type, parts: parts!, cue: cued!, speaker: spoken! }
  })
  const said = quotes.filter(({ parts }) => parts.length > 0)
  return {
    name: documentName,
    text: originalText,
    language: 'de',
    headline: false,
    quotes: said.sort((a, b) => a.parts[0]!.start - b.parts[0]!.start),
  }
}

function roleSpans(role: Role | null | undefined, at: readonly number[]): Span[] {
  return (role?.spans ?? [])
    .map(({ charBegin, charEnd }) => ({ start: at[charBegin] ?? 0, end: at[charEnd] ?? 0 }))
    .sort((a, b) => a.start - b.start)
}
