import type { Kit } from '../model/kit.ts'
import type { Quote } from '../model/quote.ts'
import { defineStage, type TakeNote } from '../model/step.ts'
import { findQuotes } from './quotes/find-quotes.ts'

/** Who is said to have said what, in marks or in the words of the report. Method: docs/stages/quotes.md. */
export const quotes = defineStage({
  name: 'quotes',
  version: 1,
  requires: ['blocks', 'sentences', 'tokens', 'mentions'],
  provides: ['quotes'],
  run(document, kit: Kit, note: TakeNote = () => {}): { readonly quotes: readonly Quote[] } {
    return { quotes: findQuotes(document, kit, note) }
  },
})
