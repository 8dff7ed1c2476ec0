import { describe, expect, it } from 'vitest'
import { loadKit } from '../../../src/kit/load.ts'
import { mentions } from '../../../src/stages/mentions.ts'
import { quotes } from '../../../src/stages/quotes.ts'
import { sentences } from '../../../src/stages/sentences.ts'
import { tokens } from '../../../src/stages/tokens.ts'
import { doc } from '../../document.ts'

const kit = await loadKit()

/** The name that each quotation's speaker is or stands for. */
function speakers(text: string): (string | null)[] {
  const bare = doc('a', [text])
  const split = { ...bare, layers: { ...bare.layers, ...sentences.run(bare, kit) } }
  const worded = { ...split, layers: { ...split.layers, ...tokens.run(split, kit) } }
  const named = { ...worded, layers: { ...worded.layers, ...mentions.run(worded, kit) } }
  return quotes.run(named, kit).quotes.map(({ speaker }) => {
    if (speaker?.mention == null) return null
    const { start, end } = named.layers.mentions[speaker.mention]!.span
    return named.text.slice(start, end)
  })
}

describe('the name of a speaker', () => {
  it.each<[string, string]>([
    ['“The quay will stay shut,” Anna Vere spokesman Boris Kett said.', 'Boris Kett'],
    ['“The quay will stay shut,” said Anna Vere and Boris Kett.', 'Anna Vere'],
    ['“The quay will stay shut,” Anna Vere said.', 'Anna Vere'],
  ])('%s', (text, name) => {
    expect(speakers(text)).toEqual([name])
  })
})
