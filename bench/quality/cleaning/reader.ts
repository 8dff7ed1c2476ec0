import { createHash } from 'node:crypto'
import { loadKit } from '../../../src/kit/load.ts'
import type { Document } from '../../../src/model/document.ts'
import type { Kit } from '../../../src/model/kit.ts'
import type { Source } from '../../../src/model/source.ts'
import { textReader } from '../../../src/read/text/index.ts'

/** A plain-text source made of a string, as if it had come as UTF-8. */
export function textSource(raw: string, path: string): Source {
  const id = createHash('sha256').update(raw).digest('hex')
  return { id, raw, mediaType: 'text/plain', charset: 'utf-8', path }
}

/** The product's own plain-text reader with its kit, ready to read many texts. */
export async function openReader(): Promise<(raw: string, path: string) => readonly Document[]> {
  const kit = await openKit()
  return (raw, path) => textReader.read(textSource(raw, path), kit).documents
}

let kit: Promise<Kit> | undefined

/** The kit, loaded once. */
export function openKit(): Promise<Kit> {
  kit ??= Promise.resolve(loadKit())
  return kit
}
