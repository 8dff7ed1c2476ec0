import type { Document } from '../../../src/model/document.ts'
import type { Kit } from '../../../src/model/kit.ts'
import type { Block } from '../../../src/model/layers.ts'
import { sentences } from '../../../src/stages/sentences.ts'
import { tokens } from '../../../src/stages/tokens.ts'
import type { TestDocument } from '../../../test/document.ts'

/** A text as a document whose offsets are the text's own: each line is a block, the first one the headline where asked. */
export function plainDocument(
  text: string,
  language: string,
  kit: Kit,
  headline = true,
): TestDocument {
  const blocks: Block[] = []
  for (const { 0: line, index } of text.matchAll(/[^\n]+/g)) {
    if (line.trim() === '') continue
    const role = headline && blocks.length === 0 && line.length < 200 ? 'headline' : 'paragraph'
    blocks.push({ span: { start: index, end: index + line.length }, role })
  }
  const whole = { start: 0, end: text.length }
  const plain: Document = {
    id: 'text.1',
    source: 'text',
    language,
    text,
    alignment: [{ text: whole, raw: whole, exact: true }],
    removed: [],
    layers: { blocks },
    trace: [],
    issues: [],
  }
  const split = {
    ...plain,
    layers: { blocks, ...sentences.run({ ...plain, layers: { blocks } }, kit) },
  }
  return { ...split, layers: { ...split.layers, ...tokens.run(split, kit) } }
}
