import type { Kit } from '../../../src/model/kit.ts'
import { mentions } from '../../../src/stages/mentions.ts'
import { quotes } from '../../../src/stages/quotes.ts'
import { sentences } from '../../../src/stages/sentences.ts'
import { tokens } from '../../../src/stages/tokens.ts'
import { doc } from '../../document.ts'

/**
 * What the stage finds in paragraphs, a line each: `direct|indirect <speaker = name it stands for>: part … part`.
 */
export function found(text: string, language: string, kit: Kit): string[] {
  const bare = doc('a', text.split('\n'), { language })
  const split = { ...bare, layers: { ...bare.layers, ...sentences.run(bare, kit) } }
  const worded = { ...split, layers: { ...split.layers, ...tokens.run(split, kit) } }
  const named = { ...worded, layers: { ...worded.layers, ...mentions.run(worded, kit) } }
  const shown = (span: { start: number; end: number }) =>
    named.text.slice(span.start, span.end).replaceAll('\n\n', '¶')
  return quotes.run(named, kit).quotes.map(({ form, parts, speaker }) => {
    const mention = speaker?.mention == null ? null : named.layers.mentions[speaker.mention]!
    const name = mention ? shown(mention.span) : ''
    const words = speaker ? shown(speaker.span) : '?'
    const via = speaker?.via ? ` via ${shown(speaker.via)}` : ''
    const who = name && !words.includes(name) ? `${words} = ${name}` : words
    return `${form} <${who}${via}>: ${parts.map(shown).join(' … ')}`
  })
}
