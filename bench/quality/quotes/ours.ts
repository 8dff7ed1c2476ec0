import type { Kit } from '../../../src/model/kit.ts'
import type { Quote } from '../../../src/model/quote.ts'
import { mentions } from '../../../src/stages/mentions.ts'
import { quotes } from '../../../src/stages/quotes.ts'
import { plainDocument } from '../names-spans/plain-document.ts'
import type { Finder, FoundQuote } from './model.ts'

/** The program's stage, on texts whose offsets are kept: each line is a block. */
export function ourFinder(kit: Kit): Finder {
  return ({ text, language, headline }) => {
    const plain = plainDocument(text, language, kit, headline)
    const layers = { ...plain.layers, ...mentions.run(plain, kit) }
    const found = quotes.run({ ...plain, layers }, kit).quotes
    return found.map(({ form, parts, cue, speaker }: Quote): FoundQuote => {
      const name = speaker?.mention == null ? undefined : layers.mentions[speaker.mention]
      return {
        form,
        parts,
        cue,
        speaker: speaker?.span ?? null,
        name: name?.span ?? null,
        via: speaker?.via ?? null,
      }
    })
  }
}
