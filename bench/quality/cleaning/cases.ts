import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Document } from '../../../src/model/document.ts'
import { foundInDocuments } from './found.ts'
import { type Expected, type GoldSource, locate } from './gold.ts'

/** One folder of test/cases that holds plain text. */
export interface TextCase {
  readonly name: string
  readonly folder: string
  readonly expected: Expected
  readonly gold: GoldSource
}

/** The folder of the cases. */
export const CASES = join(import.meta.dirname, '..', '..', '..', 'test', 'cases')

/** All plain-text cases, by name. */
export function textCases(): TextCase[] {
  return readdirSync(CASES)
    .sort()
    .filter((name) => existsSync(join(CASES, name, 'source.txt')))
    .map((name) => {
      const folder = join(CASES, name)
      const raw = readFileSync(join(folder, 'source.txt'), 'utf8')
      const expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as Expected
      return { name, folder, expected, gold: locate(name, raw, expected) }
    })
}

/** What `expected.json` would say if the documents were right: to be read, and accepted by hand. */
export function changed({ expected, gold }: TextCase, documents: readonly Document[]): Expected {
  const slice = (start: number, end: number): string => gold.raw.slice(start, end)
  const articles = foundInDocuments(documents).map((found) => ({
    language: found.language,
    headline: found.headline ? around(slice, found.headline.raw) : null,
    publisher: found.publisher,
    byline: found.byline,
    published: found.published,
    embeddedIn: found.embeddedIn,
    body: found.body.map(({ raw }) => around(slice, raw)),
    removed: found.removed.map(({ kind, span }) => ({ kind, text: slice(span.start, span.end) })),
    metadata: found.metadata.map(({ start, end }) => slice(start, end)),
  }))
  return { ...expected, articles }
}

function around(
  slice: (start: number, end: number) => string,
  raw: readonly { start: number; end: number }[],
): string {
  return slice(raw[0]?.start ?? 0, raw.at(-1)?.end ?? 0)
}
