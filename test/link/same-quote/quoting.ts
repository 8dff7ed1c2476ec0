import type { Edge } from '../../../src/model/edge.ts'
import type { Quote } from '../../../src/model/quote.ts'
import type { With } from '../../../src/model/step.ts'
import { named } from '../same-entity/named.ts'

export type QuotingDocument = With<'sentences' | 'tokens' | 'mentions' | 'quotes'>

export interface Printed {
  readonly id: string
  readonly marked: string
  readonly language?: string
  readonly published?: string
}

/**
 * A document of one paragraph a line: `[Velde]: <We will wait.>` or `[Velde]: {they would wait}`, a fragment in marks
 * within: `[Velde]: {they would <wait and see>}`. The name at the start speaks.
 */
export function quoting({ id, marked, language = 'en', published }: Printed): QuotingDocument {
  const lines = marked.split('\n')
  const bare = named(id, lines.join('\n\n').replace(/[<>{}]/gu, ''), language)
  const quotes: Quote[] = []
  let offset = 0
  for (const line of lines) {
    const mention = bare.layers.mentions.findIndex(({ span }) => span.start === offset)
    const speaker = mention >= 0 ? { span: bare.layers.mentions[mention]!.span, mention } : null
    const plain = line.replace(/\[([^\]|]+)(?:\|[^\]]*)?\]/gu, '$1')
    quotes.push(...quotesIn(plain, offset).map((quote) => ({ ...quote, speaker })))
    offset += plain.replace(/[<>{}]/gu, '').length + 2
  }
  return {
    ...bare,
    ...(published ? { published: { value: published, basis: 'stated' as const } } : {}),
    layers: { ...bare.layers, quotes: quotes.sort((a, b) => a.span.start - b.span.start) },
  } as QuotingDocument
}

function quotesIn(line: string, offset: number): Omit<Quote, 'speaker'>[] {
  const found: Omit<Quote, 'speaker'>[] = []
  const open: { readonly form: Quote['form']; readonly start: number }[] = []
  let at = offset
  for (const char of line) {
    if (char === '<') open.push({ form: 'direct', start: at })
    else if (char === '{') open.push({ form: 'indirect', start: at })
    else if (char === '>' || char === '}') {
      const { form, start } = open.pop()!
      const span = { start, end: at }
      found.push({ form, span, parts: [span], cue: null, evidence: [] })
    } else at += char.length
  }
  return found
}

/** An edge that makes articles one story. */
export function story(from: string, to: string): Edge {
  return {
    ...{ id: `${from} ${to}`, kind: 'same-story', from, to, score: 1, by: 'test' },
    evidence: [],
    detail: { groups: true },
  }
}
