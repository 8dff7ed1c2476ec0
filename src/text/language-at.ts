import type { Document } from '../model/document.ts'
import { firstFrom } from './chosen-words.ts'

/** The language at an offset of an article, that of the sentence there: an article may hold another language. */
export function languageAt({ language, layers }: Document, offset: number): string {
  const { sentences = [] } = layers
  return sentences[firstFrom(sentences, offset + 1) - 1]?.language ?? language
}
