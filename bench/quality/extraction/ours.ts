import { createHash } from 'node:crypto'
import type { Document } from '../../../src/model/document.ts'
import type { Kit } from '../../../src/model/kit.ts'
import type { Source } from '../../../src/model/source.ts'
import type { Reader } from '../../../src/model/step.ts'
import type { Page } from './pages.ts'

/** What the reader makes of a page. */
export function readWith(
  reader: Reader,
  { url, html }: Pick<Page, 'url' | 'html'>,
  kit: Kit,
): readonly Document[] {
  return reader.read(sourceOf(url, html), kit).documents
}

function sourceOf(url: string, html: string): Source {
  const id = createHash('sha256').update(html).digest('hex')
  return { id, raw: html, mediaType: 'text/html', charset: 'utf-8', ...(url ? { url } : {}) }
}

/** Headline of the first article, '' where none is shown. */
export function headlineOf([first]: readonly Document[]): string {
  if (!first) return ''
  const headlines = (first.layers.blocks ?? []).filter(({ role }) => role === 'headline')
  return headlines.map(({ span }) => first.text.slice(span.start, span.end)).join('\n')
}

/** All that is not the headline, of all articles of the page. */
export function bodyOf(documents: readonly Document[]): string {
  return documents
    .flatMap(({ text, layers }) =>
      (layers.blocks ?? [])
        .filter(({ role }) => role !== 'headline')
        .map(({ span }) => text.slice(span.start, span.end)),
    )
    .join('\n')
}

/** What a set's reference is compared with: of `waddle` it starts with the headline. */
export function comparable(set: Page['set'], title: string, body: string): string {
  return set === 'waddle' ? `${title}\n${body}` : body
}
