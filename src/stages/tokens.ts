import { defineStage } from '../model/step.ts'
import { tokenize } from '../text/tokens.ts'

/** Words, numbers and marks of every sentence. Method: docs/stages/tokens.md. */
export const tokens = defineStage({
  name: 'tokens',
  version: 1,
  requires: ['sentences'],
  provides: ['tokens'],
  run({ text, layers }) {
    return { tokens: tokenize(text, layers.sentences) }
  },
})
