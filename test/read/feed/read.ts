import { createHash } from 'node:crypto'
import { expect } from 'vitest'
import { openKit } from '../../../bench/quality/cleaning/reader.ts'
import type { Document } from '../../../src/model/document.ts'
import type { Source } from '../../../src/model/source.ts'
import type { Reading } from '../../../src/model/step.ts'
import { checkDocument } from '../../../src/pipeline/contract.ts'
import { feedReader } from '../../../src/read/feed/index.ts'
import { textReader } from '../../../src/read/text/index.ts'

export const kit = await openKit()
const reader = feedReader(textReader)

export function sourceOf(raw: string, rest: Partial<Source> = {}): Source {
  const id = createHash('sha256').update(raw).digest('hex')
  return { id, raw, mediaType: 'application/xml', charset: 'utf-8', path: 'a.xml', ...rest }
}

/** Reads a feed and holds every document to the contract of readers. */
export function readFeed(raw: string, rest: Partial<Source> = {}): Reading {
  const source = sourceOf(raw, rest)
  const reading = reader.read(source, kit)
  for (const document of reading.documents) checkDocument(reader, document, source)
  return reading
}

/** The texts of a document's blocks with their roles, such as `headline: Ferry stays in port`. */
export function blockTexts({ text, layers }: Document): string[] {
  return (layers.blocks ?? []).map(
    ({ span, role }) => `${role}: ${text.slice(span.start, span.end)}`,
  )
}

/** The one document of a feed. */
export function only({ documents }: Reading): Document {
  expect(documents).toHaveLength(1)
  return documents[0]!
}
