import type { Token } from '../model/layers.ts'
import { defineStage } from '../model/step.ts'
import { tokenize } from '../text/tokens.ts'

/** Words, numbers and marks of every sentence. Method: docs/stages/tokens.md. */
export const tokens = defineStage({
  name: 'tokens',
  version: 1,
  requires: ['sentences'],
  provides: ['tokens'],
  run({ text, layers }) {
    const found: Token[] = []
    for (const { span } of layers.sentences) {
      for (const token of tokenize(text.slice(span.start, span.end))) {
        const start = span.start + token.span.start
        found.push({ ...token, span: { start, end: span.start + token.span.end } })
      }
    }
    return { tokens: found }
  },
})
