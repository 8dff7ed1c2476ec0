import type { Dated } from '../../model/document.ts'
import type { LanguagePack } from '../../model/kit.ts'
import type { Stated } from '../../model/source.ts'
import { statedDate } from '../../text/stated-date.ts'
import type { PageMetadata } from './metadata.ts'

/**
 * The page's own metadata, completed by what came beside the page, such as a row of JSON Lines; the page's word wins.
 * A headline from there is only looked for in the page's text, after the page's own.
 */
export function withStated(metadata: PageMetadata, stated: Stated | undefined): PageMetadata {
  if (!stated) return metadata
  const { headline, publisher, language } = stated
  return {
    ...metadata,
    headlines: headline ? [...metadata.headlines, { text: headline }] : metadata.headlines,
    publisher: metadata.publisher ?? (publisher ? { text: publisher } : null),
    language: metadata.language ?? language?.split('-')[0]?.toLowerCase() ?? null,
  }
}

/** The date stated beside the page, for an article that has none of its own; it has no place in the page. */
export function publishedBeside(
  stated: Stated | undefined,
  packs: readonly LanguagePack[],
): Dated | null {
  const value = stated?.published ? statedDate(stated.published, packs) : null
  return value ? { value, basis: 'metadata' } : null
}
