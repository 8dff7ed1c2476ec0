import type { Kit } from '../../src/model/kit.ts'
import { sentences } from '../../src/stages/sentences.ts'
import { tokens } from '../../src/stages/tokens.ts'
import { doc, type TestDocument } from '../../test/document.ts'

/** A clean article with the layers the program itself gives it; for measuring what comes after reading. */
export function cleanDocument(
  id: string,
  paragraphs: readonly string[],
  options: { readonly language: string; readonly headline?: string },
  kit: Kit,
): TestDocument {
  const plain = doc(id, paragraphs, options)
  const split = { ...plain, layers: { ...plain.layers, ...sentences.run(plain, kit) } }
  return { ...split, layers: { ...split.layers, ...tokens.run(split, kit) } }
}

/** Non-empty lines of a text, trimmed. */
export function paragraphsOf(text: string): string[] {
  return text
    .split(/\n+/)
    .map((line) => line.trim())
    .filter(Boolean)
}
